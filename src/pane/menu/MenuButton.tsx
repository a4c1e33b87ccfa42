import { Button } from '@fluentui/react-components';
import {
  useCallback,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { focusByLetter, GROUP_KEYS, moveFocus, partsOf } from '../focus-group';
import { MenuContext } from './menu-context';
import { useMenuStyles } from './use-menu-styles';
import { useLeaving, useRoom } from './use-room';

/** A button that opens a menu under itself; it closes with a choice, with Escape, Tab and a click elsewhere. */
export function MenuButton({
  label,
  icon,
  children,
}: {
  label: string;
  icon: ReactElement;
  children: ReactNode;
}) {
  const styles = useMenuStyles();
  const [open, setOpen] = useState(false);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [list, setList] = useState<HTMLElement | null>(null);
  const room = useRoom(list);
  useLeaving(open ? root : null, () => {
    setOpen(false);
  });
  const close = () => {
    setOpen(false);
    root?.querySelector('button')?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const { key, repeat } = event;
    if (repeat && (key === 'Enter' || key === ' ')) event.preventDefault();
    if (!open) {
      if (key !== 'ArrowDown') return;
      event.preventDefault();
      setOpen(true);
      return;
    }
    if (key === 'Escape') event.preventDefault();
    if (key === 'Escape' || key === 'Tab') close();
    else if (!moveFocus(list, 'menuitem', GROUP_KEYS.column, event)) {
      focusByLetter(list, 'menuitem', event);
    }
  };
  const show = useCallback((element: HTMLElement | null) => {
    setList(element);
    partsOf(element, 'menuitem')[0]?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={setRoot} className={styles.root} onKeyDown={press}>
      <Button
        size="small"
        appearance="subtle"
        icon={icon}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      />
      {open && (
        <MenuContext.Provider value={close}>
          <div
            ref={show}
            role="menu"
            aria-label={label}
            className={styles.list}
            style={{ maxHeight: room }}
          >
            {children}
          </div>
        </MenuContext.Provider>
      )}
    </div>
  );
}
