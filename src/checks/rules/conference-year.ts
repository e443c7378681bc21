import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';

const placed =
  /\b(\d{4}) Plenipotentiary Conference,? (?:\(|in |held in )(\p{Lu}\p{L}+)|\bPlenipotentiary Conference (?:\(PP-(\d{2})\) )?\(?(?:in )?(\p{Lu}\p{L}+),? (\d{4})\)?/gu;

export default {
  code: 'check/conference-year',
  severity: 'error',
  rule: 'A Plenipotentiary Conference has its place and its year.',
  reason:
    'Each was held once: Guadalajara 2010, Busan 2014, Dubai 2018, Bucharest 2022. Another year or place names no conference.',
  source: 'Register of conferences.',
  examples: {
    wrong: {
      record: inText('The 2018 Plenipotentiary Conference in Busan asked for it.'),
      finds: ['2018 Plenipotentiary Conference in Busan'],
    },
    right: inText('The 2018 Plenipotentiary Conference in Dubai asked for it.'),
  },
  languages: ['en'],
  run({ passages, archive }, find) {
    const conferences = Object.values(archive.registers.conferences.contents.conferences).filter(
      (one) => one?.kind === 'plenipotentiary',
    );
    const places = new Map(conferences.map((one) => [one?.from.slice(0, 4), one?.place]));
    for (const found of findWords(passages, placed)) {
      const [, first, town, , place, second] = found.match;
      const year = first ?? second ?? '';
      const named = town ?? place ?? '';
      const known = [...places.values()].includes(named) || places.has(year);
      if (!known || places.get(year) === named) continue;
      const right = places.get(year);
      find({
        message:
          right === undefined
            ? `There was no Plenipotentiary Conference in ${year}.`
            : `The Plenipotentiary Conference of ${year} was in ${right}.`,
        remedy: 'Correct the year or the place.',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
