import type { zhCNSettings } from '../zh-cn/settings';

/** The same in English; complete by its type. */
export const enSettings: Readonly<Record<keyof typeof zhCNSettings, string>> = {
  'problem.settings.empty':
    'The settings file is empty. Choose another file, or fill one in after the example.',
  'problem.settings.too-long':
    'The settings file has {length} characters; at most {limit} are allowed. Make sure that this is the settings file.',
  'problem.settings.not-json':
    'Line {line}, character {column}: “{found}” is not JSON. Check the quotation marks, commas, colons and brackets here and before it: plain ones only, no comma after the last item, no comments.',
  'problem.settings.cut-off':
    'The settings file ends at line {line} and is incomplete. Check whether a quotation mark or bracket is missing at its end.',
  'problem.settings.duplicate':
    'Line {line}: “{found}” is there twice, so it is not clear which one holds. Remove one of them.',
  'problem.settings.nested':
    'Line {line}, character {column}: too many brackets within one another. Make sure that this is the settings file.',
  'problem.settings.no-object':
    'The whole settings file must stand within one pair of braces { }. Follow the example file.',

  'problem.settings.missing.version': '“{path}” is missing. Add "version": 1.',
  'problem.settings.missing.name':
    '“{path}” is missing. Add what these settings are called, such as "name": "Bureau of Finance, 2024".',
  'problem.settings.missing.level':
    '“{path}” is missing. Add the level: "error", "warning", "info" or "off".',
  'problem.settings.missing.band':
    '“{path}” is missing. All three bands are needed; add its lower and upper limit, such as [0.8, 1].',

  'problem.settings.bad.version':
    '“{path}” is {given}; this program knows version 1 only. Write 1, or use a newer program.',
  'problem.settings.bad.name': '“{path}” is {given}. Write a name of 1 to 60 characters in quotes.',
  'problem.settings.bad.checks':
    '“{path}” is {given}. Write a pair of braces with the ids and levels of checks.',
  'problem.settings.bad.check': '“{path}” is {given}. Write it like {"level": "warning"}.',
  'problem.settings.bad.level':
    '“{path}” is {given}. Write "error", "warning", "info" or "off" (not run).',
  'problem.settings.bad.thresholds': '“{path}” is {given}. Write a pair of braces with limits.',
  'problem.settings.bad.lowExecution':
    '“{path}” is {given}. Write a number above 0 and up to 1, such as 0.9 (90%).',
  'problem.settings.bad.secondLook':
    '“{path}” is {given}. Write a number above 1 and up to 100, such as 1.2 (times the target).',
  'problem.settings.bad.overachieved':
    '“{path}” is {given}. Write a number above 1 and up to 100, such as 1.3 (times the target).',
  'problem.settings.bad.roundingPerItem':
    '“{path}” is {given}. Write a number from 0 to 1 (in 10,000 yuan), such as 0.01.',
  'problem.settings.bad.bands':
    '“{path}” is {given}. Write a pair of braces with attained, partly and missed.',
  'problem.settings.bad.band':
    '“{path}” is {given}. Write [from, to], both numbers from 0 to 1, such as [0.8, 1].',
  'problem.settings.bad.publication':
    '“{path}” is {given}. Write true (checked as a copy for publication) or false, without quotes.',
  'problem.settings.bad.$schema': '“{path}” is {given}. Write a text in quotes, or remove it.',

  'problem.settings.unknown-key.root':
    'There is no “{path}”. Remove it; the outermost keys are version, name, checks, thresholds, publication.',
  'problem.settings.unknown-key.thresholds':
    'There is no “{path}”. Remove it; the limits are lowExecution, secondLook, overachieved, roundingPerItem, bands.',
  'problem.settings.unknown-key.bands':
    'There is no “{path}”. Remove it; the bands are attained, partly, missed.',
  'problem.settings.unknown-key.check':
    'There is no “{path}”. Remove it; a check has a level only.',
  'problem.settings.unknown-key-meant':
    'There is no “{path}”; did you mean “{meant}”? Correct or remove it.',
  'problem.settings.unknown-check':
    'There is no check “{path}”. Correct it after docs/checks.md, or remove it.',
  'problem.settings.unknown-check-meant':
    'There is no check “{path}”; did you mean “{meant}”? Correct or remove it.',

  'problem.settings.second-look':
    '“secondLook” is {secondLook}, greater than “overachieved”, {overachieved} (what is not written is as in the form). Make the first no greater than the second.',
  'problem.settings.band-order':
    '“{path}” goes from {from} to {to}. Make its lower limit less than its upper one.',
  'problem.settings.bands-overlap':
    'The upper limit {to} of “{lower}” lies above the lower limit {from} of “{upper}”; the two overlap. Let one end where the other begins.',
  'problem.settings.more':
    '{count} more problems are not listed; correct those above, then try again.',
};
