import type { Group } from '../../../document/nodes.ts';
import type { Style } from '../../../house/style.ts';
import { type Context, renderBlocks } from '../context.ts';
import { changeFirst, changeLast, changeParagraphs, type Flow, noWishes } from '../flow.ts';

type Look = NonNullable<Style['groups'][string]>;

/** A part of the page. Word has no groups: what the house style says of one is laid on its paragraphs, or its box. */
export function group(node: Group, context: Context): readonly Flow[] {
  const look = context.known.style.groups[node.role] ?? {};
  const content =
    look.border === undefined ? renderBlocks(node.children, context) : [box(node, look, context)];
  return withSpace(look['keep-together'] === true ? together(content) : content, look);
}

/** A box is a table of one cell, as wide as the text: the one form that Word, LibreOffice and readers all respect. */
function box(node: Group, look: Look, context: Context): Flow {
  const inset = look.inset ?? 0;
  const left = context.shift + context.itemLeft;
  const width = context.width - left;
  const inside = { ...context, shift: 0, itemLeft: 0, width: width - 2 * inset };
  return {
    ...noWishes,
    kind: 'table',
    left,
    columns: [width],
    border: look.border ?? 0,
    inset: { vertical: inset, horizontal: inset },
    rows: [{ header: false, cells: [{ content: free(renderBlocks(node.children, inside), node, context) }] }],
  };
}

/**
 * A row whose first paragraph is kept with the next one is, as a whole, kept with what follows the table: a box that fills the page would leave
 * it, with the title below it. Later paragraphs are kept as they ask.
 */
function free(content: readonly Flow[], { children }: Group, { known }: Context): readonly Flow[] {
  const [first] = children;
  const isKept = first?.type === 'paragraph' && known.style.complete[first.style]?.keepWithNext === true;
  return changeFirst(content, (flow) =>
    flow.kind === 'paragraph' && (isKept || flow.keepWithNext)
      ? { ...flow, keepWithNext: false, options: { ...flow.options, keepNext: false } }
      : flow,
  );
}

/** Paragraphs that stay on one page: none is torn (`w:keepLines`), and each but the last keeps with the next. */
function together(flows: readonly Flow[]): readonly Flow[] {
  return flows.map((flow, index) =>
    changeParagraphs(flow, (paragraph) => ({
      ...paragraph,
      keepWithNext: paragraph.keepWithNext || index < flows.length - 1,
      options: { ...paragraph.options, keepLines: true },
    })),
  );
}

function withSpace(flows: readonly Flow[], look: Look): readonly Flow[] {
  const begun = changeFirst(flows, (flow) => ({
    ...flow,
    moreBefore: flow.moreBefore + (look.before ?? 0),
    keepWithPrevious: flow.keepWithPrevious || look['keep-with-previous'] === true,
  }));
  return changeLast(begun, (flow) => ({
    ...flow,
    moreAfter: flow.moreAfter + (look.after ?? 0),
    breakAfter: flow.breakAfter || look['page-break-after'] === true,
  }));
}
