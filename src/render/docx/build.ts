import * as docx from 'docx';
import type { Flow, FlowParagraph, FlowRow, FlowTable } from './flow.ts';
import { changeFirst, changeParagraphs } from './flow.ts';
import { eighthPoints, twips } from './measures.ts';
import { settle } from './settle.ts';

/** Makes the elements of the body, a cell or another part of the file. `mirrored`: the text runs from the right. */
export function buildFlows(flows: readonly Flow[], mirrored: boolean): (docx.Paragraph | docx.Table)[] {
  return settle(flows).map((flow) =>
    flow.kind === 'paragraph' ? buildParagraph(flow) : buildTable(flow, mirrored),
  );
}

/** Makes `w:p`. What its style says already is not said again. */
export function buildParagraph(flow: FlowParagraph): docx.Paragraph {
  return new docx.Paragraph({
    ...flow.options,
    ...(flow.keepWithNext && { keepNext: true }),
    ...(flow.breakBefore && { pageBreakBefore: true }),
    ...(flow.moreBefore + flow.moreAfter > 0 && { spacing: spacing(flow) }),
  });
}

function spacing(flow: FlowParagraph): docx.ISpacingProperties {
  return {
    ...flow.options.spacing,
    ...(flow.moreBefore > 0 && { before: twips(flow.before + flow.moreBefore) }),
    ...(flow.moreAfter > 0 && { after: twips(flow.after + flow.moreAfter) }),
  };
}

/** Makes `w:tbl` of fixed layout, with the widths of `w:tblGrid` in its cells too, as Word writes them. */
function buildTable(flow: FlowTable, mirrored: boolean): docx.Table {
  const columns = flow.columns.map(twips);
  const margins = {
    marginUnitType: docx.WidthType.DXA,
    top: twips(flow.inset.vertical),
    bottom: twips(flow.inset.vertical),
    left: twips(flow.inset.horizontal),
    right: twips(flow.inset.horizontal),
  };
  return new docx.Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    indent: { size: twips(flow.left), type: docx.WidthType.DXA },
    columnWidths: columns,
    layout: docx.TableLayoutType.FIXED,
    borders: borders(flow.border),
    margins,
    ...(mirrored && { visuallyRightToLeft: true }),
    rows: rowsWithWishes(flow).map((row) => buildRow(row, columns, mirrored)),
  });
}

function borders(width: number): docx.ITableBordersOptions {
  const line: docx.IBorderOptions =
    width > 0
      ? { style: docx.BorderStyle.SINGLE, size: eighthPoints(width), space: 0, color: 'auto' }
      : { style: docx.BorderStyle.NONE, size: 0, space: 0, color: 'auto' };
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

function buildRow(row: FlowRow, columns: readonly number[], mirrored: boolean): docx.TableRow {
  const cells = row.cells.map(
    (cell, index) =>
      new docx.TableCell({
        width: { size: columns[index] ?? 0, type: docx.WidthType.DXA },
        children: buildFlows(cell.content, mirrored),
      }),
  );
  return new docx.TableRow({
    ...(row.header && { tableHeader: true }),
    ...(columns.length > 1 && { cantSplit: true }),
    children: cells,
  });
}

/** A table breaks the page through its first paragraph, and keeps with what follows through its last row. */
function rowsWithWishes(flow: FlowTable): readonly FlowRow[] {
  const last = flow.rows.length - 1;
  return flow.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const content = flow.breakBefore && index + column === 0 ? breaking(cell.content) : cell.content;
      return { content: flow.keepWithNext && index === last ? content.map(keeping) : content };
    }),
  }));
}

function keeping(flow: Flow): Flow {
  return changeParagraphs(flow, (paragraph) => ({ ...paragraph, keepWithNext: true }));
}

function breaking(content: readonly Flow[]): readonly Flow[] {
  return changeFirst(content, (flow) => ({ ...flow, breakBefore: true }));
}
