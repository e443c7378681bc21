import type { Check } from '../check.ts';

import { escapePattern } from '../../source/escape-pattern.ts';
import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const body = /\b(?:this|our) (council|conference|assembly|committee|commission|board|plenary)\b/gi;

export default {
  code: 'check/name-of-body',
  severity: 'warning',
  rule: 'The body that met is called what it is.',
  reason: 'The chair of a working group was reported to be "the new chair of this council".',
  source: 'Paragraph 2.2 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('He was proud to be the new chair of this council.'), finds: ['this council'] },
    right: inText('He was proud to be the new chair of this group.'),
  },
  cases: [
    { record: inText('The CWG-CPO met; CWG-COP and CWG-SFP left.'), finds: ['CWG-CPO'] },
    {
      record: inText(
        'The Council Working Group on Child Online Protection (CWG-CPO) met, and the Council Working Group on Child Online Protection (CWG-COP) left.',
      ),
      finds: ['CWG-CPO'],
    },
  ],
  languages: ['en'],
  run({ passages, group }, find) {
    const acronyms = (group?.contents.names ?? []).flatMap(({ acronym }) => acronym ?? []);
    for (const { name } of group?.contents.names.slice(-1) ?? [])
      for (const found of findWords(passages, acronymBehind(name))) {
        const written = found.match.groups?.['acronym'] ?? '';
        if (acronyms.length === 0 || acronyms.includes(written) || isQuoted(found.passage)) continue;
        const start = found.end - written.length - 1;
        find({
          message: `The acronym of the group is ${acronyms.at(-1) ?? ''}.`,
          remedy: `Write "${acronyms.at(-1) ?? ''}".`,
          place: placeOfWords({ ...found, start, end: start + written.length }),
        });
      }
    const acronym = acronyms.at(-1) ?? '';
    const current = group?.contents.names.at(-1)?.name ?? '';
    for (const found of findWords(passages, capitals)) {
      // One behind the name of the group was told above.
      const isBehindName = found.passage.text.endsWith(`${current} (`, found.start);
      if (isBehindName || acronyms.includes(found.words) || !hasSameLetters(found.words, acronym)) continue;
      find({
        message: `The acronym of the group is ${acronym}.`,
        remedy: `Write "${acronym}".`,
        place: placeOfWords(found),
      });
    }
    const names =
      group?.contents.names
        .map(({ name }) => name)
        .join(' ')
        .toLowerCase() ?? '';
    for (const found of findWords(passages, body)) {
      const noun = (found.match[1] ?? '').toLowerCase();
      const isNamed = /working group|study group/.test(names) || !names.includes(noun);
      if (
        !isNamed ||
        isQuoted(found.passage) ||
        new RegExp(`\\b${noun}\\b`, 'i').test(found.passage.text.slice(0, found.start))
      )
        continue;
      find({
        message: `The body that met is no ${noun}.`,
        remedy: 'Write "group", or name the body that is meant.',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;

/** A word of capitals with a hyphen that is no part of the code of a document. */
const capitals = /(?<![\p{L}\p{N}/-])\p{Lu}+-\p{Lu}+(?![\p{L}\p{N}]|[-/]\d)/gu;

/** Whether letters of a word were exchanged: “CWG-CPO”. */
function hasSameLetters(word: string, acronym: string): boolean {
  return word.length === acronym.length && [...word].sort().join('') === [...acronym].sort().join('');
}

const patterns = new Map<string, RegExp>();

/** The name of a group, with an acronym in brackets; one pattern for each name, as passages are searched once for each. */
function acronymBehind(name: string): RegExp {
  const words = escapePattern(name);
  const pattern =
    patterns.get(name) ?? new RegExp(String.raw`${words} \((?<acronym>\p{Lu}[\p{L}\p{N}-]*\p{Lu})\)`, 'gu');
  patterns.set(name, pattern);
  return pattern;
}
