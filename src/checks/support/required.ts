import { cellsOf, isAbsent, type TextField } from '../../model/field';
import { saysNone } from '../../model/table';
import { fail, pass, type Outcome, type Params } from '../check';
import { lost, unreadable } from './inputs';

/**
 * Whether words stand where the form wants them: a blank fails, and so does 无 or a dash where there must be something.
 * @param column the term of what is wanted
 */
export function filledIn(field: TextField, column: string): Outcome {
  if (isAbsent(field)) return lost(column);
  const params: Params = { column: { term: column } };
  if (field.state === 'blank') return fail(cellsOf(field), params);
  if (field.state === 'unreadable') return unreadable([field]) ?? pass;
  if (!saysNone(field.value)) return pass;
  return fail(cellsOf(field), { ...params, given: field.raw }, { variant: 'none' });
}
