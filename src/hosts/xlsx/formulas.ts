import { tooLarge } from '../../package/problem';
import { attribute, type XmlTag } from '../../package/xml';
import type { DraftCell } from './cell-order';
import type { CellContext } from './cells';
import { shiftFormula } from './shift-formula';
import type { NotKept } from './warning';

/** The formula of a cell as the file has it. */
export interface RawFormula {
  formula: XmlTag | undefined;
  formulaText: string;
}

export interface FormulaReader {
  /** Whether a cell has a formula that can be written out. */
  meet(raw: RawFormula): boolean;
  /** Gives a cell its formula. */
  add(raw: RawFormula, cell: DraftCell): void;
  /** @throws Refusal when shared formulas come to too many characters */
  finish(): void;
}

/** Writes formulas into cells; those that several cells share are written out for each when all are known. */
export function formulaReader(
  { limits, counted }: CellContext,
  notKept: (what: NotKept) => void,
): FormulaReader {
  const masters = new Map<string, DraftCell>();
  const sharers: { readonly cell: DraftCell; readonly id: string }[] = [];
  return {
    meet({ formula, formulaText }) {
      if (!formula) return false;
      if (attribute(formula, 't') === 'dataTable') notKept('data-table');
      return formulaText !== '' || sharedId(formula) !== undefined;
    },
    add({ formula, formulaText }, cell) {
      const id = formula && sharedId(formula);
      if (formulaText !== '') {
        cell.formula = `=${formulaText}`;
        if (id !== undefined && !masters.has(id)) masters.set(id, cell);
      } else if (id !== undefined) sharers.push({ cell, id });
    },
    finish() {
      for (const { cell, id } of sharers) {
        const master = masters.get(id);
        if (!master?.formula) {
          notKept('shared-formula');
          continue;
        }
        counted.formulaCharacters += master.formula.length;
        if (counted.formulaCharacters > limits.formulaCharacters) {
          throw tooLarge('formula-characters', limits.formulaCharacters);
        }
        cell.formula = shiftFormula(master.formula, cell.row - master.row, cell.col - master.col);
      }
    },
  };
}

function sharedId(formula: XmlTag): string | undefined {
  return attribute(formula, 't') === 'shared' ? attribute(formula, 'si') : undefined;
}
