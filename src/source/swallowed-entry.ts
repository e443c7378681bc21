/** An entry of a list that was read as the next line of the entry above it, because it stands further in. Offsets in the file. */
export interface SwallowedEntry {
  readonly message: string;
  readonly remedy: string;
  readonly start: number;
  readonly end: number;
}

/** Finds such an entry in the plain text of an entry, which is written from `start` to `end`. `lineOf` numbers lines. */
export function swallowedEntry(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  lineOf: (offset: number) => number,
): SwallowedEntry | undefined {
  const found = /\n( +)- +\S/.exec(text.slice(start, end));
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (found === null || !/^ *- +$/.test(before)) return undefined;
  const indent = before.indexOf('-');
  const by = (found[1] ?? '').length - indent;
  const at = start + found.index + 1 + indent + by;
  return {
    message: `This line stands ${by} ${by === 1 ? 'space' : 'spaces'} too far to the right, and is read as part of the entry above it.`,
    remedy: `Indent this line as far as line ${lineOf(start)}: with ${indent} ${indent === 1 ? 'space' : 'spaces'} before it.`,
    start: at,
    end: at + 1,
  };
}
