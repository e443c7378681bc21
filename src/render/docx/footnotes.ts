import * as docx from 'docx';
import type { Block, Footnote } from '../../document/nodes.ts';
import { buildFlows } from './build.ts';
import { type Context, renderBlocks } from './context.ts';
import { changeParagraphs, type Flow, type FlowParagraph, noWishes } from './flow.ts';
import { twips } from './measures.ts';
import { sizes } from './typefaces.ts';

/** The footnotes of the file by their numbers (`w:footnotes`). `docx` puts Word's mark before the first words. */
export function footnotes(
  notes: readonly Footnote[],
  context: Context,
): NonNullable<docx.IPropertiesOptions['footnotes']> {
  const entries = notes.map((note, index) => {
    const inside = { ...context, width: context.width - leftOf(context), textStyle: 'footnote' };
    const [first, ...further] = note.children;
    const head = first?.type === 'paragraph' ? renderBlocks([first], inside) : [emptyParagraph(context)];
    const rest = first === undefined || first.type === 'paragraph' ? further : note.children;
    const laid = [...head.map(afterMark), ...rest.flatMap((block) => below(block, inside))];
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

/** What stands below the first paragraph of a note. */
function below(block: Block, context: Context): readonly Flow[] {
  if (block.type !== 'list') return renderBlocks([block], context).map((flow) => underFirst(flow, context));
  // The styles of list items have the letters of the text, and begin at the margin, where the number of the note stands.
  const { known } = context;
  const run = sizes(known.style.complete['footnote']?.size ?? known.style.text.size, known.style);
  const inside = { ...context, labelsFrom: leftOf(context), run: { ...context.run, ...run } };
  return renderBlocks([block], inside).map((flow) =>
    changeParagraphs(flow, (paragraph) => ({ ...paragraph, options: { ...paragraph.options, run } })),
  );
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
