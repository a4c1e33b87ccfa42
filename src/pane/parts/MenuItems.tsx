import { MenuGroup, MenuGroupHeader, MenuItem, MenuItemCheckbox } from '@fluentui/react-components';
import { usePane } from '../context';
import type { SheetCommands } from '../report/use-sheet-commands';

/** The name and the value of the switch for copies for publication. */
export const PUBLICATION = 'publication';

const COMMANDS = ['annotate', 'clearNotes', 'report'] as const;

/** Putting what was found into the workbook, as notes or as a report. Without a table there is nothing to put. */
export function SheetItems({ commands }: { commands: SheetCommands }) {
  const { assessment, words } = usePane();
  const none = assessment.totals.tables === 0;
  return (
    <MenuGroup>
      <MenuGroupHeader>{words.t('menu.sheet')}</MenuGroupHeader>
      {COMMANDS.map((name) => {
        const { busy, start } = commands[name];
        const idle = none && name !== 'clearNotes';
        return (
          <MenuItem
            key={name}
            disabled={busy || idle}
            title={idle ? words.t('menu.sheet.none') : undefined}
            onClick={start}
          >
            {words.t(busy ? `menu.${name}.busy` : `menu.${name}`)}
          </MenuItem>
        );
      })}
    </MenuGroup>
  );
}

/** A bureau's rules: its file, the way back, and the check of copies for publication. */
export function SettingsItems({ onLoad }: { onLoad: () => void }) {
  const { assessment, words, settings } = usePane();
  return (
    <MenuGroup>
      <MenuGroupHeader>{words.t('menu.settings')}</MenuGroupHeader>
      <MenuItem onClick={onLoad}>{words.t('menu.settings.load')}</MenuItem>
      <MenuItem disabled={assessment.settings === null} onClick={settings.reset}>
        {words.t('menu.settings.reset')}
      </MenuItem>
      <MenuItemCheckbox name={PUBLICATION} value={PUBLICATION}>
        {words.t('menu.settings.publication')}
      </MenuItemCheckbox>
    </MenuGroup>
  );
}
