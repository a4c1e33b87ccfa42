import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';

/** Narrowest and widest task pane, in pixels; Excel's own is 320 at its narrowest. */
export const PANE_WIDTH = { least: 320, most: 640, usual: 400 };
const STEP = 20;

const useStyles = makeStyles({
  splitter: {
    flex: 'none',
    width: '5px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { outlineStyle: 'none', backgroundColor: tokens.colorBrandStroke1 },
  },
});

/** Widths are those of the pane, in pixels. */
export interface SplitterProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Changes the width of the pane to its right, by pointer and by arrow keys. */
export function Splitter({ label, width, onWidth }: SplitterProps) {
  const styles = useStyles();
  const set = (next: number): void => {
    onWidth(Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, next))));
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      set(window.innerWidth - event.clientX);
    }
  };
  const press = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') set(width + STEP);
    if (key === 'ArrowRight') set(width - STEP);
  };
  return (
    <div
      className={styles.splitter}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    />
  );
}
