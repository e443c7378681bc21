/** A token of a content stream, by its place in the text: an operand or an operator. */
export interface ContentToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it is a name that does something (`BT`, `Tj`), not what it does it with. */
  readonly isOperator: boolean;
}

/** Takes a content stream apart (ISO 32000-1, 7.8.2). It is that of a typesetter: no inline pictures, no comments. */
export function tokensOf(content: string): readonly ContentToken[] {
  const tokens: ContentToken[] = [];
  const start = /\S/g;
  for (let found = start.exec(content); found !== null; found = start.exec(content)) {
    const end = endOfToken(content, found.index);
    const text = content.slice(found.index, end);
    const isOperator = /^[A-Za-z'"*]/.test(text) && text !== 'true' && text !== 'false' && text !== 'null';
    tokens.push({ start: found.index, end, text, isOperator });
    start.lastIndex = end;
  }
  return tokens;
}

/** Where the token that begins at a place ends: a string, dictionary or list as a whole, or a name, number or operator. */
function endOfToken(content: string, from: number): number {
  if (content[from] === '(') return endOfString(content, from);
  if (content.startsWith('<<', from)) return endOfCollection(content, from + 2, '>>');
  if (content[from] === '[') return endOfCollection(content, from + 1, ']');
  if (content[from] === '<') return endAfter(content, '>', from);
  const rest = /[\s()<>[\]/]/g;
  rest.lastIndex = from + 1;
  return rest.exec(content)?.index ?? content.length;
}

/** Brackets in a string need no escape where there are as many that open as that close. */
function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return content.length;
}

function endOfCollection(content: string, from: number, close: string): number {
  let at = from;
  while (at < content.length && !content.startsWith(close, at))
    at = /\s/.test(content[at] ?? '') ? at + 1 : endOfToken(content, at);
  return Math.min(at + close.length, content.length);
}

function endAfter(content: string, sign: string, from: number): number {
  const at = content.indexOf(sign, from);
  return at < 0 ? content.length : at + 1;
}

/** A part of a content stream: operands and an operator, or what is marked as one (`BDC` … `EMC`). */
export interface ContentUnit {
  readonly start: number;
  readonly end: number;
  /** Operands of the marking operator (`/ReversedChars`, `/Span <</MCID 3>>`); empty for a plain operator. */
  readonly mark: string;
  /** The operator, where it is a plain one. */
  readonly operator: string;
  /** Its operands. */
  readonly operands: readonly string[];
  /** What is marked. */
  readonly units: readonly ContentUnit[];
}

/** The units of a content stream; marks that are not ended reach to its end. */
export function unitsOf(content: string): readonly ContentUnit[] {
  const tokens = tokensOf(content);
  let at = 0;
  const read = (isInside: boolean): ContentUnit[] => {
    const units: ContentUnit[] = [];
    let operands: ContentToken[] = [];
    while (at < tokens.length) {
      const current = tokens[at];
      at += 1;
      if (current === undefined) break;
      if (!current.isOperator) {
        operands.push(current);
        continue;
      }
      const start = operands[0]?.start ?? current.start;
      const words = operands.map(({ text }) => text);
      operands = [];
      if (current.text === 'EMC' && isInside) return units;
      if (current.text === 'BDC' || current.text === 'BMC') {
        const inner = read(true);
        const end = tokens[at - 1]?.end ?? content.length;
        units.push({ start, end, mark: words.join(' '), operator: '', operands: [], units: inner });
      } else
        units.push({ start, end: current.end, mark: '', operator: current.text, operands: words, units: [] });
    }
    return units;
  };
  return read(false);
}
