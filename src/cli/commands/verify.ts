import { InvalidArgumentError } from 'commander';
import type { Command } from '../command.ts';
import { dataOption, templatesOption } from '../options.ts';

const verify: Command = {
  description: 'Say of which record a document was made, and whether a build today gives the same bytes.',
  names: { form: '<FILE...>', description: 'documents that "build" made, as Word or PDF' },
  options: [
    {
      flags: '--format <name>',
      description: 'text, or json for other programs',
      default: 'text',
      parse: readAnswerFormat,
    },
    { ...dataOption, description: 'folder of the records (default: data)' },
    templatesOption,
  ],
  examples: [
    { line: 'rapporteur verify out/cwg-cop-15.pdf', meaning: 'one document' },
    { line: 'rapporteur verify out/*.docx --format json', meaning: 'several, for other programs' },
  ],
  async run(call) {
    const { verifyFiles } = await import('../verify-files.ts');
    return verifyFiles(call);
  },
};

function readAnswerFormat(typed: string): string {
  if (typed === 'text' || typed === 'json') return typed;
  throw new InvalidArgumentError(`There is no "${typed}"; formats of an answer are text, json.`);
}

export default verify;
