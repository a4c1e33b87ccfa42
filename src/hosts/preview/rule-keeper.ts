import {
  CommandType,
  DataValidationType,
  ICommandService,
  type IMutationInfo,
  type ISheetDataValidationRule,
  type Injector,
  type Workbook,
} from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import { LexerTreeBuilder, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/preset-sheets-data-validation';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import type { PrintSetup } from '../../sheet/plan';
import { fromRange, toRange } from './geometry';
import {
  shiftFormula,
  shiftOf,
  shiftRange,
  shiftSpan,
  targetOf,
  type Shift,
  type Target,
} from './shift';
import { carriedBy, withCarried, type Carried } from './snapshot';

interface Change {
  readonly redo: IMutationInfo;
  readonly undo: IMutationInfo;
}

const SET_CARRIED = 'jixiao.mutation.set-carried';
/** Univer moves the ranges of these itself, and rightly. */
const KEPT_BY_UNIVER = new Set<string>([
  DataValidationType.LIST,
  DataValidationType.LIST_MULTIPLE,
  DataValidationType.CHECKBOX,
]);

/**
 * Lets validations, conditional formats and the print setup move with their rows and columns, as in Excel.
 * Univer 0.25.1 does so for rules with formulas by itself, but leaves their formulas pointing at wrong rows, so that
 * part of it is put out of action.
 */
export function keepRules(injector: Injector, workbook: Workbook): void {
  injector.get(FormulaRefRangeService).registerRangeFormula = () => ({ dispose: () => undefined });
  injector.get(ICommandService).registerCommand({
    id: SET_CARRIED,
    type: CommandType.MUTATION,
    handler: (_, params?: Target & { readonly carried: Carried }) => {
      const config = params && workbook.getSheetBySheetId(params.subUnitId)?.getConfig();
      if (config) config.custom = withCarried(config.custom, params.carried);
      return config !== undefined;
    },
  });
  injector.get(SheetInterceptorService).interceptCommand({
    getMutations: (command) => {
      const shift = shiftOf(command);
      if (!shift) return { redos: [], undos: [] };
      const target = targetOf(command, workbook);
      const changes = changesOf(injector, workbook, target, shift);
      return {
        redos: changes.map(({ redo }) => redo),
        undos: changes.map(({ undo }) => undo).reverse(),
      };
    },
  });
}

function changesOf(
  injector: Injector,
  workbook: Workbook,
  target: Target,
  shift: Shift,
): readonly Change[] {
  const { unitId, subUnitId } = target;
  const lexer = injector.get(LexerTreeBuilder);
  const validations = injector.get(SheetDataValidationModel).getRules(unitId, subUnitId);
  const formats =
    injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
  const sheet = workbook.getSheetBySheetId(subUnitId);
  return [
    ...validations.flatMap((rule) => validationChange(target, rule, shift, lexer)),
    ...formats.flatMap((rule) => formatChange(target, rule, shift, lexer)),
    ...(sheet ? printChange(target, carriedBy(sheet.getConfig()), shift) : []),
  ];
}

function validationChange(
  target: Target,
  rule: ISheetDataValidationRule,
  shift: Shift,
  lexer: LexerTreeBuilder,
): readonly Change[] {
  const { uid, ranges, formula1, formula2 } = rule;
  const [first] = ranges;
  if (KEPT_BY_UNIVER.has(rule.type) || !first) return [];
  const after = ranges.flatMap((range) => shiftRange(range, shift) ?? []);
  if (after.length === 0) {
    return [
      {
        redo: { id: RemoveDataValidationMutation.id, params: { ...target, ruleId: uid } },
        undo: {
          id: AddDataValidationMutation.id,
          params: { ...target, rule: structuredClone(rule) },
        },
      },
    ];
  }
  const move = (text: string | undefined) =>
    text?.startsWith('=') ? shiftFormula(text, first, shift, lexer) : text;
  const update = (payload: object): IMutationInfo => ({
    id: UpdateDataValidationMutation.id,
    params: { ...target, ruleId: uid, payload: { type: UpdateRuleType.ALL, payload } },
  });
  const before = structuredClone({ ranges, formula1, formula2 });
  const moved = { ranges: after, formula1: move(formula1), formula2: move(formula2) };
  return same(before, moved) ? [] : [{ redo: update(moved), undo: update(before) }];
}

function formatChange(
  target: Target,
  rule: IConditionFormattingRule,
  shift: Shift,
  lexer: LexerTreeBuilder,
): readonly Change[] {
  const { cfId, ranges, rule: config } = rule;
  const [first] = ranges;
  if (!first) return [];
  const after = ranges.flatMap((range) => shiftRange(range, shift) ?? []);
  if (after.length === 0) {
    return [
      {
        redo: { id: DeleteConditionalRuleMutation.id, params: { ...target, cfId } },
        undo: {
          id: AddConditionalRuleMutation.id,
          params: { ...target, rule: structuredClone(rule) },
        },
      },
    ];
  }
  const isFormula =
    config.type === CFRuleType.highlightCell && config.subType === CFSubRuleType.formula;
  const moved = {
    ...rule,
    ranges: after,
    rule: isFormula
      ? { ...config, value: shiftFormula(config.value, first, shift, lexer) }
      : config,
  };
  // Univer changes the rule that it holds in place, so it gets copies.
  const set = (next: IConditionFormattingRule): IMutationInfo => ({
    id: SetConditionalRuleMutation.id,
    params: { ...target, cfId, rule: structuredClone(next) },
  });
  return same(rule, moved) ? [] : [{ redo: set(moved), undo: set(rule) }];
}

function printChange(target: Target, carried: Carried, shift: Shift): readonly Change[] {
  const print = carried.print && shiftPrint(carried.print, shift);
  if (!print || same(print, carried.print)) return [];
  const set = (next: Carried): IMutationInfo => ({
    id: SET_CARRIED,
    params: { ...target, carried: next },
  });
  return [{ redo: set({ ...carried, print }), undo: set(carried) }];
}

function shiftPrint(print: PrintSetup, shift: Shift): PrintSetup {
  const { area, titleRows, ...rest } = print;
  const range = area && shiftRange(toRange(area), shift);
  const rows =
    titleRows && shift.axis === 'row' ? shiftSpan(titleRows[0], titleRows[1], shift) : titleRows;
  return {
    ...rest,
    ...(rows && { titleRows: [rows[0], rows[1]] as const }),
    ...(range && { area: fromRange(range) }),
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
