import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type DragEvent } from 'react';
import type { Locale } from '../messages';
import { fillPlain } from '../messages/print';
import { textsOf } from '../messages/texts';
import type { PreviewKey } from '../messages/zh-cn/preview';
import { Pane } from '../pane';
import {
  chosenLocale,
  chosenTheme,
  storedPreferences,
  type Preferences,
} from '../pane/preferences';
import { isDark, useTheme } from '../pane/theme';
import { useSpoken } from '../pane/use-spoken';
import { readFile } from '../taskpane/read-file';
import { FileBar } from './FileBar';
import { Notices } from './Notices';
import { PANE_WIDTH, Splitter } from './Splitter';
import { usePreview } from './use-preview';
import { useWorkbook } from './use-workbook';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  work: { flex: 1, display: 'flex', minHeight: 0 },
  sheet: { flex: 1, minWidth: 0, position: 'relative', display: 'flex', flexDirection: 'column' },
  grid: { flex: 1, minHeight: 0, position: 'relative' },
  pane: { flex: 'none', minWidth: 0, height: '100%' },
  cover: {
    position: 'absolute',
    inset: 0,
    zIndex: 1000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  drop: {
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    pointerEvents: 'none',
  },
  dropLabel: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase500,
  },
});

/** As a style: a class of the provider would be copied to every tooltip's portal. */
const FULL_HEIGHT = { height: '100%' };

/** The preview page: a real spreadsheet on the left, the task pane on the right. */
export function PreviewApp() {
  const styles = useStyles();
  const [locale, setLocale] = useState<Locale>(() => chosenLocale(storedPreferences(), 'zh-CN'));
  const spoken = useSpoken(locale);
  const [choice, setChoice] = useState(() => chosenTheme(storedPreferences(), 'system'));
  const [width, setWidth] = useState(PANE_WIDTH.usual);
  const [dragging, setDragging] = useState(false);
  const theme = useTheme(choice);
  const { container, preview } = usePreview(locale, isDark(theme));
  const [offered, setOffered] = useState<File | null>(null);
  const workbook = useWorkbook(preview, spoken ?? locale, setOffered);
  const preferences = useMemo<Preferences>(() => {
    const stored = storedPreferences();
    return {
      get: (key) => stored.get(key),
      set: (key, value) => {
        stored.set(key, value);
        setLocale(chosenLocale(stored, 'zh-CN'));
        setChoice(chosenTheme(stored, 'system'));
      },
    };
  }, []);
  const texts = textsOf(spoken ?? locale);
  const say = (key: PreviewKey, params: Readonly<Record<string, string>> = {}): string =>
    fillPlain(texts[key] ?? key, params);
  // What was dropped on a part of the pane that takes files is not for the page.
  const drag = (event: DragEvent): void => {
    setDragging(!event.isDefaultPrevented() && event.dataTransfer.types.includes('Files'));
    event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    setDragging(false);
    if (event.isDefaultPrevented()) return;
    event.preventDefault();
    workbook.openFiles(event.dataTransfer.files);
  };

  return (
    <FluentProvider theme={theme} lang={spoken ?? locale} style={FULL_HEIGHT}>
      <div
        className={styles.root}
        onDragOver={drag}
        onDragLeave={({ relatedTarget }) => {
          if (relatedTarget === null) setDragging(false);
        }}
        onDrop={drop}
      >
        <FileBar
          say={say}
          disabled={preview.state !== 'running' || workbook.busy}
          onNew={workbook.startNew}
          onFiles={workbook.openFiles}
          onExample={workbook.openExample}
          onSave={() => void workbook.save()}
        />
        <div className={styles.work}>
          <main className={styles.sheet} aria-label={say('preview.sheet')}>
            <Notices say={say} workbook={workbook} />
            <div className={styles.grid} ref={container} />
            {preview.state === 'starting' && (
              <div className={styles.cover}>
                <Spinner label={say('preview.starting')} labelPosition="below" />
              </div>
            )}
            {preview.state === 'failed' && (
              <div className={styles.cover} role="alert">
                {say('preview.start.failed', { reason: preview.reason })}
              </div>
            )}
            {dragging && (
              <div className={mergeClasses(styles.cover, styles.drop)}>
                <span className={styles.dropLabel}>{say('preview.drop')}</span>
              </div>
            )}
          </main>
          <Splitter label={say('preview.splitter')} width={width} onWidth={setWidth} />
          <aside className={styles.pane} style={{ width }} aria-label={say('preview.pane')}>
            {preview.state === 'running' && (
              <Pane
                session={preview.session}
                preferences={preferences}
                actions={{
                  openExample: workbook.openExample,
                  undo: preview.host.capabilities.undo,
                }}
                readFile={readFile}
                offered={offered}
              />
            )}
          </aside>
        </div>
      </div>
    </FluentProvider>
  );
}
