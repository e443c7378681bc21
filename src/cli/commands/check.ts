import { InvalidArgumentError } from 'commander';
import { reportFormats } from '../../diagnostics/print/report-formats.ts';
import type { Command } from '../command.ts';
import {
  dataOption,
  languageOptions,
  partOptions,
  recordNames,
  requestOf,
  speechOptions,
  templatesOption,
} from '../options.ts';

const check: Command = {
  description: 'Find all that a build or an editor would find fault with.',
  names: recordNames,
  options: [
    { flags: '--fix', description: 'put right in the records what has a certain remedy' },
    { flags: '--dry-run', description: 'show what --fix would change, as a unified diff, and write nothing' },
    {
      flags: '--format <name>',
      description: `pretty, or for other programs: ${Object.keys(reportFormats).join(', ')}`,
      default: 'pretty',
      parse: readReportFormat,
    },
    dataOption,
    templatesOption,
    ...languageOptions,
    ...partOptions,
    ...speechOptions,
  ],
  examples: [
    { line: 'rapporteur check', meaning: 'all records' },
    { line: 'rapporteur check cwg-cop-15', meaning: 'the report of one meeting' },
    { line: 'rapporteur check --format github', meaning: 'annotations on the lines, in GitHub Actions' },
    { line: 'rapporteur check --fix', meaning: 'put right what can be put right' },
  ],
  async run(call) {
    const { checkRecords } = await import('../check-records.ts');
    return checkRecords(requestOf(call), call);
  },
};

function readReportFormat(typed: string): string {
  if (typed === 'pretty' || Object.hasOwn(reportFormats, typed)) return typed;
  throw new InvalidArgumentError(
    `There is no "${typed}"; formats are pretty, ${Object.keys(reportFormats).join(', ')}.`,
  );
}

export default check;
