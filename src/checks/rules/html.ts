import type { Check } from '../check.ts';
import {
  htmlCharacter,
  htmlTag,
  remedyOfCharacter,
  remedyOfTag,
  signOfCharacter,
} from '../../source/html.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, placeOfWords } from '../words/find-words.ts';
import { writtenLines } from '../words/written-lines.ts';

export default {
  code: 'check/html',
  severity: 'warning',
  rule: 'A text holds no HTML: no `<b>`, no `&nbsp;`.',
  reason: 'It has no meaning in a report and is printed as it stands.',
  source: 'Texts that were copied from web pages.',
  examples: {
    wrong: {
      record: inText('They met in <b>Geneva</b> and&nbsp;left.'),
      finds: ['<b>Geneva</b>', '&nbsp;'],
    },
    right: inText('They met in **Geneva** and left.'),
  },
  cases: [
    {
      record: inText('They met<br>in <span lang="en">Geneva</span> and </b> left; Caf&eacute;, &#8211;.'),
      finds: ['<br>', '<span lang="en">Geneva</span>', '</b>', '&eacute;', '&#8211;'],
    },
    { record: inText('Q&A; R&D; a < b > c, <name>, <cop@itu.int> and <https://example.org/a>.'), finds: [] },
  ],
  texts: true,
  run(report, find) {
    for (const found of findWords(report.passages, htmlTag, '<')) {
      if (isLinked(found)) continue;
      const isText = writtenLines(found.passage, report).length > 0;
      find({
        message: 'This is HTML, which is printed as it stands.',
        remedy: isText ? remedyOfTag(found.words) : 'Delete it.',
        place: placeOfWords(found),
      });
    }
    for (const found of findWords(report.passages, htmlCharacter, '&')) {
      if (isLinked(found)) continue;
      const sign = signOfCharacter(found.words);
      const place = placeOfWords(found);
      find({
        message: 'This is HTML, which is printed as it stands.',
        remedy: remedyOfCharacter(found.words),
        place,
        ...(sign !== undefined && {
          fix: { description: 'Write the character.', edits: [{ place, text: sign }] },
        }),
      });
    }
  },
} satisfies Check;
