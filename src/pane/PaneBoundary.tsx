import { Component, Fragment, type CSSProperties, type ReactNode } from 'react';
import type { Words } from '../messages';

interface Props {
  readonly words: Words;
  /** Loads the page again; when missing, the pane is drawn anew over the same session. */
  readonly onReload: (() => void) | undefined;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly attempt: number;
}

const NO_ERROR = Symbol('no error');

/** Plain elements in the system's own colours: what failed may be Fluent or its theme. */
const PAGE: CSSProperties = {
  height: '100%',
  boxSizing: 'border-box',
  overflow: 'auto',
  padding: '16px 12px',
  font: '14px/20px "Segoe UI","Microsoft YaHei","PingFang SC",sans-serif',
  overflowWrap: 'anywhere',
  colorScheme: 'light dark',
  color: 'CanvasText',
  backgroundColor: 'Canvas',
};
const TITLE: CSSProperties = { margin: 0, font: 'inherit', fontSize: '16px', fontWeight: 600 };
const BUTTON: CSSProperties = { font: 'inherit', padding: '4px 12px' };

/** Where drawing the pane fails, this stands instead of nothing: what to do, and what to tell the maintainers. */
export class PaneBoundary extends Component<Props, State> {
  override readonly state: State = { error: NO_ERROR, attempt: 0 };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  private readonly again = (): void => {
    const { onReload } = this.props;
    if (onReload) onReload();
    else this.setState(({ attempt }) => ({ error: NO_ERROR, attempt: attempt + 1 }));
  };

  override render(): ReactNode {
    const { words, children } = this.props;
    const { error, attempt } = this.state;
    if (error === NO_ERROR) return <Fragment key={attempt}>{children}</Fragment>;
    const detail = error instanceof Error ? error.message : String(error);
    return (
      <div role="alert" lang={words.locale} style={PAGE}>
        <h1 style={TITLE}>{words.t('app.crashed')}</h1>
        <p>{words.t('app.crashed.next')}</p>
        <p>{words.t('app.crashed.detail', { detail })}</p>
        <button type="button" style={BUTTON} onClick={this.again}>
          {words.t('app.reload')}
        </button>
      </div>
    );
  }
}
