import type { OfficeHost } from './host';
import type { EventEntry, RequestMessage } from './protocol';

/** What a message between office.js and the window around it carries, by office.js's own names. */
interface XdmMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data?: unknown;
}

const MessageType = { request: 0, response: 1 } as const;
const ResponseType = { forCalling: 0, forEventing: 1 } as const;
const XdmAction = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const SERIALIZER_VERSION = 1;

/** Ids of the calls of the common API that Excel on the web answers. */
const Dispatch = { loadSettings: 75, saveSettings: 76, richApiRequest: 93 } as const;
const UNKNOWN_CALL = 5001;
const RICH_API_EVENT = 'richApiMessage';
const EXCEL_WEB_APP = 16;

/** What `Office.context` says of the surroundings. Excel on the web tells nothing of its theme. */
export interface PaneContext {
  readonly displayLanguage: string;
  /** `Office.context.document.settings` as the document has it. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A pane's window, as far as it is spoken to. */
export interface PaneWindow {
  postMessage(message: string, targetOrigin: string): void;
}

/** One pane and its conversation with the workbook's window. */
export interface Conversation {
  /** The name of the pane's frame, by which office.js learns where it is. */
  readonly frameName: string;
  /** Answers a message of the pane; false for one that is no part of this conversation. */
  receive(data: unknown, pane: PaneWindow, origin: string): boolean;
  /** Calls of the common API that were made, by their id. */
  readonly commonCalls: readonly number[];
  end(): void;
}

let lastConversation = 0;

/**
 * Speaks office.js's protocol between windows, as Excel on the web does: messages are JSON text, the pane calls, the
 * workbook's window answers and tells events.
 */
export function openConversation(
  host: OfficeHost,
  { displayLanguage, settings }: PaneContext,
  parentOrigin: string,
): Conversation {
  const number = String(++lastConversation);
  const [conversation, id] = [`conversation-${number}`, `pane-${number}`];
  const commonCalls: number[] = [];
  const kept = new Map(Object.entries(settings));
  let ended = false;

  const appContext = (): object => ({
    _id: id,
    _appName: EXCEL_WEB_APP,
    _appVersion: '16.0',
    _appMinorVersion: 0,
    _appUILocale: displayLanguage,
    _dataLocale: displayLanguage,
    _docUrl: 'https://contoso.sharepoint.com/绩效自评.xlsx',
    _clientMode: 0,
    _settings: [...kept],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: `00000000-0000-0000-0000-00000000000${number}`,
    _appInstanceId: id,
    _requirementMatrix: JSON.stringify(host.sets()),
    _hostFullVersion: '16.0.0.0',
    _clientWindowHeight: 900,
    _clientWindowWidth: 1280,
    _addinName: '绩效自评助手',
    _appDomains: [],
  });

  const receive = (message: XdmMessage, send: Send): void => {
    const { _actionName: name, _actionType: type, _data: data } = message;
    const answer = (result: unknown): void => {
      send(message, ResponseType.forCalling, result);
    };
    if (type === XdmAction.registerEvent) {
      if (name === RICH_API_EVENT) {
        host.deliverTo((entries) => {
          send(message, ResponseType.forEventing, { ArrayData: entries.map(entryFields) });
        });
      }
      answer({ Error: 0 });
      return;
    }
    if (type === XdmAction.unregisterEvent) {
      if (name === RICH_API_EVENT) host.deliverTo(null);
      answer({ Error: 0 });
      return;
    }
    switch (name) {
      case 'ContextActivationManager_getAppContextAsync':
        answer(appContext());
        return;
      case 'executeMethod':
        execute(data, answer);
        return;
      default:
        answer(null);
    }
  };

  const execute = (data: unknown, answer: (result: unknown) => void): void => {
    const call = data as {
      readonly DdaMethod: { readonly DispatchId: number };
      readonly ArrayData?: RequestMessage;
      readonly Properties?: readonly (readonly [string, unknown])[];
    };
    const { DispatchId: dispatch } = call.DdaMethod;
    if (dispatch === Dispatch.richApiRequest) {
      void host.execute(call.ArrayData ?? []).then((result) => {
        answer(
          result.status === 'succeeded'
            ? { Version: 1, Error: 0, Data: result.value.data }
            : { Version: 1, Error: result.error.code },
        );
      });
      return;
    }
    commonCalls.push(dispatch);
    if (dispatch === Dispatch.saveSettings) {
      kept.clear();
      for (const [name, value] of call.Properties ?? []) kept.set(name, value);
      answer({ Version: 1, Error: 0 });
    } else if (dispatch === Dispatch.loadSettings) {
      const saved = [...kept].map(([Name, Value]) => ({ Name, Value }));
      answer({ Version: 1, Error: 0, Settings: saved });
    } else {
      answer({ Version: 1, Error: UNKNOWN_CALL });
    }
  };

  return {
    frameName: JSON.stringify({
      hostInfo: `Excel$Web$16.01$${displayLanguage}$$$$0`,
      xdmInfo: `${conversation}|${id}|${parentOrigin}`,
      serializerVersion: String(SERIALIZER_VERSION),
      baseFrameName: id,
    }),
    commonCalls,
    receive: (data, pane, origin) => {
      const message = parseMessage(data);
      if (ended || message?._conversationId !== conversation) return false;
      receive(message, (request, type, result) => {
        if (!ended) pane.postMessage(envelope(request, type, result, parentOrigin), origin);
      });
      return true;
    },
    end: () => {
      ended = true;
      host.deliverTo(null);
    },
  };
}

type Send = (request: XdmMessage, type: number, result: unknown) => void;

function parseMessage(data: unknown): XdmMessage | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const message = JSON.parse(data) as Partial<XdmMessage> | null;
    return message?._messageType === MessageType.request ? (message as XdmMessage) : undefined;
  } catch {
    return undefined;
  }
}

function envelope(
  { _actionName, _conversationId, _correlationId }: XdmMessage,
  type: number,
  data: unknown,
  origin: string,
): string {
  return JSON.stringify({
    _messageType: MessageType.response,
    _actionName,
    _conversationId,
    _correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: type,
    _serializerVersion: SERIALIZER_VERSION,
  });
}

/** An event as office.js takes it apart: by position. */
function entryFields(entry: EventEntry): readonly unknown[] {
  return [entry.messageCategory, entry.messageType, entry.targetId, entry.message, 0, false];
}
