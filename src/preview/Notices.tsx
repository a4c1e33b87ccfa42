import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { PreviewKey } from '../messages/zh-cn/preview';
import type { Workbook } from './use-workbook';

const useStyles = makeStyles({
  notices: { flex: 'none' },
  bar: { borderRadius: 0, lineBreak: 'strict', overflowWrap: 'anywhere' },
  waiting: { color: tokens.colorNeutralForeground1 },
});

/** Words of the page, and the workbook they are about. */
export interface NoticesProps {
  readonly say: (key: PreviewKey) => string;
  readonly workbook: Workbook;
}

/** What the page says about files, above the spreadsheet; no native dialogs. */
export function Notices({ say, workbook }: NoticesProps) {
  const styles = useStyles();
  const { notice, waiting, dismiss, confirm, cancel } = workbook;
  return (
    <div className={styles.notices} aria-live="polite">
      {waiting && (
        <MessageBar intent="warning" className={styles.bar}>
          <MessageBarBody>{say('preview.replace.ask')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" appearance="primary" onClick={confirm}>
              {say('preview.replace.yes')}
            </Button>
            <Button size="small" onClick={cancel}>
              {say('preview.replace.no')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice && (
        <MessageBar intent={notice.intent} className={styles.bar} layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={say('preview.dismiss')}
                onClick={dismiss}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
