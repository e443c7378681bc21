import type { Check } from '../check.ts';

import { countedContributions } from '../words/counted-contributions.ts';
import { inText } from '../words/example.ts';

export default {
  code: 'check/count-of-contributions',
  severity: 'error',
  rule: 'The number of contributions that a text gives is that of the list.',
  reason: 'A report was published with "nine contributions" above a list of seven.',
  source: 'Section 4 of the report of the 13th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('Nine contributions were received.'), finds: ['Nine'] },
    right: inText('Two contributions were received.'),
  },
  cases: [{ record: inText('There were 3 documents presented by Egypt alone.'), finds: [] }],
  languages: ['en'],
  run(report, find) {
    const { entry } = report;
    for (const { number, listed, place } of countedContributions(report))
      find({
        message: `The text says ${number.toLowerCase()}, the list has ${listed}.`,
        remedy: 'Correct the number, or the list of contributions.',
        place,
        related: [{ place: entry.source.placeOf(['contributions']), message: 'the list' }],
      });
  },
} satisfies Check;
