import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { SelectHTMLAttributes } from 'react';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex', minWidth: 0 },
  field: {
    appearance: 'none',
    width: '100%',
    minWidth: 0,
    height: '32px',
    padding: `0 28px 0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  small: { height: '24px', fontSize: tokens.fontSizeBase200 },
  arrow: {
    position: 'absolute',
    right: tokens.spacingHorizontalXS,
    top: '50%',
    transform: 'translateY(-50%)',
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
    '@media (forced-colors: active)': { color: 'ButtonText' },
  },
});

/** What can be chosen. */
export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChoiceProps<T extends string> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'value' | 'onChange' | 'size' | 'children'
> {
  readonly value: T;
  readonly options: readonly ChoiceOption<T>[];
  readonly small?: boolean;
  readonly onChoice: (value: T) => void;
}

/** One of a few: the browser's own list, which opens within the screen in whatever window the pane stands. */
export function Choice<T extends string>({
  value,
  options,
  small = false,
  className,
  onChoice,
  ...rest
}: ChoiceProps<T>) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, className)}>
      <select
        {...rest}
        className={mergeClasses(styles.field, small && styles.small)}
        value={value}
        onChange={({ target }) => {
          const chosen = options[target.selectedIndex];
          if (chosen) onChoice(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown16Regular className={styles.arrow} aria-hidden />
    </span>
  );
}
