import type { Place } from '../diagnostics/place.ts';
import { placeOf } from '../diagnostics/place.ts';
import type { AnyNode, Block, Document, Heading, Inline, Paragraph } from '../document/nodes.ts';
import { childrenOf } from '../document/visit.ts';
import { alignWords } from './align-words.ts';
import type { FindSource } from './sources.ts';
import { invisibleSigns } from './words/invisible-signs.ts';
import { meantBySign } from './words/meant-by-sign.ts';

/** The words of one heading, paragraph, item or cell, or of one paragraph of a footnote. */
export interface Passage {
  /** The words as printed, without marks; cross-references stand as their labels, spaces are plain spaces. */
  readonly text: string;
  readonly block: Heading | Paragraph;
  /** The blocks above, the outermost first: annex, group, list, item, table, cell. */
  readonly ancestors: readonly AnyNode[];
  /** The printed number of the paragraph or of the item that begins with it. */
  readonly label: string | undefined;
  /** ID of the footnote that the passage belongs to. */
  readonly footnote: string | undefined;
  /** The heading under which the passage stands, in the body or in its annex. */
  readonly section: Heading | undefined;
  /** Whether all words from `start` to `end` (offsets in `text`) were written in the record, not in a template or register. */
  readonly isOwn: (start: number, end: number) => boolean;
  /** Where the words from `start` to `end` (offsets in `text`) were written. */
  readonly placeOf: (start: number, end: number) => Place;
  /** Signs in words of the record that nobody sees and no script needs; `text` is without them. */
  readonly invisible: readonly { readonly sign: string; readonly place: Place }[];
  /** What stands at an offset, with all nodes that hold it: tells words of a link or a reference from others. */
  readonly nodesAt: (offset: number) => readonly Inline[];
}

/** Words that one node printed, from `start` on. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** With the signs that nobody sees, where there are any. */
  readonly whole?: string;
  readonly origin: Place | undefined;
  readonly nodes: readonly Inline[];
}

/**
 * All words of a document in the order of the page, those of footnotes last. `sources` finds the files whose text is known;
 * `own` is the path of the record.
 */
export function passagesOf(document: Document, sources: FindSource, own: string): readonly Passage[] {
  const passages: Passage[] = [];
  const written = { sources, own };
  const gather = (blocks: readonly Block[], footnote: string | undefined): void => {
    let section: Heading | undefined;
    let annex: AnyNode | undefined;
    const walk = (nodes: readonly AnyNode[], ancestors: readonly AnyNode[]): void => {
      for (const node of nodes) {
        if (node.type !== 'heading' && node.type !== 'paragraph') {
          const below = childrenOf(node);
          if (below.length > 0) walk(below, [...ancestors, node]);
          continue;
        }
        const holder = ancestors.find(({ type }) => type === 'annex');
        if (holder !== annex) {
          annex = holder;
          section = undefined;
        }
        passages.push(new DocumentPassage(node, { ancestors, footnote, section }, written));
        if (node.type === 'heading') section = node;
      }
    };
    walk(blocks, []);
  };
  gather(document.body, undefined);
  for (const { id, children } of document.footnotes) gather(children, id);
  return passages;
}

const inexactPlaces = new WeakSet<Place>();

/**
 * Whether more, or something else, is written at a place that a passage gave than the words that are printed: a date, the
 * value of a template, a mark within a word. Nothing in it may be replaced.
 */
export function isInexact(place: Place): boolean {
  return inexactPlaces.has(place);
}

/** What finds the files that words may have been written in, and the path of the record. */
interface Written {
  readonly sources: FindSource;
  readonly own: string;
}

/** Rules ask of few passages more than their words: all else is found out when it is asked for. */
class DocumentPassage implements Passage {
  readonly text: string;
  readonly block: Heading | Paragraph;
  readonly ancestors: readonly AnyNode[];
  readonly footnote: string | undefined;
  readonly section: Heading | undefined;
  readonly #pieces: readonly Piece[];
  readonly #written: Written;
  readonly #isAllOwn: boolean;
  #alignments: Map<Piece, readonly number[] | 'none'> | undefined;

  constructor(
    block: Heading | Paragraph,
    { ancestors, footnote, section }: Pick<Passage, 'ancestors' | 'footnote' | 'section'>,
    written: Written,
  ) {
    this.block = block;
    this.ancestors = ancestors;
    this.footnote = footnote;
    this.section = section;
    const pieces = piecesOf(block.children);
    this.#pieces = pieces;
    this.#written = written;
    this.#isAllOwn = pieces.every(({ origin }) => origin?.file === written.own);
    this.text = pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map((piece) => piece.text).join('');
  }

  get label(): string | undefined {
    const own = this.block.numbering?.label;
    if (own !== undefined) return own;
    const item = this.ancestors.findLast((node) => node.type === 'list-item');
    return item?.type === 'list-item' && item.children[0] === this.block ? item.numbering?.label : undefined;
  }

