import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** What a list leaves free under itself, and how low it may become, in px. */
const MARGIN = 8;
const LEAST = 96;

/** How high a list may be so that it ends within the window, in px; it scrolls then. */
export function useRoom(list: HTMLElement | null): number | undefined {
  const [room, setRoom] = useState<number>();
  useLayoutEffect(() => {
    if (!list) return undefined;
    const measure = () => {
      const below = window.innerHeight - list.getBoundingClientRect().top - MARGIN;
      setRoom(Math.max(below, LEAST));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
    };
  }, [list]);
  return room;
}

/** Tells when the pointer is pressed, or the focus goes, outside of an element; nothing while there is none. */
export function useLeaving(inside: HTMLElement | null, leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    if (!inside) return undefined;
    const page = inside.ownerDocument;
    const check = ({ target }: Event) => {
      if (target instanceof Node && !inside.contains(target)) latest.current();
    };
    page.addEventListener('pointerdown', check, true);
    page.addEventListener('focusin', check);
    return () => {
      page.removeEventListener('pointerdown', check, true);
      page.removeEventListener('focusin', check);
    };
  }, [inside]);
}
