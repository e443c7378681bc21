import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';
import { isRunOn } from '../words/run-on.ts';

const lone = /(?<=[\p{L}\p{N})”,]) - (?=[\p{L}(“])/gu;

export default {
  code: 'check/dash-pair',
  severity: 'warning',
  rule: 'An insertion stands between two dashes, not between a dash and a hyphen.',
  reason: 'A hyphen joins words; between spaces it is a dash that was not found on the keyboard.',
  source: 'Transmittal note of the report of four years to PP-18.',
  examples: {
    wrong: { record: inText('The paper – a long one - was read.'), finds: [' - '] },
    right: inText('The paper – a long one – was read.'),
  },
  cases: [
    { record: inText('A well-known paper on CWG-COP-15/3 was read.'), finds: [] },
    // Items of a list that YAML has joined: that is told at the text.
    {
      record:
        'sections:\n  - title: Discussions\n    text: The group decided\n      - to go;\n      - to stay.',
      finds: [],
    },
  ],
  texts: true,
  run(report, find) {
    for (const found of findWords(report.passages, lone)) {
      if (isRunOn(found.passage, report)) continue;
      const place = placeOfWords(found);
      find({
        message: 'This hyphen stands for a dash.',
        remedy: 'Write " – ".',
        place,
        fix: { description: 'Write a dash.', edits: [{ place, text: ' – ' }] },
      });
    }
  },
} satisfies Check;
