import type { Inline } from '../../document/nodes.ts';
import { textOf } from '../../document/text.ts';
import type { Lowering } from './lowering.ts';
import { rightToLeftMark } from './right-to-left/write-text.ts';
import type { SheetInline } from './sheet.ts';
import { type Line, wholeCodes } from './whole-codes.ts';

type InlineLowerers = {
  readonly [Kind in Inline['type']]: (
    node: Extract<Inline, { type: Kind }>,
    lowering: Lowering,
    line: Line,
  ) => readonly SheetInline[];
};

const lowerers: InlineLowerers = {
  text: ({ value, language }, _lowering, line) => wholeCodes(value, language, line),
  emphasis: ({ children }, lowering, line) => [
    { kind: 'emphasis', children: lowerInlines(children, lowering, line) },
  ],
  strong: ({ children }, lowering, line) => [
    { kind: 'strong', children: lowerInlines(children, lowering, line) },
  ],
  superscript: ({ children }, lowering, line) => [
    { kind: 'superscript', children: lowerInlines(children, lowering, line) },
  ],
  link: ({ url, children }, lowering, line) => [
    { kind: 'link', url, children: lowerInlines(children, lowering, line) },
  ],
  break: () => [{ kind: 'break' }],
  anchor: ({ id }) => [{ kind: 'anchor', id }],
  reference: ({ target, label, children }, lowering, line) => [
    {
      kind: 'reference',
      target,
      children:
        children.length > 0
          ? lowerInlines(children, lowering, line)
          : wholeCodes(label ?? '', undefined, line),
    },
  ],
  'footnote-reference': ({ number = 0 }, lowering) => {
    const note = lowering.takeNote(number);
    return [{ kind: 'footnote', number, ...(note !== undefined && { note }) }];
  },
  'page-number': () => [{ kind: 'page-number' }],
};

/**
 * What stands in a paragraph, as the Typst program takes it. A code of up to `room` characters surely fits on a line, and is
 * kept on one.
 */
export function lowerInlines(
  inlines: readonly Inline[],
  lowering: Lowering,
  { room, before, after }: Line,
): readonly SheetInline[] {
  const ends = inlines.map(signsOf);
  return inlines.flatMap((inline, index) => [
    ...turn(inline, ends[index - 1] ?? before, lowering),
    ...lower(inline, lowering, {
      room,
      before: (ends[index - 1] ?? before).slice(-1),
      after: (ends[index + 1] ?? after).slice(0, 2),
    }),
  ]);
}

/** A word or number that runs from the left, and the signs behind it. */
const signsAfterLeftToRight = /[\p{Script=Latin}\p{N}][^\p{L}\p{N}\s]+$/u;

/**
 * Where text runs from the right, a sign that nobody sees keeps the full stop of a sentence that ends with a number, and the mark of a footnote
 * behind it, from being taken for a part of that number, which runs from the left.
 */
function turn(inline: Inline, before: string, { direction }: Lowering): readonly SheetInline[] {
  if (direction === 'ltr' || inline.type !== 'footnote-reference') return [];
  return signsAfterLeftToRight.test(before) ? [{ kind: 'text', text: rightToLeftMark }] : [];
}

/** What a node shows beside its neighbours; the mark of a footnote is a number. */
function signsOf(inline: Inline): string {
  return inline.type === 'footnote-reference' ? '1' : textOf([inline]);
}

function lower<Kind extends Inline['type']>(
  inline: Extract<Inline, { type: Kind }>,
  lowering: Lowering,
  line: Line,
): readonly SheetInline[] {
  return lowerers[inline.type](inline, lowering, line);
}
