import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { LevelIcon } from '../parts/LevelIcon';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: '2px 0',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    '& > svg': { flexShrink: 0 },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    marginLeft: '20px',
    paddingBottom: tokens.spacingVerticalXS,
  },
});

/** A line that opens to what it counts. */
export function Disclosure({
  label,
  warning = false,
  open: first = false,
  children,
}: {
  label: string;
  /** Marked as something to look at. */
  warning?: boolean;
  open?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(first);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div>
      <button
        type="button"
        className={mergeClasses(styles.button)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Chevron aria-hidden />
        {warning && <LevelIcon level="warning" />}
        <span>{label}</span>
      </button>
      {open && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </div>
  );
}