  get invisible(): Passage['invisible'] {
    return this.#pieces.flatMap((piece) => {
      const { whole, origin } = piece;
      if (whole === undefined || origin?.file !== this.#written.own) return [];
      const source = this.#written.sources(origin.file);
      const places = source && alignWords(source.text, origin.start.offset, origin.end.offset, whole);
      return invisibleSigns(whole).map(({ sign, at }) => {
        const offset = places?.[at];
        if (source !== undefined && offset !== undefined && source.text.startsWith(sign, offset))
          return { sign, place: placeOf(origin.file, source.lines, offset, offset + sign.length) };
        // Written as an escape, or in a value that is printed otherwise than it is written.
        inexactPlaces.add(origin);
        return { sign, place: origin };
      });
    });
  }

  readonly isOwn = (start: number, end: number): boolean => {
    if (this.#isAllOwn) return this.#pieces.length > 0;
    const found = this.#overlapping(start, end);
    return found.length > 0 && found.every(({ origin }) => origin?.file === this.#written.own);
  };

  readonly placeOf = (start: number, end: number): Place => {
    const found = this.#overlapping(start, end);
    const [first] = found;
    const last = found.findLast(({ origin }) => origin?.file === first?.origin?.file);
    const fallback = first?.origin ?? this.block.origin ?? this.#pieces.find(({ origin }) => origin)?.origin;
    if (fallback === undefined) throw new Error('A passage of the document has no origin at all.');
    const whole = (): Place => {
      inexactPlaces.add(fallback);
      return fallback;
    };
    if (first?.origin === undefined || last === undefined) return whole();
    const from = this.#pointOf(first, Math.max(start, first.start));
    const until = this.#pointOf(last, Math.min(end, last.end) - 1);
    const source = this.#written.sources(first.origin.file);
    if (from === undefined || until === undefined || source === undefined) return whole();
    const exact = placeOf(first.origin.file, source.lines, from, Math.max(from, until + 1));
    if (!isWrittenAs(source.text.slice(from, until + 1), this.text.slice(start, end)))
      inexactPlaces.add(exact);
    return exact;
  };

  readonly nodesAt = (offset: number): readonly Inline[] => {
    return this.#overlapping(offset, offset + 1)[0]?.nodes ?? [];
  };

  #overlapping(start: number, end: number): readonly Piece[] {
    return this.#pieces.filter((piece) => piece.start < Math.max(end, start + 1) && piece.end > start);
  }

  #pointOf(piece: Piece, offset: number): number | undefined {
    const source = this.#written.sources(piece.origin?.file ?? '');
    if (piece.origin === undefined || source === undefined) return undefined;
    let alignment = this.#alignments?.get(piece);
    if (alignment === undefined) {
      const { start, end } = piece.origin;
      alignment = alignWords(source.text, start.offset, end.offset, piece.text) ?? 'none';
      this.#alignments ??= new Map();
      this.#alignments.set(piece, alignment);
    }
    return alignment === 'none' ? undefined : alignment[offset - piece.start];
  }
}

function piecesOf(inlines: readonly Inline[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (text: string, nodes: readonly Inline[]): void => {
    const printed = typographic.test(text) ? text.replace(spaces, ' ').replace(hyphens, '-') : text;
    const plain = withoutInvisible(printed);
    const whole = plain === printed ? {} : { whole: printed };
    pieces.push({
      start: at,
      end: at + plain.length,
      text: plain,
      origin: nodes.at(-1)?.origin,
      nodes,
      ...whole,
    });
    at += plain.length;
  };
  const gather = (siblings: readonly Inline[], above: readonly Inline[]): void => {
    for (const node of siblings) {
      if (node.type === 'text') add(node.value, [...above, node]);
      else if (node.type === 'break') add(' ', [...above, node]);
      else if ('children' in node && node.children.length > 0) gather(node.children, [...above, node]);
      else if (node.type === 'reference') add(node.label ?? '', [...above, node]);
    }
  };
  gather(inlines, []);
  return pieces;
}

function withoutInvisible(text: string): string {
  const signs = invisibleSigns(text);
  if (signs.length === 0) return text;
  let [kept, from] = ['', 0];
  for (const { sign, at } of signs) {
    kept += text.slice(from, at) + meantBySign(sign);
    from = at + sign.length;
  }
  return kept + text.slice(from);
}

/** Whether nothing but white space differs, and letters that are printed as capitals. */
function isWrittenAs(written: string, printed: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').toUpperCase();
  return plain(written) === plain(printed);
}

/** Spaces and hyphens that look like others, so that rules need not know them. */
const spaces = /[\u00a0\u202f]/g;
const hyphens = /\u2011/g;
const typographic = /[\u00a0\u202f\u2011]/;
