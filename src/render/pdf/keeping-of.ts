import type { AnyNode, TableRow } from '../../document/nodes.ts';
import { visit } from '../../document/visit.ts';
import type { Lowering } from './lowering.ts';
import type { SheetTable } from './sheet.ts';

/**
 * Whether the row of a table stands on one page, as it does in Word (`w:cantSplit` in `docx/build.ts`). One that is higher than a page goes on
 * on the next: where that may be, it has to be measured, which takes time.
 */
export function keepingOf(
  row: TableRow,
  columns: readonly number[],
  { style }: Pick<Lowering, 'style'>,
): SheetTable['rows'][number] {
  if (columns.length === 1) return 'divided';
  const { page, text } = style;
  const room = page.height - page.margins.top - page.margins.bottom;
  const highest = Math.max(
    ...row.cells.map((cell, index) => linesAtMost(cell, columns[index] ?? 0, text.size)),
  );
  // With the space above and below, and letters of scripts that are higher than others.
  return highest * text.size * 2 < room / 2 ? 'whole' : 'measured';
}

/** More lines than these a cell does not have: each word on its own, those that are longer than a line on several. */
function linesAtMost(cell: AnyNode, width: number, size: number): number {
  let lines = 0;
  visit([cell], (node) => {
    if (node.type === 'text') lines += node.value.split(/\s+/).length + (node.value.length * size) / width;
    // Blocks have space between them; what a reference prints is a few words.
    else lines += 1;
  });
  return lines;
}
