import { cellsOf } from '../../model/field';
import { defineCheck, fail, pass } from '../check';
import { namedFields } from '../support/named-fields';

/** A field holds something that is not what it must hold: text in an amount, an error value, a number out of range. */
export const unreadableField = defineCheck({
  id: 'binding/unreadable',
  severity: 'error',
  source: 'form',
  evaluate: ({ table }) => {
    const found = namedFields(table, ({ state }) => state === 'unreadable').flatMap(
      ({ field, row, column, wanted }) =>
        field.state === 'unreadable'
          ? [
              fail(
                cellsOf(field),
                { row, column, given: field.raw, wanted },
                { variant: field.reason },
              ),
            ]
          : [],
    );
    return found.length > 0 ? found : pass;
  },
});
