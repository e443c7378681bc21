import { Command as Program, CommanderError, InvalidArgumentError, Option } from 'commander';
import { packageVersion } from '../build/package-folder.ts';
import type { Call, Command, CommandOption, OptionValue } from './command.ts';
import { commands } from './commands.ts';
import { suggestName } from '../source/suggest.ts';
import { exit } from './exit.ts';

/** What the program needs of its surroundings. */
export type Surroundings = Omit<Call, 'names' | 'options'>;

/** Runs the command that `words` (what was typed behind the program's name) ask for; returns the exit number. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<number> {
  let number: number = exit.good;
  const loaded: Command[] = [];
  const program = createProgram(surroundings, words, loaded);
  for (const name of namesToLoad(words)) {
    const command = (await commands[name]?.())?.default;
    if (command === undefined) continue;
    loaded.push(command);
    addCommand(program, name, command, async (names, options) => {
      number = await command.run({ ...surroundings, names, options });
    });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return number;
  } catch (fault) {
    if (!(fault instanceof CommanderError)) throw fault;
    return fault.exitCode === 0 ? exit.good : exit.wrongUse;
  }
}

/** Only the command that is called is loaded; all of them where it is not known which. */
function namesToLoad(words: readonly string[]): readonly string[] {
  const first = words.find((word) => !word.startsWith('-'));
  return first !== undefined && Object.hasOwn(commands, first) ? [first] : Object.keys(commands);
}

/** `loaded` are the commands that will be added. */
function createProgram(
  { terminal }: Surroundings,
  words: readonly string[],
  loaded: readonly Command[],
): Program {
  return new Program('rapporteur')
    .description('Official meeting reports as Word and PDF, made from one YAML record per meeting.')
    .usage('<command> [options]')
    .version(packageVersion(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .showHelpAfterError('See: rapporteur --help')
    .configureOutput({
      writeOut: terminal.print,
      writeErr: terminal.say,
      outputError: (text, write) =>
        write(
          text.replace(/^error:/, terminal.colours.red('error:')) +
            manyWords(text) +
            unknownOption(text, words) +
            exampleFor(text, loaded),
        ),
    });
}

/** What is typed with spaces comes as several words, which the library only counts. */
function manyWords(text: string): string {
  if (!text.includes('too many arguments')) return '';
  if (/Expected 0 arguments/.test(text)) return 'Leave out what stands behind its name.\n';
  const days = text.includes("'new'") ? '; write two days as 2024-09-10..2024-09-11' : '';
  return `Put what holds spaces in quotation marks${days}.\n`;
}

/** An option that is missing may be there, misspelt: the library looks for missing ones first, and stops. */
function unknownOption(text: string, words: readonly string[]): string {
  const [, missing] = /required option '(--[a-z-]+)/.exec(text) ?? [];
  const typed = words.find(
    (word) => word.startsWith('--') && suggestName(word, [missing ?? '']) !== undefined,
  );
  return missing === undefined || typed === undefined ? '' : `You wrote ${typed}.\n`;
}

/** Where something is missing, a line that has it tells how it is typed. */
function exampleFor(text: string, loaded: readonly Command[]): string {
  const [, missing] =
    /missing required argument '(.+)'/.exec(text) ??
    /option '(\S+).*(?:missing|not specified)/.exec(text) ??
    [];
  const [command, ...others] = loaded;
  if (missing === undefined || command === undefined || others.length > 0) return '';
  const example = command.examples.find(({ line }) => !missing.startsWith('-') || line.includes(missing));
  return example === undefined ? '' : `For example: ${example.line}\n`;
}

type Action = (names: readonly string[], options: Readonly<Record<string, OptionValue>>) => Promise<void>;

function addCommand(program: Program, name: string, command: Command, action: Action): void {
  const added = program.command(name).description(command.description);
  for (const { form, description } of [command.names ?? []].flat()) added.argument(form, description);
  for (const option of command.options) added.addOption(optionOf(option));
  added
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError(`See: rapporteur ${name} --help`)
    .addHelpText('after', `\n${examplesText(command)}`)
    .action(() => action(added.args, added.opts()));
}

function optionOf({ flags, description, parse, conflicts, ...rest }: CommandOption): Option {
  const option = new Option(flags, description).makeOptionMandatory(rest.isRequired === true);
  if (rest.default !== undefined || rest.defaultText !== undefined)
    option.default(rest.default, rest.defaultText);
  if (option.required) option.argParser((typed) => (parse ?? String)(refuseNothing(typed)));
  return conflicts === undefined ? option : option.conflicts([...conflicts]);
}

/** A variable of a script that is not set would else stand for the folder in which the user is. */
function refuseNothing(typed: string): string {
  if (typed.trim() !== '') return typed;
  throw new InvalidArgumentError('Nothing stands there; is a variable empty?');
}

function examplesText({ examples }: Command): string {
  const longest = Math.max(...examples.map(({ line }) => line.length));
  return ['Examples:', ...examples.map(({ line, meaning }) => `  ${line.padEnd(longest)}  ${meaning}`)].join(
    '\n',
  );
}
