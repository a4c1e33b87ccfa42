import { usePane } from '../context';
import { activeTable } from '../view-model/tables';
import { MenuGroup, MenuItem, MenuItemCheckbox } from './MenuItems';
import type { SheetCommands } from '../report/use-sheet-commands';

const COMMANDS = ['annotate', 'clearNotes', 'report'] as const;

/** Putting what was found into the workbook, as notes or as a report, and the official layout for the table on show. */
export function SheetItems({ commands }: { commands: SheetCommands }) {
  const { assessment, words, tasks } = usePane();
  const sheet = activeTable(assessment)?.sheet;
  const none = assessment.totals.tables === 0;
  return (
    <MenuGroup heading={words.t('menu.sheet')}>
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
      <MenuItem
        disabled={!sheet}
        title={sheet ? undefined : words.t('menu.relayout.none')}
        onClick={() => {
          if (sheet) tasks.adopt(sheet.id, true);
        }}
      >
        {words.t('menu.relayout')}
      </MenuItem>
    </MenuGroup>
  );
}

/** A bureau's rules: its file, the way back, and the check of copies for publication. */
export function SettingsItems({ onLoad }: { onLoad: () => void }) {
  const { assessment, words, settings } = usePane();
  const publication = assessment.settings?.publication ?? false;
  return (
    <MenuGroup heading={words.t('menu.settings')}>
      <MenuItem onClick={onLoad}>{words.t('menu.settings.load')}</MenuItem>
      <MenuItem disabled={assessment.settings === null} onClick={settings.reset}>
        {words.t('menu.settings.reset')}
      </MenuItem>
      <MenuItemCheckbox
        checked={publication}
        onClick={() => {
          settings.setPublication(!publication);
        }}
      >
        {words.t('menu.settings.publication')}
      </MenuItemCheckbox>
    </MenuGroup>
  );
}
