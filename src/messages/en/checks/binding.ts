import type { zhCNBinding } from '../../zh-cn/checks/binding';

/** The same in English; complete by its type. */
export const enBinding: Readonly<Record<keyof typeof zhCNBinding, string>> = {
  'checks.binding/lost-anchor.title': 'Part of the form missing',
  'checks.binding/lost-anchor.fail': '"{label}" was not found; what hangs on it cannot be checked',
  'checks.binding/lost-anchor.second-table':
    'Another table ("{label}") stands below this one; a sheet holds one table, and the one below was not read',
  'checks.binding/lost-anchor.fix':
    'Restore the label as the form has it, or insert a new table and paste the contents into it; move a second table to a sheet of its own',

  'checks.binding/unreadable.title': 'Unreadable content',
  'checks.binding/unreadable.not-a-number':
    '{row}, {column}: "{given}" is not a number; enter {wanted}',
  'checks.binding/unreadable.out-of-range':
    '{row}, {column}: "{given}" is beyond what can be computed; enter {wanted}',
  'checks.binding/unreadable.cell-error':
    '{row}, {column}: the cell shows the error "{given}"; enter {wanted}',
  'checks.binding/unreadable.not-a-year':
    '{row}, {column}: no year can be read from "{given}"; enter {wanted}',
  'checks.binding/unreadable.date':
    '{row}, {column}: "{given}" is a date, not a number; enter {wanted} and give the cell a number format',
  'checks.binding/unreadable.two-values':
    '{row}, {column}: one value stands behind the label and another in the cell beside it ({given}); enter {wanted} once',
  'checks.binding/unreadable.unknown-unit':
    '{row}, {column}: "{given}" is in a unit that is not 元, 千元, 万元 or 亿元; enter {wanted} and change the unit that the table states',
  'checks.binding/unreadable.fix':
    'Enter what is asked for; leave the cell blank where there is no data',
};
