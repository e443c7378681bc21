import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted } from '../words/find-words.ts';
import { isOfOtherText } from '../words/other-texts.ts';

const reference =
  /\b(?:[Ss]ee|[Pp]aragraphs?|[Pp]aras?\.?|[Ss]ections?)\s+(\d{1,2}(?:\.\d{1,2}){0,3})(?![\d.,]*\d)(?!\s*(?!above\b|below\b)\p{L})/gu;

export default {
  code: 'check/typed-reference',
  severity: 'advice',
  rule: 'References to paragraphs are computed, not typed.',
  reason: 'A typed number is right until the next paragraph is put in before it.',
  source: 'Numbers that slip in the reports of CWG-COP.',
  examples: {
    wrong: { record: inText('It was short (see 1.2).\n\nIt was cold.'), finds: ['1.2'] },
    right: inText('It was short (see [](#cold)).\n\nIt was cold. :anchor{#cold}'),
  },
  cases: [
    {
      record: inText('It was short (see para. 1.2 below, and paras 1.1).\n\nIt was cold.'),
      finds: ['1.2', '1.1'],
    },
    {
      record: inText(
        'By Article 5, paragraph 1, of the Convention, and paragraph 2 (a) of the Agenda, it was short.\n\nIt was cold.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  run({ passages }, find) {
    const labels = new Set(passages.flatMap(({ label }) => (label === undefined ? [] : [label])));
    for (const found of findWords(passages, reference)) {
      const [, number = ''] = found.match;
      const start = found.end - number.length;
      const isComputed = found.passage.nodesAt(start).some(({ type }) => type === 'reference');
      if (isComputed || !labels.has(number) || isOfOtherText(found) || isQuoted(found.passage)) continue;
      find({
        message: `The number ${number} is typed.`,
        remedy: 'Give the paragraph a name with :anchor{#NAME}, and write [](#NAME) here.',
        place: found.passage.placeOf(start, found.end),
      });
    }
  },
} satisfies Check;
