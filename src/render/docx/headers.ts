import * as docx from 'docx';
import type { Document } from '../../document/nodes.ts';
import { buildFlows } from './build.ts';
import { type Context, renderBlocks } from './context.ts';
import { changeFirst, type Flow, noWishes } from './flow.ts';

/**
 * The headers of the three kinds of pages. The first page has one of its own, and nothing in it but the watermark of a
 * draft. Even pages have that of the others: Word uses it once somebody tells it to set even pages apart.
 */
export async function headers(
  document: Document,
  context: Context,
): Promise<Required<NonNullable<docx.ISectionOptions['headers']>>> {
  const makeMark = await markMaker(document, context);
  const running = renderBlocks(document.header, { ...context, textStyle: 'header' });
  const header = (flows: readonly Flow[]): docx.Header =>
    new docx.Header({
      children: buildFlows(marked(flows, makeMark, context), context.known.mirrored),
    });
  return { default: header(running), first: header([]), even: header(running) };
}

type MakeMark = () => docx.ParagraphChild;

/** What makes watermarks is loaded for drafts only. */
async function markMaker({ watermark: word }: Document, { known }: Context): Promise<MakeMark | undefined> {
  if (word === undefined) return undefined;
  const { watermark } = await import('./watermark.ts');
  return () => watermark(word, known.style);
}

/** Puts the watermark into the first paragraph, as Word does; and there is always one, of the style of headers. */
function marked(flows: readonly Flow[], makeMark: MakeMark | undefined, { known }: Context): readonly Flow[] {
  const style = known.style.paragraphs['header']?.word.id;
  const empty: Flow = {
    ...noWishes,
    kind: 'paragraph',
    before: 0,
    after: 0,
    options: style === undefined ? {} : { style },
  };
  const headed = flows[0]?.kind === 'paragraph' ? flows : [empty, ...flows];
  if (makeMark === undefined) return headed;
  return changeFirst(headed, (flow) =>
    flow.kind === 'paragraph'
      ? {
          ...flow,
          options: {
            ...flow.options,
            children: [makeMark(), ...(flow.options.children ?? [])],
          },
        }
      : flow,
  );
}
