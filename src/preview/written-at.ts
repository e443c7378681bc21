import type { Place } from '../diagnostics/place.ts';
import type { Heading, Inline, Paragraph, Text } from '../document/nodes.ts';

/** Where the words of a paragraph were written. */
export interface WrittenAt {
  /** Where somebody goes who wants to change what it says: in the record, if anything in it comes from there. */
  readonly place: Place;
  /** The sentence of the house into which that is put, where it is one. */
  readonly sentence?: Place;
}

/** Undefined for what nobody wrote. */
export function writtenAt(
  node: Heading | Paragraph,
  isRecord: (file: string) => boolean,
): WrittenAt | undefined {
  const own = node.origin;
  if (own !== undefined && isRecord(own.file)) return { place: own };
  const [longest] = textsIn(node.children)
    .flatMap(({ value, origin }) =>
      origin !== undefined && isRecord(origin.file) ? [{ length: value.length, origin }] : [],
    )
    .sort((one, other) => other.length - one.length);
  if (longest === undefined) return own && { place: own };
  return { place: longest.origin, ...(own !== undefined && { sentence: own }) };
}

function textsIn(inlines: readonly Inline[]): readonly Text[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return [inline];
    return 'children' in inline ? textsIn(inline.children) : [];
  });
}
