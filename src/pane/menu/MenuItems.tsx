import { mergeClasses } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { useContext, useId, type MouseEvent, type ReactNode } from 'react';
import { MenuContext } from './menu-context';
import { useMenuStyles } from './use-menu-styles';

interface ItemProps {
  readonly children: ReactNode;
  readonly disabled?: boolean;
  readonly title?: string | undefined;
  readonly lang?: string;
  readonly onClick: (click: MouseEvent) => void;
}

/** Items that belong together, under a heading. */
export function MenuGroup({ heading, children }: { heading: string; children: ReactNode }) {
  const styles = useMenuStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <div id={id} role="presentation" className={styles.heading}>
        {heading}
      </div>
      {children}
    </div>
  );
}

/** A command. One that cannot be given now is still reached by the arrow keys. */
export function MenuItem(props: ItemProps) {
  return <Item {...props} role="menuitem" />;
}

/** One of a group of which one is chosen. */
export function MenuItemRadio(props: ItemProps & { checked: boolean }) {
  return <Item {...props} role="menuitemradio" />;
}

/** A switch; the menu stays open, so that its change is seen. */
export function MenuItemCheckbox(props: ItemProps & { checked: boolean }) {
  return <Item {...props} role="menuitemcheckbox" stays />;
}

function Item({
  role,
  checked,
  disabled = false,
  stays = false,
  children,
  onClick,
  ...rest
}: ItemProps & { role: string; checked?: boolean; stays?: boolean }) {
  const styles = useMenuStyles();
  const close = useContext(MenuContext);
  return (
    <button
      {...rest}
      type="button"
      role={role}
      tabIndex={-1}
      aria-checked={checked}
      aria-disabled={disabled || undefined}
      className={mergeClasses(styles.item, disabled && styles.idle)}
      onClick={(click) => {
        if (disabled) return;
        if (!stays) close();
        onClick(click);
      }}
    >
      {checked && <Checkmark16Regular className={styles.mark} aria-hidden />}
      <span className={styles.text}>{children}</span>
    </button>
  );
}
