import type { Place } from '../diagnostics/place.ts';
import type { Heading, Inline, Paragraph, Text } from '../document/nodes.ts';

/** Where the words of a paragraph were written. */
export interface WrittenAt {
  /**
   * Where somebody goes who wants to change what it says: in the record, if anything in it comes from there or was decided there; in
   * another file of the data, if that is where it was decided.
   */
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
  const texts = textsIn(node.children);
  const ofHouse =
    longest(texts.filter(({ origin }) => origin !== undefined && !isRecord(origin.file))) ?? own;
  const ofRecord = longest(texts.filter(({ origin }) => origin !== undefined && isRecord(origin.file)));
  const place = ofRecord ?? decidedAt(node, isRecord) ?? ofHouse;
  return place && { place, ...(ofHouse !== undefined && ofHouse !== place && { sentence: ofHouse }) };
}

/** Of a title, what called for it; else the fact that a sentence tells, one of a record if there is one. */
function decidedAt(
  { type, decided = { facts: [], calls: [] } }: Heading | Paragraph,
  isRecord: (file: string) => boolean,
): Place | undefined {
  const fact = decided.facts.find(({ file }) => isRecord(file)) ?? decided.facts[0];
  const [call] = decided.calls;
  return type === 'heading' ? (call ?? fact) : (fact ?? call);
}

function longest(texts: readonly Text[]): Place | undefined {
  return [...texts].sort((one, other) => other.value.length - one.value.length)[0]?.origin;
}

function textsIn(inlines: readonly Inline[]): readonly Text[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return [inline];
    return 'children' in inline ? textsIn(inline.children) : [];
  });
}
