import type { Check } from '../check.ts';

import { distance } from 'fastest-levenshtein';
import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const named =
  /\b(Mr|Ms|Mrs|Dr|Ambassador|Prof|H\.E\.)\.? ((?:(?:\p{Lu}[\p{L}’'-]*\.?|al|el|de|van|von|bin) ?){1,4})/gu;

export default {
  code: 'check/person-forms',
  severity: 'warning',
  rule: 'A person has one title and one spelling of the name within a report, those of the register.',
  reason: 'Names are what people look for first, and mind most.',
  source: 'Register of people.',
  examples: {
    wrong: { record: inText('Mr Abdelaziz Alzaroni welcomed all.'), finds: ['Alzaroni'] },
    right: inText('Mr Abdelaziz Alzarooni welcomed all.'),
  },
  cases: [
    { record: inText('Ms Eugenia Devincenzi spoke, and Mr Devincenzi.'), finds: ['Mr'] },
    { record: inText('Mr Zhang and Mr Johanson spoke.'), finds: [] },
  ],
  run({ passages, archive }, find) {
    const people = Object.values(archive.registers.people.contents.people).flatMap((one) =>
      one === undefined ? [] : [one],
    );
    for (const found of findWords(passages, named)) {
      if (isQuoted(found.passage)) continue;
      const [, title = '', name = ''] = found.match;
      const words = name.trim().replace(/[.,]$/, '').split(' ');
      const family = words.at(-1) ?? '';
      const exact = people.filter((one) => one['family-name'].endsWith(family));
      if (exact.length > 0) {
        const right = exact.find((one) => one.title === title) ?? exact[0];
        if (
          right?.title === undefined ||
          right.title.replace('.', '') === title ||
          !/^(?:Mr|Ms|Mrs|Dr)$/.test(title)
        )
          continue;
        find({
          message: `The register has ${right.title} ${right.name}, not ${title}.`,
          remedy: `Write "${right.title}", or correct the register.`,
          place: placeOfWords({ ...found, end: found.start + title.length }),
        });
        continue;
      }
      const near = people.find((one) => {
        const [first = ''] = one.name.split(' ');
        const isSameFirst = words.length > 1 && words[0] === first;
        const gap = distance(family.toLowerCase(), one['family-name'].toLowerCase());
        const isLong = words.length === 1 && one['family-name'].length > 7 && one.title === title;
        return gap > 0 && ((isSameFirst && gap <= 3) || (isLong && gap === 1));
      });
      if (near === undefined) continue;
      const start = found.start + found.words.lastIndexOf(family);
      find({
        message: `"${family}" is nearly the name of ${near.name}.`,
        remedy: `Write "${near['family-name']}", or add this person to the register.`,
        place: placeOfWords({ ...found, start, end: start + family.length }),
      });
    }
  },
} satisfies Check;
