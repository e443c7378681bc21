const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** Matches a number of things in words or figures. */
export const numberPattern = `(?:${words.slice(1).join('|')}|\\d{1,3})`;

/** The value of a number in English words or in figures; undefined for other words. */
export function numberOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const value = words.indexOf(word.toLowerCase());
  return value < 0 ? undefined : value;
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** Matches ordinals in words, but for the first three, which are used as plain words too. */
export const ordinalWords = `(?:${ordinals.slice(3).join('|')}|twenty-(?:${ordinals.slice(0, 9).join('|')}))`;

/** Matches any ordinal in words or figures. */
export const ordinalPattern = `(?:${ordinals.slice(0, 3).join('|')}|${ordinalWords}|thirtieth|\\d{1,3}(?:st|nd|rd|th))`;

/** The value of an ordinal in English words or in figures; undefined for other words. */
export function ordinalOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const [tens, ones] = word.toLowerCase().split('-');
  const value = ordinals.indexOf(ones ?? tens ?? '') + 1;
  if (tens === 'thirtieth') return 30;
  return value === 0 ? undefined : ones === undefined ? value : 20 + value;
}
