import type * as docx from 'docx';

/*
 * What the handlers of blocks give: paragraphs and tables that are still open to what their neighbours and the
 * parts they stand in ask of them (space, page breaks, being kept together). Word knows no groups, so such wishes
 * must come to rest on paragraphs; settle.ts does that, and build.ts makes the elements.
 */

/** What parts and neighbours may ask of a paragraph or table. Measures in points. */
interface Wishes {
  /** Space above, on top of what the paragraph's style says. */
  readonly moreBefore: number;
  /** Space below, on top of what the paragraph's style says. */
  readonly moreAfter: number;
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
  readonly keepWithPrevious: boolean;
  readonly keepWithNext: boolean;
}

/** A paragraph (`w:p`). `before` and `after` are what its style says, in points. */
export interface FlowParagraph extends Wishes {
  readonly kind: 'paragraph';
  readonly before: number;
  readonly after: number;
  readonly options: docx.IParagraphOptions;
}

/** A cell (`w:tc`). */
export interface FlowCell {
  readonly content: readonly Flow[];
}

/** A row (`w:tr`); header rows are repeated at the head of each page. */
export interface FlowRow {
  readonly header: boolean;
  readonly cells: readonly FlowCell[];
}

/** A table (`w:tbl`). Measures in points; a `border` of 0 is none. */
export interface FlowTable extends Wishes {
  readonly kind: 'table';
  readonly left: number;
  readonly columns: readonly number[];
  readonly border: number;
  readonly inset: { readonly vertical: number; readonly horizontal: number };
  readonly rows: readonly FlowRow[];
}

/** What stands one below the other in a Word file: it knows nothing else. */
export type Flow = FlowParagraph | FlowTable;

/** No wish at all. */
export const noWishes: Wishes = {
  moreBefore: 0,
  moreAfter: 0,
  breakBefore: false,
  breakAfter: false,
  keepWithPrevious: false,
  keepWithNext: false,
};

/** Changes the first paragraph or table, and leaves the others as they are. */
export function changeFirst(flows: readonly Flow[], change: (flow: Flow) => Flow): readonly Flow[] {
  return flows.map((flow, index) => (index === 0 ? change(flow) : flow));
}

/** Changes the last paragraph or table, and leaves the others as they are. */
export function changeLast(flows: readonly Flow[], change: (flow: Flow) => Flow): readonly Flow[] {
  return flows.map((flow, index) => (index === flows.length - 1 ? change(flow) : flow));
}

/** Changes every paragraph, those of tables too. */
export function changeParagraphs(flow: Flow, change: (paragraph: FlowParagraph) => FlowParagraph): Flow {
  if (flow.kind === 'paragraph') return change(flow);
  const rows = flow.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      content: cell.content.map((inner) => changeParagraphs(inner, change)),
    })),
  }));
  return { ...flow, rows };
}
