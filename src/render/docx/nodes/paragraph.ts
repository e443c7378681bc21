import type { Paragraph } from '../../../document/nodes.ts';
import type { Context, NumberingChoice } from '../context.ts';
import type { Flow } from '../flow.ts';
import { listNumbering, sectionNumbering, sectionStyle } from '../numbering.ts';
import { textBlock } from '../text-block.ts';

/** A paragraph (`w:p`): the first of a list item, a numbered one, or one of the style that it names. */
export function paragraph(node: Paragraph, context: Context): readonly Flow[] {
  const { marker } = context;
  const numbering = marker?.numbering ?? numberingOf(node, context);
  const style = marker?.style ?? styleOf(node, context);
  const complete = context.known.style.complete[style];
  const left = numbering?.left ?? complete?.left ?? 0;
  const from = left + context.shift + (marker === undefined ? context.itemLeft : 0);
  const hanging = numbering?.hanging ?? complete?.hanging ?? 0;
  const block = {
    style,
    children: node.children,
    id: node.id,
    numbering,
    left: from,
    hanging: marker === undefined ? hanging : Math.min(hanging, from - context.labelsFrom),
  };
  return [textBlock(block, context)];
}

function styleOf(node: Paragraph, context: Context): string {
  const { style } = context.known;
  if (node.numbering?.scheme === 'sections') return sectionStyle(style, node.numbering.level);
  return node.style === 'normal' || style.paragraphs[node.style] === undefined
    ? context.textStyle
    : node.style;
}

function numberingOf(node: Paragraph, context: Context): NumberingChoice | undefined {
  const { style } = context.known;
  if (node.numbering === undefined) return undefined;
  return node.numbering.scheme === 'sections'
    ? sectionNumbering(style, node.numbering)
    : listNumbering(style, node.numbering.scheme, node.numbering.level, node.numbering);
}
