import { SingleBar } from 'cli-progress';
import readline from 'node:readline';
import type { Tell } from '../../messages/cli-texts';
import type { TextOutput } from '../io';

/** How far the work has come. */
export interface Progress {
  tick(): void;
  /** Takes the bar away while something else is written to the same terminal. */
  hide(): void;
  stop(): void;
}

const NONE: Progress = { tick: () => undefined, hide: () => undefined, stop: () => undefined };

const SAVE_CURSOR = '\u001b7';

/** A bar with the time that is left; nothing where no person looks on. */
export function progressBar(stream: TextOutput, total: number, tell: Tell): Progress {
  if (!stream.isTTY || total < 2) return NONE;
  const bar = new SingleBar({
    stream,
    format: `{bar} ${tell('cli.progress', { eta: '{eta_formatted}' })}`,
    formatTime: (seconds) => timeText(seconds, tell),
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    etaBuffer: 50,
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
    fps: 5,
  });
  bar.start(total, 0);
  const hide = (): void => {
    readline.cursorTo(stream, 0);
    readline.clearLine(stream, 0);
  };
  return {
    tick: () => {
      bar.increment();
    },
    hide,
    stop() {
      hide();
      // The bar goes back to where it began, above all that was written since; it shall stay where it is.
      stream.write(SAVE_CURSOR);
      bar.stop();
    },
  };
}

function timeText(seconds: number, tell: Tell): string {
  if (!Number.isFinite(seconds)) return tell('cli.progress.unknown');
  if (seconds < 60) return tell('cli.progress.seconds', { seconds });
  return tell('cli.progress.minutes', {
    minutes: Math.floor(seconds / 60),
    seconds: seconds % 60,
  });
}
