import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { FORMS } from '../../templates/registry';
import { usePane } from '../context';
import { defaultSheetName, type InsertDraft } from '../view-model/insert';

const useStyles = makeStyles({ names: { '& > textarea': { minHeight: '96px' } } });

/** The names of the tables to come: a list of projects, or one department. */
export function InsertNames({
  draft,
  onChange,
}: {
  draft: InsertDraft;
  onChange: (changes: Partial<InsertDraft>) => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const blank = words.t('insert.blankName', { name: defaultSheetName(draft, FORMS) });
  if (draft.kind === 'department') {
    return (
      <Field label={words.t('insert.department')} hint={blank}>
        <Input
          value={draft.departmentName}
          onChange={(_, { value }) => {
            onChange({ departmentName: value });
          }}
        />
      </Field>
    );
  }
  return (
    <Field
      label={words.t('insert.names')}
      hint={`${words.t('insert.names.hint')}${words.locale === 'en' ? ' ' : ''}${blank}`}
    >
      <Textarea
        className={styles.names}
        resize="vertical"
        value={draft.names}
        onChange={(_, { value }) => {
          onChange({ names: value });
        }}
      />
    </Field>
  );
}
