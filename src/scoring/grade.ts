import { compare, decimal, type Decimal } from '../model/decimal';
import type { Form, Grade } from '../templates/form';

/** 优 良 中 差 of a total score, by the form's limits. */
export function gradeOf(total: Decimal, form: Pick<Form, 'grades'>): Grade {
  return form.grades.find(([, lowest]) => compare(total, decimal(lowest)) >= 0)?.[0] ?? 'poor';
}
