import * as docx from 'docx';
import type { Footnote } from '../../document/nodes.ts';
import { buildFlows } from './build.ts';
import { type Context, renderBlocks } from './context.ts';
import { changeParagraphs, type Flow, type FlowParagraph, noWishes } from './flow.ts';
import { twips } from './measures.ts';

/** The footnotes of the file by their numbers (`w:footnotes`). `docx` puts Word's mark before the first words. */
export function footnotes(
  notes: readonly Footnote[],
  context: Context,
): NonNullable<docx.IPropertiesOptions['footnotes']> {
  const entries = notes.map((note, index) => {
    const width = context.width - leftOf(context);
    const blocks = renderBlocks(note.children, { ...context, width, textStyle: 'footnote' });
    const flows = note.children[0]?.type === 'paragraph' ? blocks : [emptyParagraph(context), ...blocks];
    const laid = flows.map((flow, place) => (place === 0 ? afterMark(flow) : underFirst(flow, context)));
    const children = buildFlows(laid, context.known.mirrored);
    // Below the first paragraph `docx` writes tables as well, though its types do not say so.
    return [String(note.number ?? index + 1), { children: children as docx.Paragraph[] }] as const;
  });
  return Object.fromEntries(entries);
}

/** The mark of a note stands in a paragraph: one that begins with a table or a list gets one for it. */
function emptyParagraph({ known }: Context): FlowParagraph {
  const style = known.style.paragraphs['footnote']?.word.id;
  const options = style === undefined ? {} : { style };
  return { ...noWishes, kind: 'paragraph', before: 0, after: 0, options };
}

/** A tab between the mark and the words, so that they stand at the indent of the style. */
function afterMark(flow: Flow): Flow {
  if (flow.kind === 'table') return flow;
  const tab = new docx.TextRun({ children: [new docx.Tab()] });
  return { ...flow, options: { ...flow.options, children: [tab, ...(flow.options.children ?? [])] } };
}

/**
 * What comes further stands under the words of the first paragraph: the first line of a paragraph does not stand out, nor does it in the
 * cells of a table.
 */
function underFirst(flow: Flow, context: Context): Flow {
  const left = leftOf(context);
  if (flow.kind === 'paragraph') return withIndent(flow, left);
  const inCells = changeParagraphs(flow, (paragraph) => withIndent(paragraph, 0));
  return inCells.kind === 'table' ? { ...inCells, left: inCells.left + left } : inCells;
}

/** Indents a paragraph that says nothing on it itself. */
function withIndent(flow: FlowParagraph, left: number): FlowParagraph {
  if (flow.options.indent !== undefined) return flow;
  return { ...flow, options: { ...flow.options, indent: { left: twips(left), firstLine: 0 } } };
}

/** Where the words of a footnote begin, in points. */
function leftOf({ known }: Context): number {
  return known.style.complete['footnote']?.left ?? 0;
}
