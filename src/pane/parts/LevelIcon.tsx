import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Level } from '../view-model/levels';

const ICONS = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  info: Info16Regular,
  'cannot-tell': QuestionCircle16Regular,
} as const;

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  'cannot-tell': { color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground3 },
});

/** The sign of a level. It always stands beside the word, or has `label` to say it. */
export function LevelIcon({
  level,
  label,
  none = false,
}: {
  level: Level;
  label?: string;
  /** There is nothing of this level: the sign is grey. */
  none?: boolean;
}) {
  const styles = useStyles();
  const Icon = ICONS[level];
  const look = styles[none ? 'none' : level];
  return label === undefined ? (
    <Icon className={look} aria-hidden />
  ) : (
    <Icon className={look} role="img" aria-label={label} title={label} />
  );
}
