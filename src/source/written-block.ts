import { addBreaks, addVerbatim, createUnits, type Units } from './units.ts';

/** A line of a block: its indentation from `start` to `content`, its words to `end`, its line end to the next `start`. */
interface Line {
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** Where each unit of a block scalar (`|` or `>`, its header and its lines) is written. */
export function blockUnits(written: string, given?: number): Units {
  const header = written.slice(0, lineEndOf(written, 0));
  const marks = header.replace(/[ \t].*$/s, '');
  const lines = linesOf(written, Math.min(written.length, lineEndOf(written, 0) + 1));
  const first = lines.findIndex((line) => line.content < line.end);
  const indent = given ?? (first < 0 ? Infinity : lengthOf(lines[first]));
  const last = lines.findLastIndex(
    (line) => line.content < line.end || (first >= 0 && lengthOf(line) > indent),
  );
  const units = createUnits();
  if (first >= 0) {
    const block = { written, lines: lines.slice(0, last + 1), indent, first };
    if (marks.startsWith('>')) addFolded(block, units);
    else addLiteral(block, units);
  }
  addEnd(written, lines, { marks, indent, last: first < 0 ? -1 : last }, units);
  return units;
}

interface Block {
  readonly written: string;
  readonly lines: readonly Line[];
  readonly indent: number;
  /** Index of the first line with words. */
  readonly first: number;
}

function addLiteral({ written, lines, indent }: Block, units: Units): void {
  lines.forEach((line, index) => {
    const from = contentOf(line, indent);
    const above = lines[index - 1];
    if (above !== undefined) addBreaks(units, '\n', written, above.end, from);
    addVerbatim(units, written, from, line.end);
  });
}

/** Lines that stand further in, and line ends around them, are kept; other line ends are folded (YAML 1.2.2, 8.1.3). */
function addFolded({ written, lines, indent, first }: Block, units: Units): void {
  let pending = '';
  let separator = '';
  let gap = lines[0]?.start ?? 0;
  let wasFurtherIn = false;
  const add = (line: Line): void => {
    const from = contentOf(line, indent);
    addBreaks(units, pending + separator, written, gap, from);
    addVerbatim(units, written, from, line.end);
    pending = '';
    gap = line.end;
  };
  lines.forEach((line, index) => {
    if (index < first) {
      add(line);
      separator = '\n';
    } else if (isFurtherIn(written, line, indent)) {
      if (separator === ' ') separator = '\n';
      else if (!wasFurtherIn && separator === '\n' && index > first) separator = '\n\n';
      add(line);
      separator = '\n';
      wasFurtherIn = true;
    } else if (line.content === line.end) {
      if (separator === '\n') pending += '\n';
      else separator = '\n';
    } else {
      add(line);
      separator = ' ';
      wasFurtherIn = false;
    }
  });
}

/** The line ends after the last words: one, none (`-`) or all (`+`). */
function addEnd(
  written: string,
  lines: readonly Line[],
  { marks, indent, last }: { marks: string; indent: number; last: number },
  units: Units,
): void {
  if (marks.includes('-')) return;
  const end = lines[last]?.end ?? lines[0]?.start ?? written.length;
  if (!marks.includes('+')) {
    if (last >= 0)
      addBreaks(units, '\n', written, end, Math.min(written.length, lineEndOf(written, end) + 1));
    return;
  }
  let gap = end;
  for (const line of lines.slice(Math.max(1, last + 1))) {
    const from = contentOf(line, indent);
    addBreaks(units, '\n', written, gap, from);
    addVerbatim(units, written, from, line.end);
    gap = line.end;
  }
}

function isFurtherIn(written: string, line: Line, indent: number): boolean {
  return lengthOf(line) > indent || written[line.content] === '\t';
}

/** Where the words of a line begin, with spaces that belong to them. */
function contentOf(line: Line, indent: number): number {
  return Math.min(line.start + indent, line.content);
}

function lengthOf(line: Line | undefined): number {
  return line === undefined ? 0 : line.content - line.start;
}

function linesOf(written: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = from; start <= written.length;) {
    const lineEnd = lineEndOf(written, start);
    const end = written[lineEnd - 1] === '\r' && lineEnd > start ? lineEnd - 1 : lineEnd;
    let content = start;
    while (content < end && written[content] === ' ') content += 1;
    lines.push({ start, content, end });
    start = lineEnd + 1;
  }
  return lines;
}

function lineEndOf(written: string, from: number): number {
  const found = written.indexOf('\n', from);
  return found < 0 ? written.length : found;
}
