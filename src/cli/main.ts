import { CommanderError } from 'commander';
import manifest from '../../package.json';
import { tellIn } from '../messages/cli-texts';
import { check } from './check/check';
import { EXIT } from './exit-codes';
import type { Io } from './io';
import { languageOf, unknownLanguage } from './language';
import { programOf, usageProblem, type Commands } from './program';

/**
 * Runs the program once. Never throws.
 * @param argv what was typed behind the program's name
 * @returns the exit code, as `exit-codes.ts` names them
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const locale = languageOf(argv, io.env);
  const tell = tellIn(locale);
  const say = (line: string): void => void io.stderr.write(`${line}\n`);
  let code: number = EXIT.clean;
  const commands: Commands = {
    check: async (names, flags) => {
      code = await check(names, flags, locale, io);
    },
    create: async (file, flags) => {
      const { create } = await import('./new/new');
      code = await create(file, flags, locale, io);
    },
  };
  const unknown = unknownLanguage(argv);
  if (unknown !== null) {
    say(tell('cli.wrong.lang', { given: unknown }));
    return EXIT.failed;
  }
  const program = programOf(commands, io, manifest.version, tell);
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return EXIT.failed;
    }
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      const problem = usageProblem(error, tell);
      if (problem === null) return EXIT.clean;
      say(problem);
      say(tell('cli.wrong.see-help', { command: 'jixiao' }));
      return EXIT.failed;
    }
    if (io.signal.aborted) return EXIT.interrupted;
    say(tell('cli.internal', { info: error instanceof Error ? error.message : String(error) }));
    return EXIT.failed;
  }
}
