import { everything, pathOf, type Element } from './element';

/**
 * What each element holds, in order: MS-OWEMXML, sections 5.2 (appforoffice/1.1), 5.6 (basic types) and 5.7
 * (taskpaneappversionoverrides). "?" at most one, "+" one or more, "*" any number. Elements are found by the end of
 * their path; those without an entry hold no element.
 */
const MODELS: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? ' +
    'SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions Dictionary? VersionOverrides? ' +
    'ExtendedOverrides?',
  DisplayName: 'Override*',
  'OfficeApp/Description': 'Override*',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  AppDomains: 'AppDomain+',
  Hosts: 'Host+',
  Requirements: 'Sets? Methods?',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  'DefaultSettings/SourceLocation': 'Override*',
  VersionOverrides:
    'Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins?',
  'VersionOverrides/Hosts/Host': 'Runtimes? AllFormFactors? DesktopFormFactor?',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'OfficeTab',
  OfficeTab: 'Group',
  Group: 'OverriddenByRibbonApi? Label Icon Control+',
  Control: 'OverriddenByRibbonApi? Label Supertip Icon Action Enabled?',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  Action: 'TaskpaneId? SourceLocation Title?',
  Resources: 'bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?',
  'bt:Images': 'bt:Image+',
  'bt:Images/bt:Image': 'bt:Override*',
  'bt:Urls': 'bt:Url+',
  'bt:Url': 'bt:Override*',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:String': 'bt:Override*',
};

/** Finds elements that are missing, unknown or out of order. */
export function orderFindings(root: Element): readonly string[] {
  return [...everything(root)].flatMap((element) => {
    const path = pathOf(element);
    const names = element.children.map(({ name }) => name);
    const model = modelOf(path);
    return expression(model).test(names.map((name) => `${name} `).join(''))
      ? []
      : [`order: ${path} holds [${names.join(' ')}], not [${model}]`];
  });
}

function modelOf(path: string): string {
  const names = path.split('/');
  for (let from = 0; from < names.length; from++) {
    const model = MODELS[names.slice(from).join('/')];
    if (model !== undefined) return model;
  }
  return '';
}

function expression(model: string): RegExp {
  const parts = model
    .split(' ')
    .filter(Boolean)
    .map((part) => part.replace(/^([\w:]+)(.?)$/, '(?:$1 )$2'));
  return new RegExp(`^${parts.join('')}$`);
}
