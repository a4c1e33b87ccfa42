import { Button, makeStyles, tokens, Toolbar, Tooltip } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { Lightbulb20Regular } from '@fluentui/react-icons/svg/lightbulb';
import { useRef, useState, type ReactElement } from 'react';
import type { PreviewKey } from '../messages/zh-cn/preview';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minHeight: '40px',
    boxSizing: 'border-box',
  },
  title: {
    margin: 0,
    marginRight: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  tools: { padding: 0, flexWrap: 'wrap' },
  local: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 900px)': { display: 'none' },
  },
  file: { display: 'none' },
});

/** What the bar needs of the page; `disabled` while nothing may be opened or saved. */
export interface FileBarProps {
  readonly say: (key: PreviewKey) => string;
  readonly disabled: boolean;
  readonly onNew: () => void;
  readonly onFiles: (files: FileList) => void;
  readonly onExample: () => void;
  readonly onSave: () => void;
}

/** The page's own bar: what Excel's File menu would do. */
export function FileBar({ say, disabled, onNew, onFiles, onExample, onSave }: FileBarProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const bar = { say, disabled };
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{say('preview.title')}</h1>
      <Toolbar aria-label={say('preview.bar')} className={styles.tools} size="small">
        <BarButton
          {...bar}
          label="preview.new"
          hint="preview.new.hint"
          icon={<DocumentAdd20Regular />}
          onClick={onNew}
        />
        <BarButton
          {...bar}
          label="preview.open"
          hint="preview.open.hint"
          icon={<FolderOpen20Regular />}
          onClick={() => input.current?.click()}
        />
        <BarButton
          {...bar}
          label="preview.example"
          hint="preview.example.hint"
          icon={<Lightbulb20Regular />}
          onClick={onExample}
        />
        <BarButton
          {...bar}
          label="preview.save"
          hint="preview.save.hint"
          icon={<ArrowDownload20Regular />}
          onClick={onSave}
        />
      </Toolbar>
      <span className={styles.local}>{say('preview.local')}</span>
      <input
        ref={input}
        className={styles.file}
        type="file"
        aria-label={say('preview.open.hint')}
        accept=".xlsx,.xlsm,.docx,.docm"
        onChange={({ target }) => {
          if (target.files) onFiles(target.files);
          target.value = '';
        }}
      />
    </header>
  );
}

interface BarButtonProps extends Pick<FileBarProps, 'say' | 'disabled'> {
  readonly label: PreviewKey;
  readonly hint: PreviewKey;
  readonly icon: ReactElement;
  readonly onClick: () => void;
}

/** A button with a hint, which makes way for what the button brings up. */
function BarButton({ say, disabled, label, hint, icon, onClick }: BarButtonProps) {
  const [hinting, setHinting] = useState(false);
  const pressed = useRef(false);
  const release = () => {
    pressed.current = false;
  };
  return (
    <Tooltip
      content={say(hint)}
      relationship="description"
      visible={hinting}
      onVisibleChange={(_, { visible }) => {
        setHinting(visible && !pressed.current);
      }}
    >
      <Button
        appearance="subtle"
        icon={icon}
        disabledFocusable={disabled}
        onClick={() => {
          setHinting(false);
          pressed.current = true;
          onClick();
        }}
        onPointerEnter={release}
        onFocus={release}
      >
        {say(label)}
      </Button>
    </Tooltip>
  );
}
