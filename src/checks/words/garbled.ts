import { perText } from './per-text.ts';

/** Signs in a text that an exchange of encodings or alphabets has spoilt. */
export interface Garbled {
  readonly start: number;
  readonly end: number;
  readonly kind: 'lost' | 'read wrongly' | 'of two alphabets';
  /** What is meant, where that can be said. */
  readonly meant: string | undefined;
}

/** The signs that Windows-1252 has in place of the bytes 80 to 9F, in their order; a full stop where it has none. */
const windows = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

const behind = `[${windows.replaceAll('.', '')}\\u0080-\\u00bf]`;

/** UTF-8 that was read as Windows-1252: “â€™” for an apostrophe, “Ã©” for é; two letters and more of other scripts. */
const readWrongly = new RegExp(
  `â[€„]${behind}?|Ã${behind}|Â[\\u00a1-\\u00bf]|ï»¿|(?:[ÐÑ]${behind}){2,}|(?:[ØÙ]${behind}){2,}`,
  'gu',
);

const ofTwoAlphabets =
  /(?<![\p{L}\p{M}])(?=\p{Script=Latin}*\p{Script=Cyrillic})(?=\p{Script=Cyrillic}*\p{Script=Latin})[\p{Script=Latin}\p{Script=Cyrillic}]+/gu;

const cyrillic = 'аеорсухіАВЕКМНОРСТХІ';
const latin = 'aeopcyxiABEKMHOPCTXI';

/** What one of the patterns would begin with, or have in it; few texts have any, and need not be searched further. */
const mayBeGarbled = /[âÃÂïÐÑØÙ\u0400-\u052f\ufffd]/;

/** Finds such signs in a text. */
export const garbledIn = perText((text): readonly Garbled[] => {
  if (!mayBeGarbled.test(text)) return [];
  const found: Garbled[] = [];
  const add = (pattern: RegExp, kind: Garbled['kind'], meantBy: (words: string) => string | undefined) => {
    for (const { 0: words, index: start } of text.matchAll(pattern))
      found.push({ start, end: start + words.length, kind, meant: meantBy(words) });
  };
  add(/\ufffd+/g, 'lost', () => undefined);
  add(readWrongly, 'read wrongly', readAnew);
  add(ofTwoAlphabets, 'of two alphabets', inOneAlphabet);
  return found.filter(({ kind, meant }) => kind !== 'of two alphabets' || meant !== undefined);
});

/** Whether such signs stand in or beside a word. */
export function touchesGarbled(text: string, start: number, end: number): boolean {
  return garbledIn(text).some((one) => one.start <= end && start <= one.end);
}

function readAnew(words: string): string | undefined {
  const bytes = Array.from(words, (sign) =>
    sign !== '.' && windows.includes(sign) ? 0x80 + windows.indexOf(sign) : (sign.codePointAt(0) ?? 0),
  );
  const meant = new TextDecoder().decode(Uint8Array.from(bytes));
  return meant.includes('\ufffd') || meant === '' ? undefined : meant;
}

/** A word in the alphabet of which it has letters that look like none of the other one. */
function inOneAlphabet(word: string): string | undefined {
  const change = (from: string, to: string): string =>
    Array.from(word, (letter) => (from.includes(letter) ? to.charAt(from.indexOf(letter)) : letter)).join('');
  return [change(cyrillic, latin), change(latin, cyrillic)].find(
    (changed) => /^\p{Script=Latin}+$/u.test(changed) || /^\p{Script=Cyrillic}+$/u.test(changed),
  );
}
