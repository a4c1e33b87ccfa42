import { makeStyles, Spinner } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useRef } from 'react';
import { LOCALES, type Locale } from '../../messages';
import { usePane } from '../context';
import { THEMES, type ThemeChoice } from '../preferences';
import type { SheetCommands } from '../report/use-sheet-commands';
import { MenuButton } from './MenuButton';
import { MenuGroup, MenuItemRadio } from './MenuItems';
import { SheetItems, SettingsItems } from './PaneItems';

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
  const { words, settings } = usePane();
  const file = useRef<HTMLInputElement>(null);
  const busy = commands.annotate.busy || commands.clearNotes.busy || commands.report.busy;
  return (
    <>
      <MenuButton
        label={words.t('header.menu')}
        icon={busy ? <Spinner size="extra-tiny" /> : <MoreHorizontal20Regular />}
      >
        <SheetItems commands={commands} />
        <SettingsItems onLoad={() => file.current?.click()} />
        <MenuGroup heading={words.t('menu.language')}>
          {LOCALES.map((one) => (
            <MenuItemRadio
              key={one}
              lang={one}
              checked={one === locale}
              onClick={() => {
                onLocale(one);
              }}
            >
              {words.t(`menu.language.${one}`)}
            </MenuItemRadio>
          ))}
        </MenuGroup>
        <MenuGroup heading={words.t('menu.theme')}>
          {THEMES.map((one) => (
            <MenuItemRadio
              key={one}
              checked={one === theme}
              onClick={() => {
                onTheme(one);
              }}
            >
              {words.t(`menu.theme.${one}`)}
            </MenuItemRadio>
          ))}
        </MenuGroup>
      </MenuButton>
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
