import { InvalidArgumentError } from 'commander';
import { formatNames, parseFormatNames } from '../build/format-names.ts';
import type { Request } from '../build/request.ts';
import { parseShard } from '../build/shard.ts';
import { cacheOf } from './cache-of.ts';
import type { Call, CommandOption } from './command.ts';

/** What may stand behind the name of a command that works on records. */
export const recordNames = {
  form: '[ID...]',
  description: 'IDs of records, or paths of their files (default: all that a report is made from)',
};

/** Where the records are. */
export const dataOption: CommandOption = {
  flags: '--data <folder>',
  description: 'folder of the records (default: data, or that of the files named)',
};

/** Where the templates are. */
export const templatesOption: CommandOption = {
  flags: '--templates <folder>',
  description: "folder of the templates (default: that beside the data, or the program's own)",
};

/** Which formats to make. */
export const formatOption: CommandOption = {
  flags: '--format <names>',
  description: `formats, with commas between them: ${formatNames.join(', ')}`,
  default: ['docx', 'pdf'],
  defaultText: 'docx,pdf',
  parse: readFormats,
};

/** In which languages. */
export const languageOptions: readonly CommandOption[] = [
  {
    flags: '--lang <languages>',
    description: 'languages, with commas between them, or all (default of build: that of each record)',
    parse: readLanguages,
  },
  {
    flags: '--allow-untranslated',
    description: 'set texts without a translation in the language of the original',
  },
];

/**
 * Reads the languages of an option.
 *
 * @throws {InvalidArgumentError} where one is none.
 */
export function readLanguages(typed: string): readonly string[] {
  const languages = typed.split(',').map((language) => language.trim());
  const wrong = languages.find((language) => !/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language));
  if (wrong === undefined) return [...new Set(languages)];
  throw new InvalidArgumentError(`"${wrong}" is no language; write codes such as en,fr,ar, or all.`);
}

/** Which part of the records is meant. */
export const partOptions: readonly CommandOption[] = [
  {
    flags: '--changed-since <revision>',
    description: 'only what is made from files that changed since a revision of Git',
  },
  {
    flags: '--shard <part>',
    description: 'only a part, such as 2/5: the second of five that together are all',
    parse: readShard,
  },
];

function readShard(typed: string): string {
  if (parseShard(typed) !== undefined) return typed;
  throw new InvalidArgumentError(`"${typed}" is no part; write 1/5 to 5/5 for five parts.`);
}

/** How much is said. */
export const speechOptions: readonly CommandOption[] = [
  { flags: '--verbose', description: 'say each step and how long it takes', conflicts: ['quiet'] },
  { flags: '--quiet', description: 'say nothing but errors' },
];

function readFormats(typed: string): readonly string[] {
  const { names, unknown, meant } = parseFormatNames(typed);
  if (unknown === undefined) return names;
  const known = `There is no "${unknown}"; formats are ${formatNames.join(', ')}.`;
  throw new InvalidArgumentError(meant === undefined ? known : `${known}\n(Did you mean ${meant}?)`);
}

/** The request that the options of a call make. */
export function requestOf(call: Call): Request {
  const { names, options, directory } = call;
  const text = (name: string) => {
    const value = options[name];
    return typeof value === 'string' ? { [name]: value } : {};
  };
  const shard = typeof options['shard'] === 'string' ? parseShard(options['shard']) : undefined;
  return {
    directory,
    ...cacheOf(call),
    wanted: names,
    formats: Array.isArray(options['format']) ? (options['format'] as readonly string[]) : [],
    ...text('data'),
    ...text('templates'),
    ...text('out'),
    ...languagesOf(options['lang']),
    ...(options['allowUntranslated'] === true && { allowsUntranslated: true }),
    ...(options['check'] === true && { compares: true }),
    ...(typeof options['changedSince'] === 'string' && { changedSince: options['changedSince'] }),
    ...(shard !== undefined && { shard }),
  };
}

/** `all` stands for itself; as a language it would be three letters like others. */
function languagesOf(languages: unknown): Pick<Request, 'languages'> {
  if (!Array.isArray(languages)) return {};
  const codes = languages as readonly string[];
  return { languages: codes.includes('all') ? 'all' : codes };
}
