import type { CheckedReport } from '../check.ts';
import type { Passage } from '../passages.ts';
import { perReport } from './per-report.ts';
import { isRunOn } from './run-on.ts';
import { type WrittenLine, writtenLines } from './written-lines.ts';

/** Lines with tabs between their words: the rows of a table as word processors and spreadsheets paste them. */
export interface PastedTable {
  readonly rows: readonly WrittenLine[];
  /** As many cells as the longest row has. */
  readonly width: number;
}

/** A line that holds one tab behind the label of an item or the number of a paragraph is no row. */
const labelled = /^(?:[^\p{L}\p{N}\t]{1,2}|o|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{2,4})[.)]?)\t[^\t]*$/u;

/** The tables of a record whose cells are parted by tabs, by the passages that hold them. */
export const pastedTables = perReport(
  (report: Pick<CheckedReport, 'passages' | 'archive' | 'entry'>): ReadonlyMap<Passage, PastedTable> => {
    const found = new Map<Passage, PastedTable>();
    for (const passage of report.passages) {
      if (!passage.text.includes('\t') || isRunOn(passage, report)) continue;
      const table = tableIn(writtenLines(passage, report));
      if (table !== undefined) found.set(passage, table);
    }
    return found;
  },
);

/** What stands in the cells of a row. */
export function cellsOf({ words }: WrittenLine): readonly string[] {
  return words.split('\t').map((cell) => cell.trim());
}

/** Two rows and more, one below the other. */
function tableIn(lines: readonly WrittenLine[]): PastedTable | undefined {
  const first = lines.findIndex((line, index) => isRow(line) && isRow(lines[index + 1]));
  if (first < 0) return undefined;
  const end = lines.findIndex((line, index) => index > first && !isRow(line));
  const rows = lines.slice(first, end < 0 ? lines.length : end);
  return { rows, width: Math.max(...rows.map((row) => cellsOf(row).length)) };
}

function isRow(line: WrittenLine | undefined): boolean {
  return line !== undefined && /\S *\t+\s*\S/.test(line.words) && !labelled.test(line.words);
}
