import { Command, type CommanderError } from 'commander';
import type { Tell } from '../messages/cli-texts';
import { FORMS } from '../templates/registry';
import type { CheckFlags } from './check/options';
import type { Io } from './io';
import type { NewFlags } from './new/new';
import { lineWidth } from './output/look';
import { widthOf, wrap } from './output/terminal';

/** What the user asked for, and how it is carried out. */
export interface Commands {
  readonly check: (names: readonly string[], flags: CheckFlags) => Promise<void>;
  readonly create: (file: string | undefined, flags: NewFlags) => Promise<void>;
}

/** The program's commands and options, with their help in one language. Wrong usage throws a CommanderError. */
export function programOf(commands: Commands, io: Io, version: string, tell: Tell): Command {
  const program = new Command('jixiao');
  settle(program, io, tell)
    .description(tell('cli.about'))
    .usage('<command>')
    .version(version, '-V, --version', tell('cli.version'))
    .helpCommand('help [command]', tell('cli.help.command'))
    .addHelpText(
      'after',
      examples(tell, [
        ['jixiao check 2023自评/', 'cli.check.example.folder'],
        ['jixiao new 自评表.xlsx --department 某市教育局', 'cli.new.about'],
      ]),
    );
  addCheck(program, commands, io, tell);
  addNew(program, commands, io, tell);
  return program;
}

function addCheck(program: Command, commands: Commands, io: Io, tell: Tell): void {
  settle(program.command('check'), io, tell)
    .description(tell('cli.check.about'))
    .usage('[options] <paths...>')
    .argument('[paths...]', tell('cli.check.paths'))
    .option('-f, --format <format>', tell('cli.check.format'), 'table')
    .option('-o, --output <file>', tell('cli.check.output'))
    .option('-r, --report <file>', tell('cli.check.report'), append, [])
    .option('-l, --level <level>', tell('cli.check.level'))
    .option('-c, --config <file>', tell('cli.check.config'))
    .option('-j, --jobs <n>', tell('cli.check.jobs'))
    .option('--shard <i/n>', tell('cli.check.shard'))
    .option('--lang <language>', tell('cli.lang'))
    .addHelpText(
      'after',
      examples(tell, [
        ['jixiao check 2023自评/', 'cli.check.example.folder'],
        [
          'jixiao check 2023自评/ --report 汇总.xlsx --report 汇总.html',
          'cli.check.example.report',
        ],
        [
          "find . -name '*.xlsx' -print0 | jixiao check - --format jsonl",
          'cli.check.example.stdin',
        ],
      ]),
    )
    .addHelpText('after', `\n${wrap(tell('cli.exit'), lineWidth(io.stdout)).join('\n')}`)
    .action((names: string[], flags: CheckFlags) => commands.check(names, flags));
}

function addNew(program: Command, commands: Commands, io: Io, tell: Tell): void {
  const [first] = FORMS;
  const form = first?.region ?? '';
  const forms = FORMS.map(({ id }) => id).join(' / ');
  settle(program.command('new'), io, tell)
    .description(tell('cli.new.about'))
    .usage('[file.xlsx] [options]')
    .argument('[file]', tell('cli.new.file'), tell('cli.new.default-file'))
    .option('-y, --year <year>', tell('cli.new.year'))
    .option('-d, --department <name>', tell('cli.new.department'))
    .option('-p, --project <names...>', tell('cli.new.project'), append, [])
    .option('--level <level>', tell('cli.new.level'), 'city')
    .option('--supervisor <name>', tell('cli.new.supervisor'))
    .option('--implementer <name>', tell('cli.new.implementer'))
    .option('--rows <n>', tell('cli.new.rows'))
    .option('--form <id>', tell('cli.new.form', { form, forms }))
    .option('--force', tell('cli.new.force'))
    .option('--lang <language>', tell('cli.lang'))
    .addHelpText(
      'after',
      examples(tell, [
        [
          'jixiao new 自评表.xlsx --year 2023 --department 某市教育局 --project 义务教育 学前教育',
          'cli.new.example',
        ],
      ]),
    )
    .action((file: string | undefined, flags: NewFlags) => commands.create(file, flags));
}

/** commander gives the values of an option that is repeated one by one. */
function append(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** What all commands share: words of the language, nothing that ends the process. */
function settle(command: Command, io: Io, tell: Tell): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': tell('cli.usage'),
    'Arguments:': tell('cli.arguments'),
    'Options:': tell('cli.options'),
    'Commands:': tell('cli.commands'),
  };
  return command
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string'
          ? `${description}（${tell('cli.default')} ${defaultValue}）`
          : description,
      argumentDescription: ({ description }) => description,
      subcommandTerm: (sub) => sub.name(),
      helpWidth: lineWidth(io.stdout),
      displayWidth: widthOf,
      boxWrap: (text, width) =>
        text
          .split('\n')
          .flatMap((line) => wrap(line, width))
          .join('\n'),
    })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => lineWidth(io.stdout),
    })
    .helpOption('-h, --help', tell('cli.help'));
}

function examples(tell: Tell, lines: readonly (readonly [string, Parameters<Tell>[0]])[]): string {
  const told = lines.map(([command, key]) => `  ${command}\n      ${tell(key)}`);
  return `\n${tell('cli.examples')}\n${told.join('\n')}`;
}

const WRONG = {
  'commander.unknownOption': 'cli.wrong.unknown-option',
  'commander.unknownCommand': 'cli.wrong.unknown-command',
  'commander.optionMissingArgument': 'cli.wrong.missing-value',
  'commander.excessArguments': 'cli.wrong.too-many',
} as const;

/** What is wrong with a call, in words; null when commander only showed what was asked for. */
export function usageProblem(
  { code, message, exitCode }: CommanderError,
  tell: Tell,
): string | null {
  if (exitCode === 0) return null;
  const [, given = ''] = /'([^']*)'/.exec(message) ?? [];
  const key = WRONG[code as keyof typeof WRONG] as (typeof WRONG)[keyof typeof WRONG] | undefined;
  if (key === undefined) return message;
  const [, meant] = /Did you mean (?:one of )?([^?,]+)/.exec(message) ?? [];
  return tell(key, { given }) + (meant === undefined ? '' : tell('cli.wrong.meant', { meant }));
}
