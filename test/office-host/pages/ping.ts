/** What a pane says to the workbook's window, and its answer: it comes after every message that was on its way. */
export const PING = 'test-ping';
export const PONG = 'test-pong';
