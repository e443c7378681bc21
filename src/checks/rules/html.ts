import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, placeOfWords } from '../words/find-words.ts';
import { writtenLines } from '../words/written-lines.ts';

const names =
  'abbr|a|blockquote|body|br|b|center|code|div|em|font|h[1-6]|hr|html|img|i|li|ol|pre|p|span|strong|sub|sup|s|table|tbody|td|thead|th|tr|ul|u';

/** A tag, with the words up to the one that closes it. */
const tag = new RegExp(`<(${names})(?:\\s[^<>]*)?/?>(?:[^<>]*</\\1>)?|</(?:${names})>`, 'gi');

/** A character reference; in other words between "&" and ";" nobody means one. */
const character =
  /&(?:#\d{2,6}|#x[\da-f]{2,6}|nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[lr]aquo|[nm]dash|hellip|shy|e[nm]sp|thinsp|bull|middot|sect|deg|euro|pound|copy|reg|trade|szlig|[ao]elig|[a-z](?:acute|grave|circ|uml|tilde|cedil|ring|slash));/gi;

/** What to write in place of some tags. */
const inMarkup: readonly (readonly [tag: RegExp, markup: string])[] = [
  [/^(?:b|strong)$/, 'write **…** for bold'],
  [/^(?:i|em)$/, 'write *…* for italics'],
  [/^sup$/, 'write :sup[…] for small raised letters'],
  [/^br$/, 'write \\ at the end of the line for a new line'],
  [/^p$/, 'leave a line empty for a new paragraph'],
  [/^li$/, 'begin the line with "- " for an item of a list'],
  [/^a$/, 'write [words](https://…) for a link'],
];

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

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
    for (const found of findWords(report.passages, tag, '<')) {
      if (isLinked(found)) continue;
      const name = found.match[1]?.toLowerCase() ?? /\w+/.exec(found.words)?.[0].toLowerCase() ?? '';
      const isText = writtenLines(found.passage, report).length > 0;
      const markup = isText ? inMarkup.find(([tags]) => tags.test(name))?.[1] : undefined;
      find({
        message: 'This is HTML, which is printed as it stands.',
        remedy: markup === undefined ? 'Delete it.' : `Delete it, or ${markup}.`,
        place: placeOfWords(found),
      });
    }
    for (const found of findWords(report.passages, character, '&')) {
      if (isLinked(found)) continue;
      const name = found.words.slice(1, -1);
      const sign = /^(?:nbsp|e[nm]sp|thinsp)$/.test(name) ? ' ' : signs[name];
      const place = placeOfWords(found);
      find({
        message: 'This is HTML, which is printed as it stands.',
        remedy:
          sign === ' '
            ? 'Write a space.'
            : sign === undefined
              ? 'Write the character itself that is meant.'
              : `Write "${sign}".`,
        place,
        ...(sign !== undefined && {
          fix: { description: 'Write the character.', edits: [{ place, text: sign }] },
        }),
      });
    }
  },
} satisfies Check;
