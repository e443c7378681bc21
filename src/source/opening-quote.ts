import { Lexer, type YAMLError } from 'yaml';

/**
 * Where the quotation mark stands that is never closed: the parser names the end of the file, where it looked for the other one.
 * Undefined where the fault is another.
 */
export function openingQuote({ message }: YAMLError, text: string): number | undefined {
  if (!/closing ["']quote/.test(message)) return undefined;
  let offset = 0;
  let opened: number | undefined;
  for (const token of new Lexer().lex(text)) {
    if (isMark(token)) continue;
    if (/^["']/.test(token)) opened = offset;
    offset += token.length;
  }
  return opened;
}

/** Signs by which the lexer says what comes next; they stand for no letters of the text. */
function isMark(token: string): boolean {
  return token.length === 1 && '\u0002\u0018\u001f'.includes(token);
}
