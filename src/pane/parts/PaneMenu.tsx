import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { LOCALES, type Locale } from '../../messages';
import { usePane } from '../context';
import { THEMES, type ThemeChoice } from '../preferences';

/** What the user chose for the pane itself. */
export interface Choices {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly onLocale: (locale: Locale) => void;
  readonly onTheme: (theme: ThemeChoice) => void;
}

/** Language and appearance. */
export function PaneMenu({ locale, theme, onLocale, onTheme }: Choices) {
  const { words } = usePane();
  return (
    <Menu
      checkedValues={{ locale: [locale], theme: [theme] }}
      onCheckedValueChange={(_, { name, checkedItems: [chosen] }) => {
        const nextLocale = LOCALES.find((one) => one === chosen);
        const nextTheme = THEMES.find((one) => one === chosen);
        if (name === 'locale' && nextLocale) onLocale(nextLocale);
        if (name === 'theme' && nextTheme) onTheme(nextTheme);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={words.t('header.menu')}
          title={words.t('header.menu')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.t('menu.language')}</MenuGroupHeader>
            {LOCALES.map((one) => (
              <MenuItemRadio key={one} name="locale" value={one} lang={one}>
                {words.t(`menu.language.${one}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.t('menu.theme')}</MenuGroupHeader>
            {THEMES.map((one) => (
              <MenuItemRadio key={one} name="theme" value={one}>
                {words.t(`menu.theme.${one}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
