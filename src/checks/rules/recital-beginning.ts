import type { Check } from '../check.ts';

import { draftResolutions } from '../words/draft-resolutions.ts';

const lines = (preamble: string, operative: string): string =>
  `annexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      preamble:\n        - call: considering\n          recitals:\n${preamble}\n      operative:\n        - call: resolves\n          points:\n${operative}`;
const list = (...items: readonly string[]): string => items.map((one) => `            - ${one}`).join('\n');

/** Words that have a small letter within a sentence. */
const ordinary =
  /^(?:That|The|A|An|To|In|On|By|For|With|Its|Their|This|These|All|Any|As|Such|Further|When|Where|Whether|How)\b/;

export default {
  code: 'check/recital-beginning',
  severity: 'warning',
  rule: 'Recitals and points go on with the sentence of their call: they begin with a small letter, and points that follow each other with the same grammar.',
  reason:
    'A resolution is one sentence. After "resolves" the points are infinitives ("to …") or clauses ("that …"); one that is neither cannot be read with the call.',
  source: 'Resolutions of ITU conferences and of the Council.',
  examples: {
    wrong: {
      record: lines(list('That it is late,'), list('to go;', 'to rest.')),
      finds: ['That'],
    },
    right: lines(list('that it is late,'), list('to go;', 'to rest.')),
  },
  cases: [
    {
      record: lines(
        list('that it is late,'),
        list('to go;', 'to rest;', 'invite Member States;', 'to sleep.'),
      ),
      finds: ['invite Member States'],
    },
    {
      record: lines(
        list('Resolution 179 (Rev. Dubai, 2018);', 'the report;', 'that it is late,'),
        list('to go;', 'that all rest.'),
      ),
      finds: [],
    },
    {
      record: lines(
        list('that it is late;', 'children are tired;', 'that it is dark;', 'that it is cold,'),
        list('to go.'),
      ),
      finds: ['children are tired'],
    },
  ],
  languages: ['en'],
  runOnRecord({ entry }, find) {
    for (const { parts } of draftResolutions(entry))
      for (const { items, call, kind } of parts) {
        const grammars = items.map(({ text }) => /^(to|that)\s/i.exec(text)?.[1]?.toLowerCase());
        for (const [index, { text, placeOf }] of items.entries()) {
          const word = ordinary.exec(text)?.[0];
          if (word !== undefined) {
            const place = placeOf(0, word.length);
            const right = word.toLowerCase();
            find({
              message: `This begins with a capital letter, though it goes on with "${call}".`,
              remedy: `Write "${right}".`,
              place,
              fix: { description: `Write "${right}".`, edits: [{ place, text: right }] },
            });
          }
          // Recitals may name a document instead of telling a fact; a fact without "that" has a verb.
          const isOdd =
            grammars[index] === undefined &&
            grammars.filter((one) => one !== undefined).length === items.length - 1 &&
            items.length > 2 &&
            new Set(grammars.filter((one) => one !== undefined)).size === 1;
          if (!isOdd || (kind === 'preamble' && !/ (?:is|are|was|were|has|have|will|can) /.test(text)))
            continue;
          const end = text.search(/[;:,.]?$/);
          find({
            message: `The others under "${call}" begin with "${grammars.find((one) => one !== undefined) ?? ''}", this one does not.`,
            remedy: `Begin it with "${grammars.find((one) => one !== undefined) ?? ''}", too.`,
            place: placeOf(0, end < 0 ? text.length : end),
          });
        }
      }
  },
} satisfies Check;
