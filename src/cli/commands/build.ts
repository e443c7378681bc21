import type { Command } from '../command.ts';
import {
  dataOption,
  formatOption,
  languageOptions,
  partOptions,
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
    ...languageOptions,
    {
      flags: '--check',
      description: 'write nothing; name the files of the folder that are not what the data says',
    },
    ...partOptions,
    { flags: '--force', description: 'make all documents, those that have not changed too' },
    {
      flags: '--summary <file>',
      description: 'append a table of documents, pages, findings and what became of them, as Markdown',
    },
    ...speechOptions,
  ],
  examples: [
    { line: 'rapporteur build', meaning: 'all reports, as Word and PDF' },
    { line: 'rapporteur build cwg-cop-15', meaning: 'one report' },
    { line: 'rapporteur build data/meetings/cwg-cop-15.yaml', meaning: 'the same' },
    { line: 'rapporteur build --format text,html --out web', meaning: 'other formats, elsewhere' },
    { line: 'rapporteur build cwg-cop-15 --lang en,fr,ar', meaning: 'in three languages' },
    { line: 'rapporteur build --changed-since main', meaning: 'what differs from a branch of Git' },
    { line: 'rapporteur build --check', meaning: 'whether the folder is as the data says' },
  ],
  async run(call) {
    const { runRequest } = await import('../run-request.ts');
    return runRequest(requestOf(call), call);
  },
};

export default build;
