import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId } from 'react';
import { usePane } from '../context';

const useStyles = makeStyles({
  source: {
    display: 'inline-flex',
    alignSelf: 'flex-start',
    alignItems: 'center',
    marginLeft: '20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    '& > svg': { flexShrink: 0 },
  },
  law: {
    marginLeft: '20px',
    padding: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-line',
  },
});

/** On what ground something is a finding: its short title, and one click away what it says. */
export function ProblemSource({
  title,
  text,
  open,
  onToggle,
}: {
  title: string;
  text: string;
  open: boolean;
  onToggle: () => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const id = useId();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <Link
        as="button"
        className={styles.source}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        {words.t('problems.source', { source: title })}
        <Chevron aria-hidden />
      </Link>
      {open && (
        <div id={id} className={styles.law}>
          {text}
        </div>
      )}
    </>
  );
}
