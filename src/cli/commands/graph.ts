import { InvalidArgumentError } from 'commander';
import type { Command } from '../command.ts';
import { dataOption, recordNames, requestOf, templatesOption } from '../options.ts';

const forms = ['text', 'json', 'mermaid'];

const graph: Command = {
  description: 'Show which report is made from which files.',
  names: recordNames,
  options: [
    {
      flags: '--format <name>',
      description: `${forms.join(', ')} (a picture, as GitHub and others show it)`,
      default: 'text',
      parse: readForm,
    },
    {
      flags: '--of <file>',
      description: 'only the reports made from this file, or from an entry in it (FILE#ENTRY)',
    },
    dataOption,
    templatesOption,
  ],
  examples: [
    { line: 'rapporteur graph cwg-cop-15', meaning: 'what one report is made from' },
    { line: 'rapporteur graph --of data/registers/people.yaml', meaning: 'what a change there makes anew' },
    { line: 'rapporteur graph --format mermaid > graph.mmd', meaning: 'a picture of all' },
  ],
  async run(call) {
    const { showGraph } = await import('../show-graph.ts');
    return showGraph(requestOf(call), call);
  },
};

function readForm(typed: string): string {
  if (forms.includes(typed)) return typed;
  throw new InvalidArgumentError(`There is no "${typed}"; a graph is shown as ${forms.join(', ')}.`);
}

export default graph;
