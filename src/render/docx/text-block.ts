import type * as docx from 'docx';
import type { Inline } from '../../document/nodes.ts';
import { foreignDirection } from '../../document/script.ts';
import type { CompleteParagraphStyle } from '../../house/style.ts';
import { bookmarked, bookmarkedWhole } from './bookmarked.ts';
import { type Context, type NumberingChoice, renderInlines } from './context.ts';
import { type FlowParagraph, noWishes } from './flow.ts';
import { twips } from './measures.ts';
import { linkedLevel } from './numbering.ts';

/** A heading or paragraph with its style chosen: by its name in the house style. `left` and `hanging` in points. */
interface TextBlock {
  readonly style: string;
  readonly children: readonly Inline[];
  readonly id?: string | undefined;
  readonly numbering?: NumberingChoice | undefined;
  readonly left: number;
  readonly hanging: number;
}

/** Makes a paragraph of a style, and says what is otherwise than in the style, and nothing else. */
export function textBlock(block: TextBlock, context: Context): FlowParagraph {
  const complete = context.known.style.complete[block.style];
  const children = renderInlines(block.children, context);
  return {
    ...noWishes,
    kind: 'paragraph',
    before: complete?.before ?? 0,
    after: complete?.after ?? 0,
    options: {
      ...directionOptions(block, context),
      ...styleOptions(block, context),
      ...numberingOptions(block, context),
      ...indentOptions(block, complete),
      ...alignmentOptions(complete, context),
      children: bookmarked(block.id, bookmarkedWhole(block.children, children, context), context),
    },
  };
}

/** A paragraph in a language that runs the other way says so itself. */
function directionOptions({ children }: TextBlock, { known }: Context): docx.IParagraphOptions {
  const direction = foreignDirection(children, known.mirrored ? 'rtl' : 'ltr');
  return direction === undefined ? {} : { bidirectional: direction === 'rtl' };
}

/** The default style of paragraphs goes without saying. */
function styleOptions(block: TextBlock, context: Context): docx.IParagraphOptions {
  const id = context.known.style.paragraphs[block.style]?.word.id;
  return id === undefined || block.style === 'normal' ? {} : { style: id };
}

function numberingOptions(block: TextBlock, context: Context): docx.IParagraphOptions {
  if (block.numbering === undefined) {
    return linkedLevel(context.known.style, block.style) === undefined ? {} : { numbering: false };
  }
  const { definition, level, instance, fromStyle } = block.numbering;
  return fromStyle ? {} : { numbering: { reference: definition, level, instance } };
}

/** The indent of a numbering level beats that of the style (ECMA-376 part 1, 17.9.23), and a direct one beats both. */
function indentOptions(
  block: TextBlock,
  complete: CompleteParagraphStyle | undefined,
): docx.IParagraphOptions {
  const given = block.numbering ?? complete ?? { left: 0, hanging: 0 };
  if (given.left === block.left && given.hanging === block.hanging) return {};
  const firstLine = block.hanging > 0 ? { hanging: twips(block.hanging) } : { firstLine: 0 };
  return { indent: { left: twips(block.left), ...firstLine } };
}

function alignmentOptions(
  complete: CompleteParagraphStyle | undefined,
  context: Context,
): docx.IParagraphOptions {
  return context.align === undefined || context.align === complete?.align ? {} : { alignment: context.align };
}
