import * as docx from 'docx';
import type { Footnote } from '../../document/nodes.ts';
import { buildFlows } from './build.ts';
import { type Context, renderBlocks } from './context.ts';
import { type Flow, noWishes } from './flow.ts';
import { twips } from './measures.ts';

/** The footnotes of the file by their numbers (`w:footnotes`). `docx` puts Word's mark before the first words. */
export function footnotes(
  notes: readonly Footnote[],
  context: Context,
): NonNullable<docx.IPropertiesOptions['footnotes']> {
  const entries = notes.map((note, index) => {
    const flows = headed(renderBlocks(note.children, { ...context, textStyle: 'footnote' }), context);
    const laid = flows.map((flow, place) => (place === 0 ? afterMark(flow) : underFirst(flow, context)));
    const children = buildFlows(laid, context.known.mirrored);
    // Below the first paragraph `docx` writes tables as well, though its types do not say so.
    return [String(note.number ?? index + 1), { children: children as docx.Paragraph[] }] as const;
  });
  return Object.fromEntries(entries);
}

/** Word's mark stands in a paragraph: a note that begins with a table gets one for it. */
function headed(flows: readonly Flow[], { known }: Context): readonly Flow[] {
  if (flows[0]?.kind === 'paragraph') return flows;
  const style = known.style.paragraphs['footnote']?.word.id;
  const options = style === undefined ? {} : { style };
  return [{ ...noWishes, kind: 'paragraph', before: 0, after: 0, options }, ...flows];
}

/** A tab between the mark and the words, so that they stand at the indent of the style. */
function afterMark(flow: Flow): Flow {
  if (flow.kind === 'table') return flow;
  const tab = new docx.TextRun({ children: [new docx.Tab()] });
  return { ...flow, options: { ...flow.options, children: [tab, ...(flow.options.children ?? [])] } };
}

/** A further paragraph stands under the words of the first: its own first line does not stand out. */
function underFirst(flow: Flow, context: Context): Flow {
  if (flow.kind === 'table' || flow.options.indent !== undefined) return flow;
  const left = context.known.style.complete['footnote']?.left ?? 0;
  return { ...flow, options: { ...flow.options, indent: { left: twips(left), firstLine: 0 } } };
}
