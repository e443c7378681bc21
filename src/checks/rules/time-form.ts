import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isLinked, isQuoted, placeOfWords } from '../words/find-words.ts';
import { mostFrequent } from '../words/sentences.ts';

const half = String.raw`(?: ?(?:a\.m\.|p\.m\.|am|pm|AM|PM|A\.M\.|P\.M\.))(?![\p{L}])`;
/** Forms of the time of day, the ones that hold others first. */
const forms: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'of twelve hours',
    pattern: new RegExp(`(?<![\\d.:])(\\d{1,2})(?:[.:](\\d{2}))?${half}`, 'gu'),
  },
  {
    name: 'with a full stop',
    pattern: /(?<![\d.:])(\d{1,2})\.(\d{2})(?= ?(?:hours|hrs)\b| ?[-–] ?\d{1,2}\.\d{2} ?(?:hours|hrs)\b)/g,
  },
  {
    name: 'with four figures',
    pattern:
      /(?<![\d.:/-])([0-2]\d)([0-5]\d)(?= ?(?:hours|hrs)\b|(?: ?[-–] ?| to )[0-2]\d[0-5]\d (?:hours|hrs)\b)/g,
  },
  { name: 'with a colon', pattern: /(?<![\d.:/])(\d{1,2}):(\d{2})(?![\d:])(?! ?(?:a\.?m|p\.?m)\b)/gi },
  { name: 'with a full stop and an h', pattern: /(?<![\d.:])(\d{1,2})\.(\d{2}) ?h\b/g },
  { name: 'with an h', pattern: /(?<![\d.:\p{L}])(\d{1,2})h(\d{2})?\b/gu },
];

/** Whether two numbers with a colon are a proportion: “a ratio of 16:10”, “60:40”, which no clock shows. */
function isRatio({ passage, start, end, match }: FoundWords): boolean {
  const before = passage.text.slice(0, start);
  if (
    /\b(?:ratio|odds|balance|scale|proportion|score|split|share|vote|divided|format)s?\b[^.;]{0,30}$/i.test(
      before,
    )
  )
    return true;
  const isOffClock = Number(match[1]) > 24 || Number(match[2]) > 59;
  const isAtTime =
    /\b(?:at|from|until|till|by|before|after|between|to|and) $|\d{1,2}:\d{2} ?[-–] ?$/i.test(before) ||
    /^ ?(?:hours|hrs|h\b|[-–] ?\d{1,2}:\d{2})/.test(passage.text.slice(end));
  return isOffClock && !isAtTime;
}

/** A time with what shows its form behind it: the rest of a range, and "hours". */
function asShown({ passage, words, end }: FoundWords): string {
  const unit = /^(?:(?: ?[-–] ?| to )[\d.:]{4,5})? ?(?:hours|hrs)\b/.exec(passage.text.slice(end));
  return words + (unit?.[0] ?? '');
}

export default {
  code: 'check/time-form',
  severity: 'warning',
  rule: 'Times of day have one form within a report, and are times that the clock has.',
  reason:
    '"10.00 hours", "10:00" and "10 a.m." in one report make the reader ask whether they are three times.',
  source:
    'Report of the first meeting of WG-CP ("10.00 hours"); summary records of the Council ("from 0930 to 1235 hours").',
  examples: {
    wrong: {
      record: inText('They met at 10.00 hours.\n\nThey went on at 14.30 hours, and ended at 5 p.m.'),
      finds: ['5 p.m.'],
    },
    right: inText('They met at 10.00 hours.\n\nThey went on at 14.30 hours, and ended at 17.00 hours.'),
  },
  cases: [
    { record: inText('They met at 10:00, at 14:30 and at 1500 hours.'), finds: ['1500'] },
    { record: inText('They met at 25.00 hours.'), finds: ['25.00'] },
    { record: inText('They met at 10.00 hours, from 11.15–12.15 hours and at 14.30h.'), finds: ['14.30h'] },
    { record: inText('They met at 10.00 h and from 11.15–12.15 h.'), finds: [] },
    { record: inText('They met from 0930 to 1235 hours, and from 1430-1730 hours.'), finds: [] },
    {
      record: inText(
        'They met at 10:30 and 11:30, with a balance of 60:40, odds of 16:10, or 75:25; 12.30 hours was late.',
      ),
      finds: ['12.30'],
    },
    { record: inText('They met from 10:00 to 25:00, and at 10:70.'), finds: ['25:00', '10:70'] },
    {
      record: inText(
        'See paragraphs 5.10 and 5.12. The group met at 10:00. It has 12 members, 2.30 million users and a share of 10.50 per cent. The ratio is 2.15.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  run({ passages }, find) {
    const all: (FoundWords & { readonly form: string })[] = [];
    for (const { name, pattern } of forms)
      for (const found of findWords(passages, pattern)) {
        if (isLinked(found) || isQuoted(found.passage)) continue;
        const [, hours = '', minutes = '0'] = found.match;
        if (name === 'with a colon' && isRatio(found)) continue;
        if (Number(hours) > 24 || Number(minutes) > 59) {
          find({
            message: `"${found.words}" is no time of day.`,
            remedy: 'Correct it.',
            place: placeOfWords(found),
            severity: 'error',
          });
          continue;
        }
        all.push({ ...found, form: name });
      }
    const [usual, count] = mostFrequent(all.map(({ form }) => form)) ?? [];
    if (usual === undefined || count === all.length) return;
    const example = all.find(({ form }) => form === usual);
    for (const found of all) {
      if (found.form === usual || example === undefined) continue;
      find({
        message: `Times are written in two forms: "${asShown(example)}" and "${asShown(found)}".`,
        remedy: `Write it as "${asShown(example)}" is written.`,
        place: placeOfWords(found),
        related: [{ place: placeOfWords(example), message: 'the other form' }],
      });
    }
  },
} satisfies Check;
