import { makeStyles, tokens } from '@fluentui/react-components';
import { cloneElement, useId, useState, type DOMAttributes, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useHinting } from './use-hinting';
import { useBeside } from './use-beside';

const useStyles = makeStyles({
  hint: {
    position: 'fixed',
    zIndex: 20,
    boxSizing: 'border-box',
    width: 'max-content',
    maxWidth: 'min(240px, calc(100vw - 8px))',
    padding: '4px 11px 6px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    boxShadow: tokens.shadow8,
  },
});

/** What an element with a hint must take. */
export type HintedProps = DOMAttributes<HTMLElement> & { 'aria-describedby'?: string | undefined };

/** Describes the element inside in a box above it, while the pointer or the keyboard's focus is on it. */
export function Hint({
  lines,
  children,
}: {
  lines: readonly string[];
  children: ReactElement<HintedProps>;
}) {
  const styles = useStyles();
  const id = useId();
  const { beside, listeners, stay } = useHinting();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const place = useBeside(beside, box);
  return (
    <>
      {cloneElement(children, { ...listeners, 'aria-describedby': beside ? id : undefined })}
      {beside &&
        createPortal(
          <div ref={setBox} id={id} role="tooltip" className={styles.hint} style={place} {...stay}>
            {lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>,
          beside.closest('.fui-FluentProvider') ?? beside.ownerDocument.body,
        )}
    </>
  );
}
