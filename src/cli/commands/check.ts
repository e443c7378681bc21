import type { Command } from '../command.ts';
import { dataOption, recordNames, requestOf, speechOptions, templatesOption } from '../options.ts';

const check: Command = {
  description: 'Find all that a build or an editor would find fault with.',
  names: recordNames,
  options: [
    { flags: '--fix', description: 'put right in the records what has a certain remedy' },
    { flags: '--dry-run', description: 'show what --fix would change, as a unified diff, and write nothing' },
    dataOption,
    templatesOption,
    ...speechOptions,
  ],
  examples: [
    { line: 'rapporteur check', meaning: 'all records' },
    { line: 'rapporteur check cwg-cop-15', meaning: 'the report of one meeting' },
    { line: 'rapporteur check --fix', meaning: 'put right what can be put right' },
  ],
  async run(call) {
    const { checkRecords } = await import('../check-records.ts');
    return checkRecords(requestOf(call), call);
  },
};

export default check;
