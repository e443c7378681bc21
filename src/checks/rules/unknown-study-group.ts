import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const group = /\b(ITU-[DRT]) (?:Study Group |SG ?)(\d{1,2})\b/g;

export default {
  code: 'check/unknown-study-group',
  severity: 'error',
  rule: 'A study group is one that its sector has, or had.',
  reason: 'A liaison statement to a group that is not there reaches nobody.',
  source: 'Register of sectors.',
  examples: {
    wrong: { record: inText('It was sent to ITU-D Study Group 17.'), finds: ['ITU-D Study Group 17'] },
    right: inText('It was sent to ITU-T Study Group 17.'),
  },
  run({ passages, archive }, find) {
    const { sectors } = archive.registers.sectors.contents;
    for (const found of findWords(passages, group)) {
      const [, name = '', number = ''] = found.match;
      const known = sectors[name]?.['study-groups'];
      if (known === undefined || isQuoted(found.passage)) continue;
      if (known.some((one) => one.number === Number(number))) continue;
      find({
        message: `${name} has no Study Group ${number}.`,
        remedy: `Its study groups are ${known.map((one) => one.number).join(', ')}: correct the number or the sector.`,
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
