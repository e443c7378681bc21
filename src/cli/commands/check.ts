import type { Command } from '../command.ts';
import {
  dataOption,
  formatOption,
  recordNames,
  requestOf,
  speechOptions,
  templatesOption,
} from '../options.ts';

const check: Command = {
  description: 'Find all that a build would find fault with, and write nothing.',
  names: recordNames,
  options: [formatOption, dataOption, templatesOption, ...speechOptions],
  examples: [
    { line: 'rapporteur check', meaning: 'all records' },
    { line: 'rapporteur check cwg-cop-15', meaning: 'the report of one meeting' },
  ],
  async run(call) {
    const { runRequest } = await import('../run-request.ts');
    return runRequest(requestOf(call), call);
  },
};

export default check;
