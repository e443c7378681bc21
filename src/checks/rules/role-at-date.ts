import type { Check } from '../check.ts';

import { holdsDay } from '../../archive/at-date.ts';
import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';
import { lastDayOf } from '../words/meeting-of.ts';

const roles: Readonly<Record<string, string>> = {
  'Secretary-General': 'secretary-general',
  'Deputy Secretary-General': 'deputy-secretary-general',
};
const named =
  /\b((?:Deputy )?Secretary-General)(?: of (?:the )?ITU)?,? (?:Mr|Ms|Mrs|Dr)\.? ((?:\p{Lu}[\p{L}’'-]*\.? ?){1,4})/gu;

export default {
  code: 'check/role-at-date',
  severity: 'error',
  rule: 'A person holds, at the date of the meeting, the office that the report gives.',
  reason: 'Offices pass on; a text that is copied from the last report keeps the old holder.',
  source: 'Register of people, with their positions over time.',
  examples: {
    wrong: {
      record: inText('The Secretary-General, Mr Malcolm Johnson, opened the meeting.'),
      finds: ['Secretary-General'],
    },
    right: inText('The Deputy Secretary-General, Mr Malcolm Johnson, opened the meeting.'),
  },
  languages: ['en'],
  run({ passages, archive, entry }, find) {
    const day = lastDayOf(entry);
    if (day === undefined) return;
    const people = Object.values(archive.registers.people.contents.people).flatMap((one) =>
      one === undefined ? [] : [one],
    );
    for (const found of findWords(passages, named)) {
      const [, title = '', name = ''] = found.match;
      const family = name.trim().replace(/[.,]$/, '').split(' ').at(-1) ?? '';
      const person = people.find((one) => one['family-name'] === family);
      const positions = person?.positions ?? [];
      const held = positions.filter((position) => holdsDay(position, day)).map(({ role }) => role);
      if (positions.length === 0 || isQuoted(found.passage) || held.includes(roles[title] ?? '')) continue;
      find({
        message: `${person?.name ?? name} was not ${title} on ${day}.`,
        remedy:
          held.length > 0
            ? `The register has ${held.join(', ')} at that date.`
            : 'Correct the office or the person.',
        place: placeOfWords({ ...found, end: found.start + title.length }),
      });
    }
  },
} satisfies Check;
