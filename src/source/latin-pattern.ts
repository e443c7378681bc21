/*
 * A class of Unicode has hundreds of ranges, and V8 compiles all of them into each pattern that names it, which takes longer
 * than to search a report for it. Most reports hold Latin letters, ASCII and the marks of typography alone: for these a class is what
 * it has of them.
 */

/** The last sign of Latin Extended-B. */
const lastLatin = 0x24f;
const signs = Array.from({ length: lastLatin + 1 }, (_, index) => String.fromCodePoint(index)).join('');
/** With dashes, quotation marks and spaces (the block "General Punctuation") and signs for private use: none is a letter or digit. */
const latinText = /^[\0-\u024F\u2000-\u206F€\uE000-\uF8FF]*$/;
/** What stands in the source of a pattern: a class of Unicode, another sign that is masked, and the brackets of classes. */
const tokens = /\\(?:p\{(L|Lu|Ll|M|N)\}|[^])|[[\]]/g;
const latinClasses = new Map<string, string>();
const latinForms = new WeakMap<RegExp, RegExp>();

/** Whether all letters and digits of a text are Latin ones, so that a pattern finds in it what its Latin form finds. */
export function isLatin(text: string): boolean {
  return latinText.test(text);
}

/**
 * A pattern that finds the same in a text of Latin letters (`isLatin`), and is compiled ten times as fast. A class that is not one of
 * letters or digits stays as it is, and so do capital and small letters where the pattern takes one for the other.
 */
export function latinForm(pattern: RegExp): RegExp {
  const known = latinForms.get(pattern);
  if (known !== undefined) return known;
  const source = latinSource(pattern);
  const form = source === pattern.source ? pattern : new RegExp(source, pattern.flags);
  latinForms.set(pattern, form);
  return form;
}

/** The form of a pattern by which a text is searched fastest. */
export function formFor(text: string, pattern: RegExp): RegExp {
  return isLatin(text) ? latinForm(pattern) : pattern;
}

function latinSource({ source, unicode, ignoreCase }: RegExp): string {
  if (!unicode || !source.includes('\\p{')) return source;
  let isInClass = false;
  return source.replace(tokens, (token, name: string | undefined) => {
    if (token === '[') isInClass = true;
    if (token === ']') isInClass = false;
    if (name === undefined || (ignoreCase && name.length > 1)) return token;
    return isInClass ? latinClass(name) : `[${latinClass(name)}]`;
  });
}

/** The Latin signs of a class of Unicode, as ranges: `A-Za-zªµ…`. */
function latinClass(name: string): string {
  const known = latinClasses.get(name);
  if (known !== undefined) return known;
  const runs = signs.match(new RegExp(`\\p{${name}}+`, 'gu')) ?? [];
  const ranges = runs.map((run) => (run.length < 3 ? run : `${run[0] ?? ''}-${run.at(-1) ?? ''}`)).join('');
  latinClasses.set(name, ranges);
  return ranges;
}
