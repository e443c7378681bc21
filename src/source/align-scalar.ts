/**
 * For each UTF-16 unit of `value` (and its end), the offset in `text` at which it was written.
 *
 * YAML takes indentation, line ends and escapes away when it reads a scalar. The written form is walked beside the
 * value: white space of the value stands for any run of white space in the file, an escape for one character,
 * all other characters for themselves. `start` is the offset of the first written character.
 */
export function alignScalar(text: string, start: number, value: string): readonly number[] {
  const offsets: number[] = [];
  const doubleQuoted = text[start] === '"';
  const singleQuoted = text[start] === "'";
  let at = isBlock(text[start]) ? afterLine(text, start) : start + (doubleQuoted || singleQuoted ? 1 : 0);
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index] ?? '';
    if (!isWhite(character)) at = skipWhite(text, at, doubleQuoted);
    offsets.push(at);
    if (isWhite(character)) at = isWhite(text[at]) ? at + 1 : at;
    else if (doubleQuoted && text[at] === '\\') {
      const units = escapedUnits(text, at);
      if (units.value === 2) offsets.push(at);
      index += units.value - 1;
      at += units.written;
    } else at += singleQuoted && text[at] === "'" ? 2 : 1;
  }
  offsets.push(at);
  return offsets;
}

function isBlock(character: string | undefined): boolean {
  return character === '|' || character === '>';
}

function isWhite(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

function afterLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}

function skipWhite(text: string, start: number, doubleQuoted: boolean): number {
  let at = start;
  while (isWhite(text[at]) || (doubleQuoted && text[at] === '\\' && isWhite(text[at + 1]))) at += 1;
  return at;
}

/** How many characters an escape such as `\n` or `\u00e9` takes in the file, and how many units it stands for. */
function escapedUnits(text: string, at: number): { written: number; value: number } {
  const kind = text[at + 1];
  if (kind === 'x') return { written: 4, value: 1 };
  if (kind === 'u') return { written: 6, value: 1 };
  if (kind === 'U') return { written: 10, value: parseInt(text.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1 };
  return { written: 2, value: 1 };
}
