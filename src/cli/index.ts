import path from 'node:path';
import { createPool } from './check/pool';
import { tuneEngine } from './engine';
import { EXIT } from './exit-codes';
import { run } from './main';

tuneEngine();
const WORKER = path.join(__dirname, 'check-worker.js');
const stop = new AbortController();
// A second Ctrl+C ends the program at once.
process.once('SIGINT', () => {
  stop.abort();
});
process.once('SIGTERM', () => {
  stop.abort();
});

run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  signal: stop.signal,
  pool: (jobs, tell) => createPool({ jobs, worker: WORKER }, tell),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = EXIT.failed;
  },
);
