import { ABSENT, type TextField } from '../../model/field';
import type { Closing } from '../../model/table';
import type { Form } from '../../templates/form';
import { textOf, unlessHint } from './fields';
import { hintOf } from './hints';
import { find, type Scan } from './scan';

/** 评价结论, 存在问题 and 改进措施. */
export const CLOSING_PARTS: readonly (keyof Closing)[] = ['conclusion', 'problems', 'measures'];

/** Reads what stands under the total: a label and its text beside it. */
export function bindClosing(scanned: Scan, from: number, to: number, form: Form): Closing {
  const part = (name: keyof Closing): TextField => {
    const label = find(scanned, `closing.${name}`, from, to);
    const field = label ? textOf(scanned, label) : ABSENT;
    return unlessHint(field, hintOf(form, `closing.${name}`));
  };
  return {
    conclusion: part('conclusion'),
    problems: part('problems'),
    measures: part('measures'),
  };
}

/**
 * The first row that opens the closing texts, or undefined.
 * @param outside whether a column lies outside those that people fill in
 */
export function closingRow(
  { hits }: Scan,
  from: number,
  outside: (col: number) => boolean,
): number | undefined {
  return hits.find(
    ({ row, col, roles }) =>
      row >= from && outside(col) && CLOSING_PARTS.some((part) => roles.has(`closing.${part}`)),
  )?.row;
}
