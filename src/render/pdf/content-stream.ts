/** A token of a content stream, by its place in the text: an operand or an operator. */
export interface ContentToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it is a name that does something (`BT`, `Tj`), not what it does it with. */
  readonly isOperator: boolean;
}

/** One after the other: strings, hexadecimal strings, dictionaries and lists as a whole, names, numbers and operators. */
const token =
  /\((?:\\.|[^\\()])*\)|<<(?:\((?:\\.|[^\\()])*\)|[^<>()]|<(?!<)[^<>]*>|<<[^<>]*>>)*>>|<[0-9A-Fa-f\s]*>|\[(?:\((?:\\.|[^\\()])*\)|[^\]()])*\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/gs;

/** Takes a content stream apart (ISO 32000-1, 7.8.2). It is that of a typesetter: no inline pictures. */
export function tokensOf(content: string): readonly ContentToken[] {
  return [...content.matchAll(token)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
    isOperator: /^[A-Za-z'"*]/.test(text) && text !== 'true' && text !== 'false' && text !== 'null',
  }));
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
