import type { Form } from '../../templates/form';
import { FORMS } from '../../templates/registry';

/** A form by its id; undefined for one that is not known. */
export function formOf(id: string): Form | undefined {
  return FORMS.find((form) => form.id === id);
}

/** A form in few words, such as "湖南省 2023". The year stands in its id. */
export function formName({ region, id }: Pick<Form, 'region' | 'id'>): string {
  const [year] = /\d{4}/.exec(id) ?? [];
  return year === undefined ? region : `${region} ${year}`;
}
