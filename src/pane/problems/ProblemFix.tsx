import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type MouseEvent } from 'react';
import type { Fix } from '../../checks/fix';
import type { FixTarget } from '../../engine/session';
import { usePane } from '../context';
import { focusAfter } from './focus-after';
import { FixPreview } from './FixPreview';
import type { Fixing } from './use-fixing';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} 20px`,
  },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  alike: { color: tokens.colorBrandForegroundLink },
});

/** What was asked to be shown before it is applied: this fix, or all of its kind. */
export type Asked = 'one' | 'alike';

/** The mechanical repair of a finding: at once where it follows from the table, else after a look at what it would do. */
export function ProblemFix({
  fix,
  target,
  alike,
  fixing,
  asked,
  onAsk,
}: {
  fix: Fix;
  target: FixTarget;
  /** All findings on show with a fix of this kind, this one among them. */
  alike: readonly FixTarget[];
  fixing: Fixing;
  asked: Asked | null;
  onAsk: (asked: Asked | null) => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const root = useRef<HTMLDivElement>(null);
  const buttons = useRef<Partial<Record<Asked, HTMLElement | null>>>({});
  const targets: Record<Asked, readonly FixTarget[]> = { one: [target], alike };
  const apply = (click: MouseEvent, which: Asked) => {
    const row = root.current?.closest('li') ?? null;
    fixing.start(click, targets[which], (applied) => {
      if (!applied) return;
      onAsk(null);
      focusAfter(row);
    });
  };
  const labels: Record<Asked, string> = {
    one: words.t(`fix.${fix.kind}`),
    alike: words.t('fix.alike', { count: alike.length }),
  };
  const which: readonly Asked[] = alike.length > 1 ? ['one', 'alike'] : ['one'];
  return (
    <div ref={root}>
      <div className={styles.buttons}>
        {which.map((one) => (
          <Button
            key={one}
            ref={(element: HTMLElement | null) => {
              buttons.current[one] = element;
            }}
            size="small"
            appearance={one === 'one' ? 'secondary' : 'transparent'}
            className={mergeClasses(styles.button, one === 'alike' && styles.alike)}
            disabledFocusable={fixing.busy}
            aria-expanded={fix.safe ? undefined : asked === one}
            onClick={(click: MouseEvent) => {
              if (fix.safe) apply(click, one);
              else onAsk(asked === one ? null : one);
            }}
          >
            {fix.safe ? labels[one] : words.t('fix.ask', { fix: labels[one] })}
          </Button>
        ))}
      </div>
      {asked && (
        <FixPreview
          key={asked}
          targets={targets[asked]}
          busy={fixing.busy}
          onApply={(click) => {
            apply(click, asked);
          }}
          onCancel={() => {
            onAsk(null);
            buttons.current[asked]?.focus();
          }}
        />
      )}
    </div>
  );
}
