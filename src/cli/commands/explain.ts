import type { Command } from '../command.ts';

const explain: Command = {
  description: 'Tell the rule behind a finding: why, where it comes from, a wrong and a right example.',
  names: { form: '[CODE]', description: 'code of a finding, such as check/weekday (default: all codes)' },
  options: [],
  examples: [
    { line: 'rapporteur explain', meaning: 'all rules, a line each' },
    { line: 'rapporteur explain check/weekday', meaning: 'one rule' },
  ],
  async run(call) {
    const { explainCode } = await import('../explain-code.ts');
    return explainCode(call);
  },
};

export default explain;
