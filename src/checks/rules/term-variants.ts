import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isLinked, isQuoted, placeOfWords } from '../words/find-words.ts';

/** Names with a capital inside or several parts, and words with a hyphen. */
const term =
  /\b(?:\p{L}[\p{L}\p{N}]*(?:[-–]\p{L}[\p{L}\p{N}]*)+|\p{L}+\p{Lu}[\p{L}\p{N}]*|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|\p{Lu}?\p{Ll}{5,})\b/gu;

export default {
  code: 'check/term-variants',
  severity: 'advice',
  rule: 'A name or term has one form within a report: with a hyphen, a space or neither.',
  reason: 'Who searches for one form does not find the other.',
  source: 'Reports of CWG-COP: cyber-bullying and cyberbullying, Safe Online and SafeOnline.',
  examples: {
    wrong: {
      record: inText('An e-learning course on multi-media.\n\nMultimedia for all; multimedia for children.'),
      finds: ['multi-media'],
    },
    right: inText('An e-learning course on multimedia.\n\nMultimedia for all.'),
  },
  cases: [
    {
      record: inText(
        'They met face-to-face and on line 3. The decision-making was long; decisions were few.',
      ),
      finds: [],
    },
  ],
  run({ passages }, find) {
    const forms = new Map<string, Map<string, FoundWords[]>>();
    for (const found of findWords(passages, term)) {
      if (isLinked(found) || isQuoted(found.passage)) continue;
      const key = found.words.toLowerCase().replace(/[-– ]/g, '');
      if (key.length < 6) continue;
      // The first letter of a sentence, and the plural, are no forms of their own.
      const form = found.words.charAt(0).toLowerCase() + found.words.slice(1);
      const some = forms.get(key) ?? new Map<string, FoundWords[]>();
      forms.set(key, some);
      const known = some.get(form);
      if (known === undefined) some.set(form, [found]);
      else known.push(found);
    }
    for (const some of forms.values()) {
      const joined = [...some.keys()].map((form) =>
        form.replace(/\p{L}/gu, (letter) => letter.toLowerCase()),
      );
      if (some.size < 2 || new Set(joined).size < 2) continue;
      const [usual, ...others] = [...some].sort(([, one], [, other]) => other.length - one.length);
      const [first] = usual?.[1] ?? [];
      if (usual === undefined || first === undefined) continue;
      for (const [, found] of others)
        for (const one of found)
          find({
            message: `This is written "${one.words}" here, and "${first.words}" elsewhere.`,
            remedy: 'Write it in one form.',
            place: placeOfWords(one),
            related: [{ place: placeOfWords(first), message: 'the other form' }],
          });
    }
  },
} satisfies Check;
