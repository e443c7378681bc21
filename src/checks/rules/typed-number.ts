import type { Check } from '../check.ts';

import type { Passage } from '../passages.ts';
import { type FoundWords, findWords, placeOfWords } from '../words/find-words.ts';
import { inText } from '../words/example.ts';

const typed = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.)[ \t]+(?=\p{L})/gu;

function isSameNumber(label: string, number: string): boolean {
  return label.replace(/\.$/, '') === number.replace(/\.$/, '');
}

/** A number without a full stop before the title of a section. */
const bare = /^(\d{1,2})(?:\s+[-–—]\s+|:\s+|\s+(?=\p{Lu}))/gu;

/**
 * Numbers that were typed before titles: those that are the computed ones, and those of which several are as far from
 * them. Other titles may begin with a number of their own (“12 Questions to young people”).
 */
function numbersOfTitles(passages: readonly Passage[]): readonly FoundWords[] {
  const titles = passages.filter(
    ({ block }) => block.type === 'heading' && block.depth === 1 && block.numbered,
  );
  const found = findWords(titles, bare).map((one) => ({
    one,
    away: Number(one.match[1]) - Number.parseInt(one.passage.label ?? '', 10),
  }));
  return found
    .filter(({ away }) => away === 0 || found.filter((other) => other.away === away).length > 1)
    .map(({ one }) => one);
}

export default {
  code: 'check/typed-number',
  severity: 'error',
  rule: 'Numbers of paragraphs are computed, never typed.',
  reason:
    'A typed number slips when a paragraph is added: a report was published whose paragraphs were numbered 6.1, 6.4, 6.5, 6.5. A number that is typed beside the computed one is printed twice.',
  source: 'Section 6 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('6.4 The Chair recommended more participation.'), finds: ['6.4 '] },
    right: inText('The Chair recommended more participation.'),
  },
  cases: [
    { record: inText('- 2.1 to exchange views;\n- 2.2 to report.'), finds: ['2.1 ', '2.2 '] },
    {
      record:
        'sections:\n  - introduction\n  - { standard: agenda, title: 2 The agenda }\n  - outcomes\noutcomes: []',
      finds: ['2 '],
    },
    {
      record:
        'sections:\n  - { standard: introduction, title: 3 Beginning }\n  - { standard: agenda, title: 4 – The agenda }\n  - outcomes\noutcomes: []',
      finds: ['3 ', '4 – '],
    },
    {
      record:
        'sections:\n  - { title: 2030 Agenda, text: It was read. }\n  - { title: 5G and children, text: It was read. }\n  - { title: 18-year-olds, text: It was read. }\n  - { title: 12 Questions, text: It was read. }\n  - { title: "5 \\u00d7 5 rules", text: It was read. }\n  - outcomes\noutcomes: []',
      finds: [],
    },
    { record: inText('About 2.5 million children took part.\n\n15 countries took part.'), finds: [] },
  ],
  run({ passages }, find) {
    for (const found of [...findWords(passages, typed), ...numbersOfTitles(passages)]) {
      const number = found.match[1] ?? found.words.trim();
      const { label } = found.passage;
      const place = placeOfWords(found);
      find({
        message:
          label === undefined
            ? `The number ${number} is typed.`
            : isSameNumber(label, number)
              ? `The number ${number} is typed, and is computed too.`
              : `The number ${number} is typed, but this is ${label}.`,
        remedy: 'Delete the typed number.',
        place,
        fix: { description: 'Delete the typed number.', edits: [{ place, text: '' }] },
      });
    }
  },
} satisfies Check;
