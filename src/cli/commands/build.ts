import type { Command } from '../command.ts';
import {
  dataOption,
  formatOption,
  recordNames,
  requestOf,
  speechOptions,
  templatesOption,
} from '../options.ts';

const build: Command = {
  description: 'Make documents from records.',
  names: recordNames,
  options: [
    formatOption,
    { flags: '--out <folder>', description: 'folder to write to', default: 'out' },
    dataOption,
    templatesOption,
    ...speechOptions,
  ],
  examples: [
    { line: 'rapporteur build', meaning: 'all reports, as Word and PDF' },
    { line: 'rapporteur build cwg-cop-15', meaning: 'one report' },
    { line: 'rapporteur build data/meetings/cwg-cop-15.yaml', meaning: 'the same' },
    { line: 'rapporteur build --format text,html --out web', meaning: 'other formats, elsewhere' },
  ],
  async run(call) {
    const { runRequest } = await import('../run-request.ts');
    return runRequest(requestOf(call), call);
  },
};

export default build;
