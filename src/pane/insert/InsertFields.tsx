import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../../engine/assessment';
import type { TableKind } from '../../model/table';
import type { Level } from '../../templates/form';
import { FORMS } from '../../templates/registry';
import { usePane } from '../context';
import { Choice } from '../parts/Choice';
import { formName } from '../view-model/forms';
import { formChoices, withForm, type InsertDraft } from '../view-model/insert';
import { RowsField } from './RowsField';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalM,
  },
  narrow: { minWidth: 0, width: '100%' },
});

const KINDS: readonly TableKind[] = ['project', 'department'];
const LEVELS: readonly Level[] = ['city', 'province', 'county'];

/** Everything but the names, which stand in the middle. */
export function InsertFields({
  draft,
  badYear,
  onChange,
  children,
}: {
  draft: InsertDraft;
  badYear: Problem | null;
  onChange: (changes: Partial<InsertDraft>) => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const forms = formChoices(draft.kind, FORMS);
  const [usual] = forms;
  return (
    <>
      <Field label={words.t('insert.kind')}>
        <RadioGroup
          layout="horizontal"
          value={draft.kind}
          onChange={(_, { value }) => {
            const kind = KINDS.find((one) => one === value) ?? 'project';
            onChange(withForm({ kind }, FORMS));
          }}
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={words.t(`insert.kind.${kind}`)} />
          ))}
        </RadioGroup>
      </Field>
      {usual && (
        <Field label={words.t('insert.form')}>
          {(labelled) => (
            <Choice
              {...labelled}
              value={draft.formId ?? usual.id}
              options={forms.map((form) => ({ value: form.id, label: formName(form) }))}
              onChoice={(formId) => {
                onChange(withForm({ kind: draft.kind, formId }, FORMS));
              }}
            />
          )}
        </Field>
      )}
      <div className={styles.pair}>
        <Field
          label={words.t('insert.year')}
          {...(badYear && { validationMessage: words.problem(badYear) })}
        >
          <Input
            input={{ className: styles.narrow }}
            inputMode="numeric"
            maxLength={4}
            value={draft.year}
            onChange={(_, { value }) => {
              onChange({ year: value });
            }}
          />
        </Field>
        <Field label={words.t('insert.level')}>
          {(labelled) => (
            <Choice
              {...labelled}
              value={draft.level}
              options={LEVELS.map((value) => ({ value, label: words.t(`insert.level.${value}`) }))}
              onChoice={(level) => {
                onChange({ level });
              }}
            />
          )}
        </Field>
      </div>
      {children}
      {draft.kind === 'project' && (
        <>
          <Field label={words.t('insert.supervisor')}>
            <Input
              value={draft.supervisor}
              onChange={(_, { value }) => {
                onChange({ supervisor: value });
              }}
            />
          </Field>
          <Field label={words.t('insert.implementer')}>
            <Input
              value={draft.implementer}
              onChange={(_, { value }) => {
                onChange({ implementer: value });
              }}
            />
          </Field>
        </>
      )}
      <Field label={words.t('insert.rows')}>
        <RowsField
          className={styles.narrow}
          rows={draft.rows}
          onRows={(rows) => {
            onChange({ rows });
          }}
        />
      </Field>
    </>
  );
}
