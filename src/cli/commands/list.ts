import { InvalidArgumentError } from 'commander';
import type { Command } from '../command.ts';
import { dataOption, requestOf, templatesOption } from '../options.ts';

const list: Command = {
  description: 'Show the records: ID, kind of report, title, date and status.',
  options: [
    {
      flags: '--format <name>',
      description: 'table, or json for other programs',
      default: 'table',
      parse: readListFormat,
    },
    dataOption,
    templatesOption,
  ],
  examples: [
    { line: 'rapporteur list', meaning: 'a table' },
    { line: 'rapporteur list --format json', meaning: 'the same for other programs' },
  ],
  async run(call) {
    const { listReports } = await import('../list-reports.ts');
    return listReports(requestOf(call), call);
  },
};

function readListFormat(typed: string): string {
  if (typed === 'table' || typed === 'json') return typed;
  throw new InvalidArgumentError(`There is no "${typed}"; formats of a list are table, json.`);
}

export default list;
