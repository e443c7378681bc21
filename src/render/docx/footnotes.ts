import * as docx from 'docx';
import type { Footnote } from '../../document/nodes.ts';
import { buildParagraph } from './build.ts';
import { type Context, renderBlocks } from './context.ts';
import { changeFirst, type Flow } from './flow.ts';
import { settle } from './settle.ts';

/** The footnotes of the file by their numbers (`w:footnotes`). `docx` puts Word's mark before the first words. */
export function footnotes(notes: readonly Footnote[], context: Context): NonNullable<docx.IPropertiesOptions['footnotes']> {
  const entries = notes.map((note, index) => {
    const flows = renderBlocks(note.children, { ...context, textStyle: 'footnote' });
    const children = settle(changeFirst(flows, afterMark)).flatMap((flow) =>
      flow.kind === 'paragraph' ? [buildParagraph(flow)] : [],
    );
    return [String(note.number ?? index + 1), { children }] as const;
  });
  return Object.fromEntries(entries);
}

/** A tab between the mark and the words, so that they stand at the indent of the style. */
function afterMark(flow: Flow): Flow {
  if (flow.kind === 'table') return flow;
  const tab = new docx.TextRun({ children: [new docx.Tab()] });
  return { ...flow, options: { ...flow.options, children: [tab, ...(flow.options.children ?? [])] } };
}
