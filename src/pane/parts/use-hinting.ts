import { useEffect, useRef, useState, type DOMAttributes } from 'react';

/** How long the pointer rests before a hint comes, and how long the hint waits for it to come back, in ms. */
const DELAY = 250;

/** When a hint is on show. */
export interface Hinting {
  /** What the hint belongs to; null while there is none on show. */
  readonly beside: HTMLElement | null;
  /** For the element that has the hint. */
  readonly listeners: DOMAttributes<HTMLElement>;
  /** For the hint, which stays while the pointer is on it. */
  readonly stay: DOMAttributes<HTMLElement>;
}

/** Shows a hint for the pointer and for the keyboard's focus; Escape and scrolling take it away. */
export function useHinting(): Hinting {
  const [beside, setBeside] = useState<HTMLElement | null>(null);
  const timer = useRef<number>();
  const become = (next: HTMLElement | null, delay = DELAY) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setBeside(next);
    }, delay);
  };
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  useEffect(() => {
    if (!beside) return undefined;
    const hide = () => {
      window.clearTimeout(timer.current);
      setBeside(null);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      hide();
    };
    document.addEventListener('keydown', press, true);
    document.addEventListener('scroll', hide, true);
    return () => {
      document.removeEventListener('keydown', press, true);
      document.removeEventListener('scroll', hide, true);
    };
  }, [beside]);
  const leave = () => {
    become(null);
  };
  return {
    beside,
    listeners: {
      onPointerEnter: ({ currentTarget, pointerType }) => {
        if (pointerType !== 'touch') become(currentTarget);
      },
      onPointerLeave: leave,
      onFocus: ({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) become(currentTarget, 0);
      },
      onBlur: leave,
    },
    stay: {
      onPointerEnter: () => {
        window.clearTimeout(timer.current);
      },
      onPointerLeave: leave,
    },
  };
}
