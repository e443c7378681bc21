/*
 * Signs of HTML: in texts of records and of houses they have no meaning, and are printed as they stand.
 */

const names =
  'abbr|a|blockquote|body|br|b|center|code|div|em|font|h[1-6]|hr|html|img|i|li|ol|pre|p|script|span|strong|style|sub|sup|s|table|tbody|td|thead|th|tr|ul|u';

/** A tag, with the words up to the one that closes it. */
export const htmlTag = new RegExp(`<(${names})(?:\\s[^<>]*)?/?>(?:[^<>]*</\\1>)?|</(?:${names})>`, 'gi');

/** A character reference; in other words between "&" and ";" nobody means one. */
export const htmlCharacter =
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

/** What to do with a tag, or with one and the words up to that which closes it. */
export function remedyOfTag(words: string): string {
  const name = /\w+/.exec(words)?.[0].toLowerCase() ?? '';
  const markup = inMarkup.find(([tags]) => tags.test(name))?.[1];
  return markup === undefined ? 'Delete it.' : `Delete it, or ${markup}.`;
}

/** The sign that a character reference stands for, where it is one of those that are often meant. */
export function signOfCharacter(words: string): string | undefined {
  const name = words.slice(1, -1);
  return /^(?:nbsp|e[nm]sp|thinsp)$/.test(name) ? ' ' : signs[name];
}

/** What to do with a character reference. */
export function remedyOfCharacter(words: string): string {
  const sign = signOfCharacter(words);
  if (sign === ' ') return 'Write a space.';
  return sign === undefined ? 'Write the character itself that is meant.' : `Write "${sign}".`;
}
