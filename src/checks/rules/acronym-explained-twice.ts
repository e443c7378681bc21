import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const explained =
  /((?:\p{Lu}[\p{L}’-]*|of|on|for|and|the|in)(?: (?:\p{Lu}[\p{L}’-]*|of|on|for|and|the|in)){1,8}) \((\p{Lu}[\p{Lu}-]{1,9})\)/gu;

export default {
  code: 'check/acronym-explained-twice',
  severity: 'warning',
  languages: ['en'],
  rule: 'An acronym stands for one thing within a report.',
  reason: 'Two explanations of one acronym are two things, or one of them is a slip.',
  source: 'UN Editorial Manual.',
  examples: {
    wrong: {
      record: inText(
        'The Safer Internet Centre (SIC) spoke.\n\nThe Swedish Internet Council (SIC) answered.',
      ),
      finds: ['Swedish Internet Council (SIC)'],
    },
    right: inText('The Safer Internet Centre (SIC) spoke.\n\nThe Council answered SIC.'),
  },
  cases: [
    {
      record: inText(
        'Child Online Protection (COP) and the COP Guidelines of the Child Online Protection (COP) initiative.',
      ),
      finds: [],
    },
  ],
  run({ passages }, find) {
    const first = new Map<string, { words: string; place: ReturnType<typeof placeOfWords> }>();
    for (const found of findWords(passages, explained, ' (')) {
      const [, phrase = '', acronym = ''] = found.match;
      // As many words as the acronym has letters, counted from its bracket.
      const words = phrase.replace(/^(?:The|the|of|and|on|for|in) /, '').replace(/^(?:The|the) /, '');
      const initials = (words.match(/\p{Lu}/gu) ?? []).join('');
      if (isQuoted(found.passage) || !initials.includes(acronym.replace(/-/g, '').charAt(0))) continue;
      const earlier = first.get(acronym);
      const key = words.toLowerCase();
      if (earlier === undefined) {
        first.set(acronym, { words: key, place: placeOfWords(found) });
        continue;
      }
      if (earlier.words === key || earlier.words.endsWith(key) || key.endsWith(earlier.words)) continue;
      const start = found.start + phrase.length - words.length;
      find({
        message: `"${acronym}" was explained otherwise before.`,
        remedy: 'Correct one of the two, or use another acronym.',
        place: placeOfWords({ ...found, start }),
        related: [{ place: earlier.place, message: 'explained first' }],
      });
    }
  },
} satisfies Check;
