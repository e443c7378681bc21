/** Signs that a key is made of here: letters without accents, figures, and what joins them. */
const keySigns = new Set(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./'].map(codeOf),
);
const isSign = Array.from({ length: 128 }, (_, code) => keySigns.has(code));

function codeOf(sign: string): number {
  return sign.charCodeAt(0);
}

/** Whether the character with a code may stand in a key. */
export function isKeySign(code: number): boolean {
  return isSign[code] === true;
}

/** Keys that are left to the parser: numbers, which objects put into an order of their own, and names with a meaning. */
const special = /^(?:__proto__$|[\d.-])/;

/** YAML allows 1,024 characters. */
const longestKey = 1000;

/** Whether a key is one that can be read here. */
export function isPlainKey(name: string): boolean {
  return name.length <= longestKey && !special.test(name);
}

/** Beginnings of words that mean something in YAML, or may. */
const opening = /^[-?:,[\]{}#&*!|>'"%@`]/;
/** What ends words without quotation marks, or may. */
const inner = /: | #|:$/;
const innerInBrackets = /: | #|:$|[[\]{}:]/;

/** Whether a line of words without quotation marks is such as can be read here. */
export function isPlainLine(line: string, inBrackets: boolean): boolean {
  return line !== '' && !opening.test(line) && !(inBrackets ? innerInBrackets : inner).test(line);
}

/** Words that YAML's core schema takes as no text; nearly all others show it by how they begin. */
const mayBeOther = /^[-+.\dntf~]/i;
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
const number = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.inf|\.nan)$/i;
const named = /^(?:null|true|false|~)$/i;

/** The value of words without quotation marks; undefined where only the parser knows it. */
export function valueOfWords(words: string): string | number | boolean | undefined {
  if (!mayBeOther.test(words)) return words;
  if (wholeNumber.test(words)) return Number(words);
  if (number.test(words)) return undefined;
  if (!named.test(words)) return words;
  return words === 'true' ? true : words === 'false' ? false : undefined;
}
