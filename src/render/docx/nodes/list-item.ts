import { leadsOn } from '../../../document/leads-on.ts';
import type { ListItem } from '../../../document/nodes.ts';
import { splitItem } from '../../../document/split-item.ts';
import { bookmarkFlow } from '../bookmarked.ts';
import { type Context, type Marker, renderBlocks } from '../context.ts';
import { changeFirst, changeLast, type Flow } from '../flow.ts';
import { listNumbering, listParagraphStyle, sectionNumbering, sectionStyle } from '../numbering.ts';

/** A list item: its first paragraph carries the number, those below it stand under the first one's text. */
export function listItem(node: ListItem, context: Context): readonly Flow[] {
  const marker = markerOf(node, context);
  const [first, rest] = splitItem(node);
  const below = { ...context, marker: undefined, itemLeft: marker.numbering.left };
  const lines = context.handle<'paragraph'>(first, { ...context, marker });
  const head = leadsOn(first, rest[0])
    ? changeLast(lines, (flow) => ({ ...flow, keepWithNext: true }))
    : lines;
  return [...changeFirst(head, (flow) => bookmarkFlow(node.id, flow, context)), ...renderBlocks(rest, below)];
}

/** Points that continue the numbers of a paragraph belong to the sections; all others to their own list. */
function markerOf(node: ListItem, context: Context): Marker {
  const { style } = context.known;
  const { numbering } = node;
  const depth = context.list?.depth ?? 0;
  if (numbering?.scheme === 'sections') {
    return { style: sectionStyle(style, numbering.level), numbering: sectionNumbering(style, numbering) };
  }
  const scheme = numbering?.scheme ?? context.list?.style ?? 'bullet';
  return {
    style: listParagraphStyle(style, depth),
    numbering: listNumbering(style, scheme, depth, numbering),
  };
}
