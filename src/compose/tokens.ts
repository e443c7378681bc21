import type { SingleValue } from '../view/view.ts';

/** The values of one merge, each standing in the merged text as a token of private-use characters. */
export interface Tokens {
  readonly add: (value: SingleValue) => string;
  readonly value: (token: string) => SingleValue | undefined;
}

const open = '\uE000';
const close = '\uE001';
const zero = 0xe010;

/** Finds tokens in a text. */
export const tokenPattern = /\uE000[\uE010-\uE019]+\uE001/g;

/** Characters that no template may hold, because tokens are made of them. */
export const tokenCharacters = /[\uE000-\uE019]/;

/** Tokens with fewer digits than this have as many, so that a text of a template has one length with all values. */
const digits = 5;

/** The token with a number. The digits of a token are private-use characters too, so that no markup is made of them. */
export function numberedToken(number: number): string {
  const written = String(number).padStart(digits, '0');
  return open + [...written].map((digit) => String.fromCharCode(zero + Number(digit))).join('') + close;
}

/** The number of a token. */
export function tokenNumber(token: string): number {
  return Number([...token.slice(1, -1)].map((digit) => digit.charCodeAt(0) - zero).join(''));
}

/** An empty table of tokens. */
export function createTokens(): Tokens {
  const values: SingleValue[] = [];
  return {
    add(value) {
      values.push(value);
      return numberedToken(values.length - 1);
    },
    value: (token) => values[tokenNumber(token)],
  };
}

/** Whether a text is one token and nothing else. */
export function isToken(text: string): boolean {
  return /^\uE000[\uE010-\uE019]+\uE001$/.test(text);
}
