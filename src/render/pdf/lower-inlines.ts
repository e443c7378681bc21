import type { Inline } from '../../document/nodes.ts';
import type { Lowering } from './lowering.ts';
import type { SheetInline } from './sheet.ts';

type InlineLowerers = {
  readonly [Kind in Inline['type']]: (
    node: Extract<Inline, { type: Kind }>,
    lowering: Lowering,
  ) => readonly SheetInline[];
};

const lowerers: InlineLowerers = {
  text: ({ value, language }) => [
    { kind: 'text', text: value, ...(language === undefined ? {} : { language }) },
  ],
  emphasis: ({ children }, lowering) => [{ kind: 'emphasis', children: lowerInlines(children, lowering) }],
  strong: ({ children }, lowering) => [{ kind: 'strong', children: lowerInlines(children, lowering) }],
  superscript: ({ children }, lowering) => [
    { kind: 'superscript', children: lowerInlines(children, lowering) },
  ],
  link: ({ url, children }, lowering) => [{ kind: 'link', url, children: lowerInlines(children, lowering) }],
  break: () => [{ kind: 'break' }],
  anchor: ({ id }) => [{ kind: 'anchor', id }],
  reference: ({ target, label, children }, lowering) => [
    {
      kind: 'reference',
      target,
      children:
        children.length > 0 ? lowerInlines(children, lowering) : [{ kind: 'text', text: label ?? '' }],
    },
  ],
  'footnote-reference': ({ number = 0 }, lowering) => {
    const first = !lowering.footnotesSeen.has(number);
    lowering.footnotesSeen.add(number);
    return [{ kind: 'footnote', number, first }];
  },
  'page-number': () => [{ kind: 'page-number' }],
};

/** What stands in a paragraph, as the Typst program takes it. */
export function lowerInlines(inlines: readonly Inline[], lowering: Lowering): readonly SheetInline[] {
  return inlines.flatMap((inline) => lower(inline, lowering));
}

function lower<Kind extends Inline['type']>(
  inline: Extract<Inline, { type: Kind }>,
  lowering: Lowering,
): readonly SheetInline[] {
  return lowerers[inline.type](inline, lowering);
}
