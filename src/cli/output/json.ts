import { RESULT_VERSION } from '../check/result';
import { asked, type Output } from './output';
import type { Sink } from './sink';

/** One JSON document, written file by file; complete whenever it is ended. */
export function jsonOutput(sink: Sink): Output {
  let before = `{"version":${String(RESULT_VERSION)},"files":[\n`;
  return {
    async file({ json }) {
      await sink.write(before + asked(json));
      before = ',\n';
    },
    async end(summary) {
      const head = before.startsWith('{') ? before : '\n';
      await sink.write(`${head}],"summary":${JSON.stringify(summary)}}\n`);
    },
  };
}

/** One file's object a line, without a summary: outputs of several machines are simply joined. */
export function jsonlOutput(sink: Sink): Output {
  return {
    file: ({ json }) => sink.write(`${asked(json)}\n`),
    end: () => Promise.resolve(),
  };
}
