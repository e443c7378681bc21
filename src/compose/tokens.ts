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

/** An empty table of tokens. The digits of a token are private-use characters too, so that no markup is made of them. */
export function createTokens(): Tokens {
  const values: SingleValue[] = [];
  return {
    add(value) {
      values.push(value);
      const digits = String(values.length - 1);
      return open + [...digits].map((digit) => String.fromCharCode(zero + Number(digit))).join('') + close;
    },
    value(token) {
      const digits = [...token.slice(1, -1)].map((digit) => digit.charCodeAt(0) - zero).join('');
      return values[Number(digits)];
    },
  };
}

/** Whether a text is one token and nothing else. */
export function isToken(text: string): boolean {
  return /^\uE000[\uE010-\uE019]+\uE001$/.test(text);
}
