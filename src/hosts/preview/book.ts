import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
  sequenceExecute,
  type IMutationInfo,
  type IWorkbookData,
  type Injector,
  type PluginCtor,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import { CalculationMode } from '@univerjs/sheets-formula';
import { HostError } from '../port';
import { pause, watchCalculation } from './calculation';
import { keepIdentities } from './identity';
import { keepMerges } from './merge-keeper';
import { keepNotes, NotesPlugin } from './note-keeper';
import { keepRules } from './rule-keeper';
import { GroupingUndoService, type UndoGroup } from './undo-stack';
import { keepValidation } from './validation-keeper';

export const HOST_NAME = 'preview';
const UNIT_ID = 'workbook';
const RENDER_LIMIT_MS = 10_000;

export type PreviewLocale = 'zh-CN' | 'en-US';

/** Univer with one workbook, and what the other files of this host need of it. */
export interface Book {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly undo: GroupingUndoService;
  /** Whether what happens now is our own doing. */
  isOwn(): boolean;
  /** Runs a synchronous piece as our own doing. */
  own<T>(piece: () => T): T;
  /** Opens a step that is done or undone as a whole; all its pieces are our own doing. */
  step(): UndoGroup;
  /** Runs mutations and puts their reverse on the undo stack. */
  mutate(redo: readonly IMutationInfo[], undo: readonly IMutationInfo[]): void;
  /** Runs one of Univer's commands, which keeps its own undo. */
  command(id: string, params: object): void;
  /** The sheet with an id, or undefined when it is gone. */
  sheet(id: string): Worksheet | undefined;
  /** Resolves when the results of all changes so far stand in their cells. */
  calculated(): Promise<void>;
  isDisposed(): boolean;
  dispose(): void;
}

/** Starts Univer in a container and waits until it has drawn; a container that is never drawn does not hold it up. */
export async function openBook(
  container: HTMLElement,
  locale: PreviewLocale,
  dark: boolean,
  sheets: Pick<IWorkbookData, 'sheetOrder' | 'sheets'>,
): Promise<Book> {
  const univer = await startUniver(container, locale, dark);
  const injector = univer.__getInjector();
  const api = FUniver.newAPI(univer);
  univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT_ID,
    name: UNIT_ID,
    ...sheets,
  });
  const book = bookOf(univer, api, injector);
  await Promise.race([
    injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    pause(RENDER_LIMIT_MS),
  ]);
  return book;
}

function bookOf(univer: Univer, api: FUniver, injector: Injector): Book {
  const commands = injector.get(ICommandService);
  const undo = groupingUndo(injector);
  const workbook = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(UNIT_ID, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new HostError('failed', HOST_NAME, 'the workbook did not open');
  keepRules(injector, workbook);
  keepMerges(injector, workbook);
  keepNotes(injector, workbook);
  keepIdentities(injector, workbook);
  keepValidation(injector, workbook);
  const calculation = watchCalculation(injector);
  let depth = 0;
  let disposed = false;
  const own = <T>(piece: () => T): T => {
    depth++;
    try {
      return piece();
    } finally {
      depth--;
    }
  };
  return {
    api,
    injector,
    commands,
    workbook,
    unitId: UNIT_ID,
    undo,
    own,
    isOwn: () => depth > 0,
    step: () => {
      const group = undo.group(UNIT_ID);
      return {
        run: (piece) => own(() => group.run(piece)),
        commit: () => {
          group.commit();
        },
        rollback: () => {
          own(() => {
            group.rollback();
          });
        },
      };
    },
    mutate: (redo, reverse) => {
      undo.pushUndoRedo({
        unitID: UNIT_ID,
        redoMutations: [...redo],
        undoMutations: [...reverse],
      });
      assertDone(sequenceExecute([...redo], commands).result, redo.map(({ id }) => id).join(', '));
    },
    command: (id, params) => {
      assertDone(commands.syncExecuteCommand(id, params), id);
    },
    sheet: (id) => workbook.getSheetBySheetId(id) ?? undefined,
    calculated: calculation.settled,
    isDisposed: () => disposed,
    dispose: () => {
      if (disposed) return;
      disposed = true;
      calculation.dispose();
      univer.dispose();
    },
  };
}

function groupingUndo(injector: Injector): GroupingUndoService {
  const service: unknown = injector.get(IUndoRedoService);
  if (service instanceof GroupingUndoService) return service;
  throw new HostError('failed', HOST_NAME, 'the undo stack was not put in');
}

function assertDone(done: boolean, what: string): void {
  if (!done) throw new HostError('failed', HOST_NAME, `${what} was refused`);
}

async function startUniver(
  container: HTMLElement,
  locale: PreviewLocale,
  dark: boolean,
): Promise<Univer> {
  const type = locale === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US;
  const words = await (locale === 'zh-CN' ? import('./locale-zh') : import('./locale-en'));
  const univer = new Univer({
    locale: type,
    locales: { [type]: mergeLocales(...words.LOCALES) },
    logLevel: LogLevel.WARN,
    darkMode: dark,
    override: [[IUndoRedoService, { useClass: GroupingUndoService }]],
  });
  for (const [plugin, config] of plugins(container)) univer.registerPlugin(plugin, config);
  return univer;
}

/** What Univer's presets bring: plugins, some with their configuration. */
interface Preset {
  readonly plugins: readonly (PluginCtor | readonly [PluginCtor, unknown])[];
}

/** The presets' plugins; where two presets bring the same one, the later wins, as in Univer's own createUniver(). */
function plugins(container: HTMLElement): readonly [PluginCtor, unknown][] {
  const presets: readonly Preset[] = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: 'simple',
      formulaBar: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      contextMenu: true,
      disableAutoFocus: true,
      formula: { initialFormulaComputing: CalculationMode.FORCED },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    { plugins: [NotesPlugin] },
  ];
  const byName = new Map<string, [PluginCtor, unknown]>();
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [ctor, config] = typeof plugin === 'function' ? [plugin, undefined] : plugin;
    byName.set(ctor.pluginName, [ctor, config]);
  }
  return [...byName.values()];
}
