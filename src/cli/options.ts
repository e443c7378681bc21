import { InvalidArgumentError } from 'commander';
import { formatNames, parseFormatNames } from '../build/format-names.ts';
import type { Request } from '../build/request.ts';
import { parseShard } from '../build/shard.ts';
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
  description: "folder of the templates (default: the program's own)",
};

/** Which formats to make. */
export const formatOption: CommandOption = {
  flags: '--format <names>',
  description: `formats, with commas between them: ${formatNames.join(', ')}`,
  default: ['docx', 'pdf'],
  defaultText: 'docx,pdf',
  parse: readFormats,
};

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
export function requestOf({ names, options, directory }: Call): Request {
  const text = (name: string) => {
    const value = options[name];
    return typeof value === 'string' ? { [name]: value } : {};
  };
  const shard = typeof options['shard'] === 'string' ? parseShard(options['shard']) : undefined;
  return {
    directory,
    wanted: names,
    formats: Array.isArray(options['format']) ? (options['format'] as readonly string[]) : [],
    ...text('data'),
    ...text('templates'),
    ...text('out'),
    ...(options['check'] === true && { compares: true }),
    ...(typeof options['changedSince'] === 'string' && { changedSince: options['changedSince'] }),
    ...(shard !== undefined && { shard }),
  };
}
