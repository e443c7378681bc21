import type { Check } from '../check.ts';

import { formFor } from '../../source/latin-pattern.ts';
import { inText } from '../words/example.ts';
import type { Passage } from '../passages.ts';
import { isLinked, isQuoted, placeOfWords } from '../words/find-words.ts';
import { perText } from '../words/per-text.ts';
import { lettersOf, rolesWithHyphen } from '../words/roles-with-hyphen.ts';

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
    { record: inText('The Secretary-General spoke. The Secretary General left.'), finds: [] },
    {
      record: inText(
        'They met face-to-face and on line 3. The decision-making was long; decisions were few.',
      ),
      finds: [],
    },
  ],
  run({ passages, language }, find) {
    // Of offices without their hyphen another rule tells, in English.
    const offices = new Set(language.code === 'en' ? rolesWithHyphen(language).map(lettersOf) : []);
    const forms = new Map<string, Map<string, FoundTerm[]>>();
    for (const found of variantsIn(passages)) {
      const { key, form } = found;
      if (offices.has(key)) continue;
      if (!found.passage.isOwn(found.start, found.end) || isLinked(found) || isQuoted(found.passage))
        continue;
      const some = forms.get(key) ?? new Map<string, FoundTerm[]>();
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
        for (const one of found) {
          // Of dashes in the code of a document another rule tells.
          if (/^[–—]\d{1,3}\/\d/.test(one.passage.text.slice(one.end))) continue;
          find({
            message: `This is written "${one.words}" here, and "${first.words}" elsewhere.`,
            remedy: 'Write it in one form.',
            place: placeOfWords(one),
            related: [{ place: placeOfWords(first), message: 'the other form' }],
          });
        }
    }
  },
} satisfies Check;

/** A name or term of a text. */
interface Term {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Its letters, which all its forms have. */
  readonly key: string;
  readonly form: string;
}

type FoundTerm = Term & { readonly passage: Passage };

const termsIn = perText((text): readonly Term[] =>
  [...text.matchAll(formFor(text, term))].flatMap(({ 0: words, index: start }) => {
    const key = words.toLowerCase().replace(/[-– ]/g, '');
    if (key.length < 6) return [];
    // The first letter of a sentence, and the plural, are no forms of their own.
    const form = words.charAt(0).toLowerCase() + words.slice(1);
    return [{ words, start, end: start + words.length, key, form }];
  }),
);

/** All terms of which there is more than one form anywhere in a report. */
function variantsIn(passages: readonly Passage[]): readonly FoundTerm[] {
  const forms = new Map<string, string>();
  const varied = new Set<string>();
  for (const { text } of passages)
    for (const { key, form } of termsIn(text)) {
      const first = forms.get(key);
      if (first === undefined) forms.set(key, form);
      else if (first !== form) varied.add(key);
    }
  if (varied.size === 0) return [];
  return passages.flatMap((passage) =>
    termsIn(passage.text).flatMap((one) => (varied.has(one.key) ? [{ ...one, passage }] : [])),
  );
}
