import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isQuoted } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';
import {
  givenNameOf,
  hasFamilyName,
  isNear,
  namePattern,
  officersAt,
  peopleOf,
  titlePattern,
  wordsOf,
} from '../words/people.ts';

const chair = String.raw`(?:[Cc]hair(?:man|woman|person)?)`;
const person = String.raw`(?:${titlePattern}\.? )?(${namePattern})`;
/** "Chaired by Mr Poe", "under the chairmanship of Mr Poe", "the Chair, Mr Poe"; and "Mr Poe, Chair of the group". */
const named = [
  new RegExp(
    String.raw`\b(?:meeting|session|which|and) (?:was|were|is)? ?(?:\p{Ll}+ly )?(?:chaired|presided over) by ${person}`,
    'gu',
  ),
  new RegExp(String.raw`\bunder the (?:chairmanship|presidency) of ${person}`, 'gu'),
  new RegExp(String.raw`(?<=\b[Tt]he )${chair},? (?=${titlePattern}\b)${person}`, 'gu'),
  new RegExp(
    String.raw`(?<=\b${titlePattern}\.? )(${namePattern})(?:\([^()]*\))?, (?:the )?${chair}(?: of the (?:group|meeting|working group|Group|Working Group)\b(?! (?:for|of|on)\b)|(?=[.;]|,(?! (?:the )?\p{Lu})))`,
    'gu',
  ),
] as const;

export default {
  code: 'check/chair-of-meeting',
  severity: 'warning',
  rule: 'Who chaired the meeting in the text is who signs the report.',
  reason:
    'The signature is made of the record; a text that is copied from the last report names the chair of the last meeting.',
  source: 'Signatures of the reports of CWG-COP; report of its 13th meeting, which was chaired ad hoc.',
  examples: {
    wrong: {
      record: inText('The meeting was chaired by Dr Sherif Hashem.'),
      finds: ['Sherif Hashem'],
    },
    right: inText('The meeting was chaired by Mr Abdelaziz Alzarooni.'),
  },
  cases: [
    { record: inText('The Chair, Ms Eugenia Devincenzi, welcomed all.'), finds: ['Eugenia Devincenzi'] },
    { record: inText('Ms Ana Poe (Kenya), Chair of the group, welcomed all.'), finds: ['Ana Poe'] },
    {
      record:
        'chaired-by: { person: eugenia-devincenzi, role: ad-hoc-chair }\n' +
        inText(
          'The Chair, Mr Abdelaziz Alzarooni, was absent. The meeting was chaired by Ms Eugenia Devincenzi.',
        ),
      finds: [],
    },
    {
      record: inText(
        'A correspondence group under the chairmanship of Ms Ana Poe was set up. The information session was chaired by Mr John Poe. The Council Working Group met under the chairmanship of Mr John Doe.',
      ),
      finds: ['John Doe'],
    },
    {
      record: inText(
        'The Vice-Chair, Ms Ana Poe, spoke. The session was chaired by Mr Alzarooni. The former Chair, Dr Sherif Hashem, was thanked. Mr Poe, Chair of the board of Kenya Net, spoke.',
      ),
      finds: [],
    },
    {
      record: inText(
        'A panel took place, which was chaired by Ms Ana Poe. The drafting group met twice and was chaired by Mr Ivo Poe. Mr Uwe Poe, Chair of the Working Group on Finance, and Ms Eva Poe, Chair, ITU-T Study Group 20, spoke.',
      ),
      finds: [],
    },
    {
      record: inText(
        'The meeting was opened by Mr Zhao and chaired by Ms Ana Poe. Mr Uwe Poe, Chair, closed it.',
      ),
      finds: ['Ana Poe', 'Uwe Poe'],
    },
  ],
  languages: ['en'],
  run(report, find) {
    const { passages, entry, archive } = report;
    const meeting = meetingOf(entry);
    if (meeting === undefined) return;
    const chairs = new Set([
      meeting['chaired-by']?.person,
      ...officersAt(report).flatMap(({ person: id, role }) => (/^chair/.test(role) ? [id] : [])),
    ]);
    const right = peopleOf(archive).filter(({ id }) => chairs.has(id));
    const [signs] = right;
    if (signs === undefined) return;
    for (const pattern of named)
      for (const found of findWords(passages, pattern)) {
        const [words, name = ''] = found.match;
        const parts = wordsOf(name);
        const isRight = right.some(
          (one) =>
            hasFamilyName(one, parts) ||
            // Slips in the name have a rule of their own.
            isNear(one['family-name'], parts.at(-1) ?? '') ||
            givenNameOf(one) === parts[0],
        );
        if (isRight || isOfOthers(found) || isQuoted(found.passage) || parts[0] === '') continue;
        const start = found.start + words.indexOf(name);
        find({
          message: `By the record ${signs.name} chaired the meeting, not ${parts.join(' ')}.`,
          remedy: 'Correct the name, or say in the record who chaired ("chaired-by").',
          place: found.passage.placeOf(start, start + name.trimEnd().length),
        });
      }
  },
} satisfies Check;

/** What else is chaired on the occasion of a meeting, and what has a chair of its own. */
const otherBody =
  /\b(?:(?:ad[- ]hoc|advisory|contact|correspondence|drafting|editorial|expert|informal|joint|preparatory|rapporteur|special|study) (?:[\p{Ll}-]+ )?(?:committees?|groups?|teams?)|(?:afternoon|break-?out|closed|closing|evening|informal|information|joint|morning|opening|parallel|preparatory|special|thematic|youth) (?:sessions?|meetings?)|ad[- ]hoc|committees?|conferences?|dialogues?|discussions?|events?|forums?|panels?|round[- ]?tables?|seminars?|session on|side|sub-?(?:committee|group|working group)s?|symposiums?|task forces?|webinars?|workshops?)\b/iu;
/** What ends a sentence, not an abbreviation. */
const endOfSentence = /[.;!?](?= \p{Lu})/gu;

/** Whether the sentence, up to who chaired, tells of something that is not the meeting: “a panel, which was chaired by Ms Poe”. */
function isOfOthers({ passage: { text }, start, words }: FoundWords): boolean {
  const at = words.search(/\bby\b|\bof\b/);
  if (at < 0 || !/\bby\b|ship of|presidency of/.test(words)) return false;
  const from = [...text.slice(0, start).matchAll(endOfSentence)].at(-1)?.index ?? 0;
  return otherBody.test(text.slice(from, start + at));
}
