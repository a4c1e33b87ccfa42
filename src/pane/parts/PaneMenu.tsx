import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useRef } from 'react';
import { LOCALES, type Locale } from '../../messages';
import { usePane } from '../context';
import { THEMES, type ThemeChoice } from '../preferences';
import type { SheetCommands } from '../report/use-sheet-commands';
import { PUBLICATION, SheetItems, SettingsItems } from './MenuItems';

/** What the user chose for the pane itself. */
export interface Choices {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly onLocale: (locale: Locale) => void;
  readonly onTheme: (theme: ThemeChoice) => void;
}

const useStyles = makeStyles({ file: { display: 'none' } });

/** Notes and report, a bureau's rules, language and appearance. */
export function PaneMenu({
  locale,
  theme,
  onLocale,
  onTheme,
  commands,
}: Choices & { commands: SheetCommands }) {
  const styles = useStyles();
  const { assessment, words, settings } = usePane();
  const file = useRef<HTMLInputElement>(null);
  const busy = commands.annotate.busy || commands.clearNotes.busy || commands.report.busy;
  return (
    <>
      <Menu
        checkedValues={{
          locale: [locale],
          theme: [theme],
          [PUBLICATION]: assessment.settings?.publication ? [PUBLICATION] : [],
        }}
        onCheckedValueChange={(_, { name, checkedItems }) => {
          const [chosen] = checkedItems;
          const nextLocale = LOCALES.find((one) => one === chosen);
          const nextTheme = THEMES.find((one) => one === chosen);
          if (name === 'locale' && nextLocale) onLocale(nextLocale);
          if (name === 'theme' && nextTheme) onTheme(nextTheme);
          if (name === PUBLICATION) settings.setPublication(checkedItems.length > 0);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={busy ? <Spinner size="extra-tiny" /> : <MoreHorizontal20Regular />}
            aria-label={words.t('header.menu')}
            title={words.t('header.menu')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList hasCheckmarks>
            <SheetItems commands={commands} />
            <MenuDivider />
            <SettingsItems onLoad={() => file.current?.click()} />
            <MenuDivider />
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
      <input
        ref={file}
        className={styles.file}
        type="file"
        accept=".json,application/json"
        aria-label={words.t('menu.settings.load')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) settings.load(chosen);
          target.value = '';
        }}
      />
    </>
  );
}
