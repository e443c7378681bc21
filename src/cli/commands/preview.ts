import { InvalidArgumentError } from 'commander';
import type { Command } from '../command.ts';
import { dataOption, requestOf, templatesOption } from '../options.ts';

const preview: Command = {
  description: 'Show a report in the browser while it is written.',
  names: { form: '[ID]', description: 'ID of the record, or path of its file (default: a list of all)' },
  options: [
    { flags: '--open', description: 'open the address in your browser' },
    {
      flags: '--port <number>',
      description: 'port of this machine (default: any that is free)',
      parse: readPort,
    },
    dataOption,
    templatesOption,
  ],
  examples: [
    {
      line: 'rapporteur preview cwg-cop-15 --open',
      meaning: 'one report, in your browser; it is there anew each time a file is saved',
    },
    { line: 'EDITOR=code rapporteur preview', meaning: 'a click on a paragraph opens its record there' },
  ],
  async run(call) {
    const { showPreview } = await import('../show-preview.ts');
    return showPreview(requestOf(call), call);
  },
};

function readPort(typed: string): string {
  if (/^\d{1,5}$/.test(typed) && Number(typed) < 65_536) return typed;
  throw new InvalidArgumentError(`"${typed}" is no port; write a number up to 65535.`);
}

export default preview;
