import type { Check } from '../check.ts';

export default {
  code: 'check/no-toys',
  rule: 'A report does not speak of toys.',
  reason: 'It is an example.',
  examples: { wrong: 'text: Toys.', right: 'text: Tools.' },
  run({ entry }, diagnose) {
    const at = entry.source.text.indexOf('toys');
    if (at < 0) return;
    diagnose({
      code: 'check/no-toys',
      severity: 'warning',
      message: 'The record speaks of toys.',
      remedy: 'Speak of tools.',
      place: { file: entry.source.file, start: entry.source.lines.pointAt(at), end: entry.source.lines.pointAt(at + 4) },
    });
  },
} satisfies Check;
