import { useLayoutEffect, useState, type CSSProperties } from 'react';

/** What lies between a box and what it belongs to, and between it and the window's edge, in px. */
const GAP = 4;

const UNPLACED: CSSProperties = { left: 0, top: 0, visibility: 'hidden' };

/** Where a box stands: in the middle above what it belongs to, under it where there is no room, always in the window. */
export function useBeside(beside: HTMLElement | null, box: HTMLElement | null): CSSProperties {
  const [place, setPlace] = useState(UNPLACED);
  useLayoutEffect(() => {
    if (!beside || !box) {
      setPlace(UNPLACED);
      return;
    }
    const around = beside.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const above = around.top - height - GAP;
    const middle = around.left + (around.width - width) / 2;
    setPlace({
      left: within(middle, window.innerWidth - width),
      top: above >= 0 ? above : within(around.bottom + GAP, window.innerHeight - height),
    });
  }, [beside, box]);
  return place;
}

function within(wanted: number, most: number): number {
  return Math.max(GAP, Math.min(wanted, most - GAP));
}
