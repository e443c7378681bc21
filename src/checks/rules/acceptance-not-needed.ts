import { linesOfEntry } from '../../source/lines-of-entry.ts';
import { acceptanceOf, acceptancesOf } from '../acceptances.ts';
import type { Check } from '../check.ts';

export default {
  code: 'check/acceptance-not-needed',
  severity: 'warning',
  rule: 'A record accepts only what a check finds in it.',
  reason:
    'An acceptance that has outlived its finding would hide the next slip of its kind, and says of the record what is no longer so.',
  source: 'Practice of programs that check texts: what is no longer needed to silence them is told.',
  examples: {
    wrong: {
      record:
        'accepted:\n  - code: check/issued-before-meeting\n    reason: The report was issued while the meeting went on.',
      finds: ['check/issued-before-meeting'],
    },
    right:
      'document: { number: 3, date: 2019-09-20, languages: [en] }\naccepted:\n  - code: check/issued-before-meeting\n    reason: The report was issued while the meeting went on.',
  },
  cases: [
    {
      record:
        'document: { number: 3, date: 2019-09-20, languages: [en] }\naccepted:\n  - code: check/issued-before-meeting\n    words: 2019-09-20\n    reason: It was so.',
      finds: [],
    },
    {
      record:
        'document: { number: 3, date: 2019-09-20, languages: [en] }\naccepted:\n  - code: check/issued-before-meeting\n    words: 2019-09-21\n    reason: It was so.\n  - code: check/issued-before-meeting\n    reason: It was so.',
      finds: ['check/issued-before-meeting'],
    },
    {
      record: 'accepted:\n  - code: check/acceptance-not-needed\n    reason: It was so.',
      finds: ['check/acceptance-not-needed'],
    },
  ],
  runOnFindings({ entry, archive }, { found, codes }, find) {
    const acceptances = acceptancesOf(entry);
    if (acceptances.length === 0) return;
    const needed = new Set(found.map((finding) => acceptanceOf(finding, entry, archive)));
    acceptances.forEach((acceptance, index) => {
      // A code that no check has was told when the record was read.
      if (needed.has(acceptance) || !codes.has(acceptance.code)) return;
      const lines = linesOfEntry(entry.source, ['accepted', index], acceptances.length);
      find({
        message:
          acceptance.words === undefined
            ? `${acceptance.code} finds nothing in this record.`
            : `${acceptance.code} does not find the words "${acceptance.words}" in this record.`,
        remedy: 'Delete the acceptance, or correct its code or its words.',
        place: entry.source.placeOf(['accepted', index, 'code']),
        ...(lines === undefined
          ? {}
          : { fix: { description: 'Delete the acceptance.', edits: [{ place: lines, text: '' }] } }),
      });
    });
  },
} satisfies Check;
