import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const ize = /\b\p{L}{3,}(?:is|iz)(?:e[ds]?|ing|ations?)\b/giu;
/** What stands before -is in words that have it in every English. */
const stems =
  'advert|adv|appra|appr|ar|bra|bru|chast|chem|circumc|compr|comprom|conc|cru|den|dem|desp|dev|disgu|el|elo|enterpr|exc|exerc|expert|franch|gu|improv|inc|lia|lou|marqu|merchand|mort|no|parad|po|pract|pra|prec|prem|pr|prom|ra|repr|rev|r|superv|surm|surpr|telev|treat|turqu|tort|val';
const alwaysS = new RegExp(
  `^(?:(?:un|re|mis|dis|pre|over|en|disen|fund|crowd|hair|sun|up)?(?:${stems})is|.*wis(?:e|es|ed|ing)$)`,
  'i',
);
/** Words that have -ize in every English. */
const alwaysZ = /^(?:.*(?:down|over|under|right|up|cap|re|out)siz|seiz|priz|maiz|assiz|belize$)/i;

export default {
  code: 'check/spelling-mixed',
  severity: 'warning',
  rule: 'Words ending in -ize or -ise are spelled in one way within a report; ITU writes -ize.',
  reason: 'Both are English; together they are careless.',
  source: 'Paragraphs 2.2 and 5.3 of the report of the 15th meeting of CWG-COP: emphasised, emphasized.',
  examples: {
    wrong: { record: inText('They emphasized it, and others emphasised it too.'), finds: ['emphasised'] },
    right: inText('They emphasized it, and others emphasized it too.'),
  },
  cases: [
    { record: inText('They organized it and advised to revise it.'), finds: [] },
    {
      record: inText(
        'They organized it to liaise on advertising and fundraising; an unsupervised uprising surprised the disenfranchised. Denise was despised lengthwise.',
      ),
      finds: [],
    },
    { record: inText('Belize resized its prizes; they organised it.'), finds: [] },
    {
      record: inText(
        'They organized it with the Organisation for Economic Co-operation and Development and the World Customs Organisation.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  run({ passages }, find) {
    const forms: Record<'s' | 'z', FoundWords[]> = { s: [], z: [] };
    for (const found of findWords(passages, ize)) {
      if (
        isOfName(found) ||
        isQuoted(found.passage) ||
        alwaysS.test(found.words) ||
        alwaysZ.test(found.words)
      )
        continue;
      forms[/iz(?:e|i|a)/i.test(found.words) ? 'z' : 's'].push(found);
    }
    const [first] = forms.z;
    if (first === undefined) return;
    for (const found of forms.s)
      find({
        message: `"${found.words}" has an s, "${first.words}" a z.`,
        remedy: `Write "${found.words.replace(/is(?=(?:e[ds]?|ing|ations?)$)/i, 'iz')}".`,
        place: placeOfWords(found),
        related: [{ place: placeOfWords(first), message: 'with z' }],
      });
  },
} satisfies Check;

/** Names are spelled as those whom they name spell them: “Organisation for Economic Co-operation and Development”. */
function isOfName({ passage: { text }, words, start, end }: FoundWords): boolean {
  return (
    /^\p{Lu}/u.test(words) &&
    (/(?!(?:All|An?|Each|Our|The|These|This) $)(?<![\p{L}-])\p{Lu}[\p{L}-]* $/u.test(text.slice(0, start)) ||
      /^ (?:\p{Lu}|(?:for|of)(?: the)? \p{Lu}|(?:de|des|inter\p{Ll}+|mondiale) )/u.test(text.slice(end)))
  );
}
