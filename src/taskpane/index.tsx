import {
  FluentProvider,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  webLightTheme,
} from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { textsOf } from '../messages/texts';

const texts = textsOf('zh-CN');

/** The add-in's pane where no spreadsheet can be joined: it says so and what works today. */
function NoHost() {
  return (
    <FluentProvider theme={webLightTheme} lang="zh-CN">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts['taskpane.noHost.title']}</MessageBarTitle>
          {texts['taskpane.noHost.text']}
        </MessageBarBody>
      </MessageBar>
    </FluentProvider>
  );
}

const container = document.getElementById('app');
if (container) createRoot(container).render(<NoHost />);
