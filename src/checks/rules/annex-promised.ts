import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isLinked, placeOfWords } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';

const promise =
  /\b(?:in|see|to) (?:the |this )?([Aa]nnex)(?!(?: (?:\d+|[A-Z]))? (?:to|of|thereto)\b)(?: (\d|[A-Z]))?\b|\b(?:is|are|as) (annexed|attached)\b/g;

export default {
  code: 'check/annex-promised',
  severity: 'error',
  rule: 'An annex of which a text speaks is there.',
  reason: 'The annex is what the reader is sent to; without it the report is not whole.',
  source: 'Reports of CWG-COP, of which one closes with "Annex: 1".',
  examples: {
    wrong: { record: inText('The draft resolution is in the annex.'), finds: ['in the annex'] },
    right:
      inText('The draft resolution is in the annex.') +
      '\nannexes:\n  - { id: draft, title: Draft, text: It is short. }',
  },
  cases: [
    {
      record:
        inText('The terms are in Annex 2.') +
        '\nannexes:\n  - { id: draft, title: Draft, text: It is short. }',
      finds: ['in Annex 2'],
    },
    {
      record: inText('It is in the annex to the Convention, and great importance is attached to it.'),
      finds: [],
    },
    {
      record: inText(
        'It is set out in Annex 2 to Resolution 1306, in Annex A of the plan and in the annex thereto.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  run({ passages, entry }, find) {
    const meeting = meetingOf(entry);
    if (meeting === undefined) return;
    const count = meeting.annexes?.length ?? 0;
    for (const found of findWords(passages, promise)) {
      const [, , number = '', participle] = found.match;
      const isReference = found.passage.nodesAt(found.end - 1).some(({ type }) => type === 'reference');
      if (isReference || isLinked(found)) continue;
      if (participle === 'attached' && /import|value|condition|weight|string/.test(found.passage.text))
        continue;
      const wanted = /^\d$/.test(number) ? Number(number) : 1;
      if (wanted <= count) continue;
      find({
        message: count === 0 ? 'This report has no annex.' : `This report has no annex ${number}.`,
        remedy: 'Add it under "annexes", or say in which document it is.',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
