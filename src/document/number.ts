import type { Annex, Block, Document, Heading, List, ListItem, Numbering, Paragraph } from './nodes.ts';
import { labelOf, type NumberingSchemes } from './numbering-schemes.ts';
import { numberFootnotes } from './number-footnotes.ts';

/** Numbers that start anew together: those of the body, or of one annex. */
interface Scope {
  readonly instance: number;
  /** Path of the last number given: `[9, 7]` after paragraph 9.7. */
  counter: readonly number[];
}

/** Where the walk stands. */
interface Position {
  readonly scope: Scope;
  /** Lists around, those that continue the numbers of sections not counted. */
  readonly depth: number;
  /** The numbers of points around that do not belong to sections: in a quoted text. */
  readonly points?: { readonly instance: number; readonly counter: readonly number[] };
  /** Whether points continue the numbers of the paragraph above. */
  readonly continuing: boolean;
}

/**
 * Gives each heading, numbered paragraph, list item, annex and footnote its number. Numbers exist once: here.
 * Formats print these labels, or make Word compute the same ones.
 */
export function numberDocument(document: Document, schemes: NumberingSchemes): Document {
  let annexes = 0;
  let instances = 0;

  function numberBlocks(blocks: readonly Block[], at: Position): readonly Block[] {
    return blocks.map((block) => numberBlock(block, at));
  }

  function numberBlock(block: Block, at: Position): Block {
    switch (block.type) {
      case 'heading':
        return block.numbered ? withSectionNumber(block, at.scope, 1) : block;
      case 'paragraph':
        return block.numbered ? withSectionNumber(block, at.scope, 2) : block;
      case 'list':
        return numberList(block, at);
      case 'quote':
        return {
          ...block,
          children: numberBlocks(block.children, { scope: at.scope, depth: 0, continuing: false }),
        };
      case 'group':
        return { ...block, children: numberBlocks(block.children, at) };
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({
              ...cell,
              children: numberBlocks(cell.children, { scope: at.scope, depth: 0, continuing: false }),
            })),
          })),
        };
      case 'annex':
        return numberAnnex(block);
      case 'image':
        return block;
    }
  }

  function numberAnnex(annex: Annex): Annex {
    annexes += 1;
    const scope: Scope = { instance: annexes, counter: [] };
    return {
      ...annex,
      number: annexes,
      children: numberBlocks(annex.children, { scope, depth: 0, continuing: true }),
    };
  }

  function withSectionNumber<Numbered extends Heading | Paragraph>(
    block: Numbered,
    scope: Scope,
    length: number,
  ): Numbered {
    scope.counter = nextCounter(scope.counter, length);
    return { ...block, numbering: sectionNumbering(scope, scope.counter) };
  }

  function sectionNumbering(scope: Scope, counter: readonly number[]): Numbering {
    return {
      scheme: 'sections',
      instance: scope.instance,
      level: counter.length - 1,
      counter,
      label: labelOf(schemes.sections, counter),
    };
  }

  function numberList(list: List, at: Position): List {
    if (list.style === 'points' && at.continuing && at.scope.counter.length >= 2)
      return numberPoints(list, at);
    if (list.style === 'points') return numberOwnPoints(list, at);
    instances += 1;
    const instance = instances;
    const levels = schemes.lists[list.style]?.levels ?? [];
    const inside: Position = { scope: at.scope, depth: at.depth + 1, continuing: false };
    const items = list.items.map((item, index) => {
      const counter = [index + 1];
      const label = labelOf(levels, counter);
      return numberItem(item, { scheme: list.style, instance, level: 0, counter, label }, inside);
    });
    return { ...list, depth: at.depth, items };
  }

  /** Points of a numbered paragraph: 9.7.1, and 9.7.1.1 in them. They go on where other blocks came between. */
  function numberPoints(list: List, at: Position): List {
    const { scope } = at;
    const length = at.points === undefined ? 3 : at.points.counter.length + 1;
    const items = list.items.map((item) => {
      scope.counter = nextCounter(scope.counter, length);
      const { counter } = scope;
      return numberItem(item, sectionNumbering(scope, counter), {
        ...at,
        points: { instance: scope.instance, counter },
      });
    });
    return { ...list, depth: at.depth, items };
  }

  /** Points of a quoted text or of an annex without numbered paragraphs: 1, and 1.1 in them. */
  function numberOwnPoints(list: List, at: Position): List {
    const levels = schemes.lists.points?.levels ?? [];
    const above = at.points?.counter ?? [];
    if (at.points === undefined) instances += 1;
    const instance = at.points?.instance ?? instances;
    const items = list.items.map((item, index) => {
      const counter = [...above, index + 1];
      const label = labelOf(levels, counter);
      const numbering = { scheme: 'points', instance, level: counter.length - 1, counter, label };
      const inside: Position = {
        scope: at.scope,
        depth: at.depth + 1,
        points: { instance, counter },
        continuing: false,
      };
      return numberItem(item, numbering, inside);
    });
    return { ...list, depth: at.depth, items };
  }

  function numberItem(item: ListItem, numbering: Numbering, inside: Position): ListItem {
    return { ...item, numbering, children: numberBlocks(item.children, inside) };
  }

  const start: Position = { scope: { instance: 0, counter: [] }, depth: 0, continuing: true };
  const body = numberBlocks(document.body, start);
  // Lists in footnotes are those of no section.
  const apart: Position = { scope: { instance: 0, counter: [] }, depth: 0, continuing: false };
  const footnotes = document.footnotes.map((note) => ({
    ...note,
    children: numberBlocks(note.children, apart),
  }));
  return numberFootnotes({ ...document, body, footnotes });
}

/** The next number at a level: `[9, 7, 1]` at length 2 gives `[9, 8]`; missing levels above count as 1. */
function nextCounter(counter: readonly number[], length: number): readonly number[] {
  const above = Array.from({ length: length - 1 }, (_, index) => counter[index] ?? 1);
  return [...above, (counter[length - 1] ?? 0) + 1];
}
