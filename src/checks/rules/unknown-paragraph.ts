import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted } from '../words/find-words.ts';
import { isOfOtherText } from '../words/other-texts.ts';

const reference =
  /\b(?:[Ss]ee|[Pp]aragraphs?|[Ss]ections?|[Pp]aras?\.?|§|[Pp]oint|in)\s+(?:(?:paragraph|section|point)\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})(?![\d.,]*\d)(?!\s*(?:%|per cent|[A-Z][a-z]+ \d{4}|of\b|(?!above\b|below\b)\p{L}))/gu;

export default {
  code: 'check/unknown-paragraph',
  severity: 'warning',
  rule: 'A text refers only to paragraphs and sections that the report has.',
  reason:
    'A number that is typed as a reference points elsewhere, or nowhere, as soon as a paragraph is added before it.',
  source: 'Practice of every editor; numbers that slip in the reports of CWG-COP.',
  examples: {
    wrong: { record: inText('The proposal was accepted (see 7.4).'), finds: ['7.4'] },
    right: inText('The proposal was accepted (see [](#here)).\n\nIt was short. :anchor{#here}'),
  },
  cases: [
    { record: inText('As said in paragraph 9.2, it was short. See section 8.'), finds: ['9.2', '8'] },
    { record: inText('It was short (see para. 9.2 above, and paras 9.4).'), finds: ['9.2', '9.4'] },
    {
      record: inText('In section 3.2 of the act it is otherwise. The meeting lasted, see 5 September 2019.'),
      finds: [],
    },
    // Paragraphs of other texts, and items of the agenda, which is one.
    {
      record: inText(
        'Under agenda item 9 paragraph 90 (c) of the Tunis Agenda was read, then Article 5, paragraph 12, and paragraph 35, subparagraph b), of Document C20/50. It was in Document C20/51, and in particular in its section 13.2.',
      ),
      finds: [],
    },
    {
      record: inText('As said in paragraph 90 (c), it was short; see paragraph 12, and go to it.'),
      finds: ['90', '12'],
    },
  ],
  languages: ['en'],
  run({ passages }, find) {
    const labels = new Set(
      passages.flatMap(({ label }) => (label === undefined ? [] : [label.replace(/\.$/, '')])),
    );
    for (const found of findWords(passages, reference)) {
      const [words, number = ''] = found.match;
      const isPlain = /^(?:in)\b/.test(words) && !/paragraph|section|point/i.test(words);
      if (isOfOtherText(found) || isQuoted(found.passage) || isPlain || labels.has(number)) continue;
      const start = found.end - number.length;
      // What is computed cannot be wrong.
      if (found.passage.nodesAt(start).some(({ type }) => type === 'reference')) continue;
      find({
        message: `This report has no ${number}.`,
        remedy: 'Give the paragraph that is meant a name with :anchor{#NAME}, and write [](#NAME) here.',
        place: found.passage.placeOf(start, found.end),
      });
    }
  },
} satisfies Check;
