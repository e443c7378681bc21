/** A part of a text that can be parsed without the rest of it. */
export interface Portion {
  readonly start: number;
  readonly end: number;
  /** The number of its first line, from 1. */
  readonly line: number;
  /** Whether it stands for itself between two empty lines, and may be read without the full parser. */
  readonly plain: boolean;
}

/** What no text may hold that is taken apart: explanations of footnotes, which hold for all of it, and tabs. */
const indivisible = /^ {0,3}\[\^[^\]\s]+\]:|[\t\r]/m;

const fence = /^(:{3,})[a-z]/;
const anyFence = /^ *:{3,}/;

/**
 * Takes a text apart at its empty lines; a container (`:::name` to `:::`) stays whole. `isPlain` tells of a stretch
 * between empty lines whether it stands for itself; those that may belong together with the one before, such as the items
 * of a list, do so here. Undefined where the text must be parsed as a whole.
 */
export function portionsOf(
  text: string,
  isPlain: (start: number, end: number) => boolean,
): readonly Portion[] | undefined {
  if (indivisible.test(text)) return undefined;
  const portions: Portion[] = [];
  let open: { readonly start: number; readonly line: number; readonly colons: number } | undefined;
  let stretch: Pick<Portion, 'start' | 'line'> | undefined;
  let mayGoOn = false;
  const close = (end: number): void => {
    if (stretch === undefined) return;
    const { start, line } = stretch;
    stretch = undefined;
    const plain = isPlain(start, end);
    const last = portions.at(-1);
    if (!plain && mayGoOn && last !== undefined) portions[portions.length - 1] = { ...last, end };
    else portions.push({ start, end, line, plain });
    mayGoOn = !plain;
  };
  let line = 0;
  for (let start = 0; start < text.length;) {
    line += 1;
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const words = text.slice(start, end);
    const isEmpty = words.trim() === '';
    if (open !== undefined) {
      const colons = /^(:{3,}) *$/.exec(words)?.[1]?.length ?? 0;
      if (colons >= open.colons) {
        portions.push({ start: open.start, end, line: open.line, plain: false });
        open = undefined;
        mayGoOn = false;
        const next = text.slice(end + 1, text.indexOf('\n', end + 1) >>> 0);
        if (next.trim() !== '') return undefined;
      } else if (colons === 0 && /^ +:{3,} *$/.test(words)) {
        // A fence that stands in may close this container or one in a list.
        if (words.trim().length >= open.colons) return undefined;
      }
    } else if (isEmpty) close(start - 1);
    else if (stretch === undefined && fence.test(words)) {
      open = { start, line, colons: fence.exec(words)?.[1]?.length ?? 0 };
    } else if (anyFence.test(words) || /^ *[-+*>\d].*:{3,}[a-z]/.test(words)) return undefined;
    else stretch ??= { start, line };
    start = end + 1;
  }
  if (open !== undefined) return undefined;
  close(text.endsWith('\n') ? text.length - 1 : text.length);
  return portions;
}
