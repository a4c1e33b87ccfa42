import type { Severity } from '../../checks/check';
import { RESULT_VERSION } from '../check/result';
import { shownAt, type Output } from './output';
import type { Sink } from './sink';

/**
 * One JSON document, written file by file; complete whenever it is ended.
 * @param level findings are told from it on
 */
export function jsonOutput(sink: Sink, level: Severity): Output {
  let before = `{"version":${String(RESULT_VERSION)},"files":[\n`;
  return {
    async file(result) {
      await sink.write(before + JSON.stringify(shownAt(result, level)));
      before = ',\n';
    },
    async end(summary) {
      const head = before.startsWith('{') ? before : '\n';
      await sink.write(`${head}],"summary":${JSON.stringify(summary)}}\n`);
    },
  };
}

/** One file's object a line, without a summary: outputs of several machines are simply joined. */
export function jsonlOutput(sink: Sink, level: Severity): Output {
  return {
    file: (result) => sink.write(`${JSON.stringify(shownAt(result, level))}\n`),
    end: () => Promise.resolve(),
  };
}
