/** An entry of a list that was read as the next line of the entry above it. Offsets in the file. */
export interface SwallowedEntry {
  readonly code: string;
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
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^ *- +$/.test(before)) return undefined;
  const indent = before.indexOf('-');
  return shiftedEntry({ start, end, indent }, text, lineOf) ?? entryWithoutDash({ start, end }, text, lineOf);
}

/** An entry that has its dash, and stands further in than the one above. */
function shiftedEntry(
  { start, end, indent }: { readonly start: number; readonly end: number; readonly indent: number },
  text: string,
  lineOf: (offset: number) => number,
): SwallowedEntry | undefined {
  const found = /\n( +)- +\S/.exec(text.slice(start, end));
  if (found === null) return undefined;
  const by = (found[1] ?? '').length - indent;
  const at = start + found.index + 1 + indent + by;
  return {
    code: 'yaml/bad-indent',
    message: `This line stands ${by} ${by === 1 ? 'space' : 'spaces'} too far to the right, and is read as part of the entry above it.`,
    remedy: `Indent this line as far as line ${lineOf(start)}: with ${indent} ${indent === 1 ? 'space' : 'spaces'} before it.`,
    start: at,
    end: at + 1,
  };
}

/** An entry that is a name, as the one above is, and has no dash before it. */
function entryWithoutDash(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  lineOf: (offset: number) => number,
): SwallowedEntry | undefined {
  const words = text.slice(start, end);
  if (!/^[a-z][a-z0-9-]*(?:\s*\n +[a-z][a-z0-9-]*)+$/.test(words)) return undefined;
  const [above = '', name = ''] = /^[^\n]*\n +([a-z0-9-]+)/.exec(words) ?? [];
  const at = start + above.length - name.length;
  return {
    code: 'yaml/no-dash',
    message: `No dash stands before "${name}", which is read as part of the entry above it.`,
    remedy: `Write "- ${name}", with the dash below that of line ${lineOf(start)}.`,
    start: at,
    end: at + name.length,
  };
}
