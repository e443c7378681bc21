import type { Check } from '../check.ts';

import type { GlossaryFile } from '../../archive/generated/glossary.ts';
import { escapePattern } from '../../source/escape-pattern.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, replaceWords } from '../words/find-words.ts';

interface Forms {
  readonly pattern: RegExp;
  readonly right: ReadonlyMap<string, string>;
}

const known = new WeakMap<GlossaryFile, Forms | undefined>();

export default {
  code: 'check/glossary-form',
  severity: 'warning',
  rule: 'Names and terms are written as the glossary of the group has them.',
  reason: 'One name in two forms is two names for those who search, translate and index.',
  source: 'The glossary of the group.',
  examples: {
    wrong: {
      record: inText('The CWG COP met, and EuConsent spoke on-line.'),
      finds: ['CWG COP', 'EuConsent', 'on-line'],
    },
    right: inText('CWG-COP met, and euCONSENT spoke online.'),
  },
  cases: [
    { record: inText('See https://example.org/on-line and the CWG-COP-15/2 paper.'), finds: [] },
    { record: inText('It is #SafeOnline, @SafeOnline and the file on-line_safety.pdf.'), finds: [] },
    { record: inText('See the CWG–COP–15/2 paper of CWG–COP.'), finds: ['CWG–COP'] },
  ],
  languages: ['en'],
  texts: true,
  run({ passages, group, archive }, find) {
    const glossary = archive.entries.glossaries.get(group?.id ?? '')?.contents;
    if (glossary === undefined) return;
    if (!known.has(glossary)) known.set(glossary, formsOf(glossary));
    const forms = known.get(glossary);
    if (forms === undefined) return;
    for (const found of findWords(passages, forms.pattern)) {
      const text = forms.right.get(found.words);
      // Of the dashes in the code of a document another rule tells, of all together.
      if (/^[–—]\d{1,3}\/\d/.test(found.passage.text.slice(found.end))) continue;
      // A former name is told as it was.
      const isFormer = /\b(?:called|formerly|previously|known as) $/.test(
        found.passage.text.slice(0, found.start),
      );
      if (text === undefined || isFormer || isLinked(found)) continue;
      find(replaceWords(found, text, `"${found.words}" is written "${text}".`));
    }
  },
} satisfies Check;

function formsOf({ names = [] }: GlossaryFile): Forms | undefined {
  const right = new Map(names.flatMap(({ form, wrong = [] }) => wrong.map((one) => [one, form] as const)));
  if (right.size === 0) return undefined;
  const words = [...right.keys()].sort((one, other) => other.length - one.length);
  const escaped = words.map(escapePattern);
  return {
    right,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}/_#@-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}/_-])`, 'gu'),
  };
}
