import { picturePath } from './picture-path.ts';
import { leadsOn } from '../../document/leads-on.ts';
import type { Style } from '../../house/style.ts';
import type { Block, Heading, Inline, List, Paragraph, Table } from '../../document/nodes.ts';
import { foreignDirection } from '../../document/script.ts';
import { splitItem } from '../../document/split-item.ts';
import { textOf } from '../../document/text.ts';
import { lowerGroup } from './lower-group.ts';
import { lowerInlines } from './lower-inlines.ts';
import type { Lowering, Surroundings } from './lowering.ts';
import { keepingOf } from './keeping-of.ts';
import { settleSpace } from './settle-space.ts';
import type { SheetFlow, SheetHolder, SheetInline, SheetParagraph } from './sheet.ts';

type BlockLowerers = {
  readonly [Kind in Block['type']]: (
    node: Extract<Block, { type: Kind }>,
    lowering: Lowering,
    at: Surroundings,
  ) => readonly SheetFlow[];
};

/** One function a kind of block; a kind without one does not compile. */
const lowerers: BlockLowerers = {
  heading: lowerHeading,
  paragraph: lowerParagraph,
  list: lowerList,
  quote: (node, lowering, at) =>
    lowerBlocks(node.children, lowering, {
      width: at.width,
      shift: at.shift + lowering.style.quote.left,
      holders: [...at.holders, { kind: 'quote', number: lowering.nextNumber() }],
    }),
  table: lowerTable,
  // A picture that is not there was told of when the files were read.
  image: (node, lowering, at) => {
    const image = lowering.images.get(node.file);
    if (image === undefined) return [];
    return [
      {
        ...plainBlock,
        holders: at.holders,
        kind: 'image',
        path: picturePath(image),
        width: lowering.style.images[node.style]?.width ?? 0,
        alternative: node.alternative,
        align: at.cell?.align ?? 'left',
      },
    ];
  },
  group: (node, lowering, at) => lowerGroup(node, lowering, at, lowerBlocks),
  annex: (node, lowering, at) => {
    const flows = lowerBlocks(node.children, lowering, at);
    const [first, ...rest] = flows;
    if (first === undefined) return [];
    const begun: SheetFlow = lowering.style.annex['page-break-before']
      ? { ...first, pageBreak: true }
      : first;
    return [node.id === undefined ? begun : withAnchor(begun, node.id), ...rest];
  },
};

/** A name for a block, so that references can jump to it; only paragraphs can carry one. */
function withAnchor(flow: SheetFlow, id: string): SheetFlow {
  return flow.kind === 'paragraph' ? { ...flow, children: [{ kind: 'anchor', id }, ...flow.children] } : flow;
}

/** A block that asks nothing of its neighbours. */
export const plainBlock = {
  above: 0,
  below: 0,
  lead: 0,
  sticky: false,
  pageBreak: false,
  holders: [],
} as const;

/** Blocks one after the other; what they ask of their neighbours is settled afterwards. */
export function lowerBlocks(
  blocks: readonly Block[],
  lowering: Lowering,
  at: Surroundings,
): readonly SheetFlow[] {
  return blocks.flatMap((block, index) => {
    const flows = lower(block, lowering, at);
    return leadsOn(block, blocks[index + 1]) ? flows.map((flow) => ({ ...flow, sticky: true })) : flows;
  });
}

function lower<Kind extends Block['type']>(
  block: Extract<Block, { type: Kind }>,
  lowering: Lowering,
  at: Surroundings,
): readonly SheetFlow[] {
  return lowerers[block.type](block, lowering, at);
}

function lowerHeading(node: Heading, lowering: Lowering, at: Surroundings): readonly SheetFlow[] {
  const section = lowering.style.sections[node.numbering?.level ?? 0]?.style ?? 'heading-1';
  const name = node.numbering === undefined ? `heading-${node.depth}` : section;
  return [paragraphOf(node, name, lowering, at)];
}

function lowerParagraph(node: Paragraph, lowering: Lowering, at: Surroundings): readonly SheetFlow[] {
  const levels = lowering.style.sections;
  const level = node.numbering?.level ?? 0;
  const numbered = levels[Math.min(level, levels.length - 1)]?.style ?? node.style;
  if (node.numbering !== undefined) return [paragraphOf(node, numbered, lowering, at)];
  if (at.cell !== undefined && node.style === 'normal')
    return [paragraphOf(node, at.cell.style, lowering, at)];
  return [paragraphOf(node, node.style, lowering, at)];
}

function paragraphOf(
  node: Heading | Paragraph,
  name: string,
  lowering: Lowering,
  at: Surroundings,
): SheetParagraph {
  const { complete } = lowering.style;
  const own = complete[name] ?? complete.normal;
  const list = at.item === undefined ? undefined : complete[at.item.style];
  if (own === undefined) throw new Error(`There is no paragraph style "${name}".`);
  const left = at.shift + (list?.left ?? at.itemLeft ?? own.left);
  const wanted = list?.hanging ?? (at.itemLeft === undefined ? own.hanging : 0);
  const hanging = at.labelsFrom === undefined ? wanted : Math.min(wanted, left - at.labelsFrom);
  const label = node.numbering?.label ?? at.item?.label ?? '';
  const direction = foreignDirection(node.children, lowering.direction);
  // A style with hanging numbers, used without a number, begins at the margin.
  const plain =
    own.left > 0 && own.hanging > 0 && label === '' && at.item === undefined && at.itemLeft === undefined;
  // Boxes would be sorted by themselves where text runs from the right.
  const leftToRight = lowering.direction === 'ltr' && direction === undefined;
  const room = leftToRight ? (at.width - left) / own.size / widestSignOf(lowering.style) : 0;
  return {
    ...plainBlock,
    holders: at.holders,
    kind: 'paragraph',
    above: list?.before ?? own.before,
    below: own.after,
    sticky: own.keepWithNext,
    text: { size: own.size, bold: own.bold, italic: own.italic, hyphenate: own.hyphenate },
    align: at.cell?.align ?? own.align,
    left: plain ? at.shift : left,
    start: label === '' ? (plain ? at.shift : left) : left - hanging,
    label,
    italicLabel: at.item?.italic ?? false,
    // How wide the signs of another font are, nobody knows here.
    shortLabel: lowering.style.fonts.own === undefined && isShort(label, own.size, hanging),
    breakable: !own.keepTogether,
    level: own.outline,
    ...(direction !== undefined && { direction }),
    ...(lowering.mark !== undefined && {
      mark: lowering.mark(node, label, at.width - 2 * (at.cell?.inset ?? 0)),
    }),
    children: [
      ...(direction === undefined ? turnOfNumbers(node.children, lowering) : []),
      ...lowerInlines(node.children, lowering, { room, before: '', after: '' }),
    ],
  };
}

/** A sign that nobody sees: as if an Arabic letter stood there. */
const arabicLetterMark = '\u061c';

/**
 * Where text runs from the right, signs beside numbers stand as they do behind Arabic words, also where no word comes before, such as in a
 * cell of a table: 15% and 10-15 look the same throughout a report, and as in Word.
 */
function turnOfNumbers(inlines: readonly Inline[], { direction }: Lowering): readonly SheetInline[] {
  if (direction === 'ltr') return [];
  const [start = ''] = /^[^\p{L}]*/u.exec(textOf(inlines)) ?? [];
  return /\p{N}[-+%\u2013]|%\p{N}/u.test(start) ? [{ kind: 'text', text: arabicLetterMark }] : [];
}

/**
 * Whether a label is narrower than its place, by widths that no sign of the fonts reaches: a digit is half as wide as the
 * letter size, these signs less than a third, all others of ASCII less than once.
 */
function isShort(label: string, size: number, place: number): boolean {
  if (!/^[\x20-\x7e]*$/.test(label)) return false;
  const widths = [...label].map((sign) => (/\d/.test(sign) ? 0.6 : /[.,:()]/.test(sign) ? 0.4 : 1));
  return widths.reduce((sum, width) => sum + width, 0) * size < place;
}

function lowerList(list: List, lowering: Lowering, at: Surroundings): readonly SheetFlow[] {
  const { style } = lowering;
  const levels = style['list-levels'];
  const holders = [
    ...at.holders,
    { kind: 'list', number: lowering.nextNumber(), counting: countingOf(list) } as const,
  ];
  return list.items.flatMap((item) => {
    const section = item.numbering?.scheme === 'sections';
    const level = item.numbering?.level ?? 0;
    const name = section
      ? (style.sections[Math.min(level, style.sections.length - 1)]?.style ?? 'normal')
      : (levels[Math.min(list.depth ?? 0, levels.length - 1)] ?? 'normal');
    const [first, rest] = splitItem(item);
    const italic = style.lists[list.style]?.['italic-label'] ?? false;
    const label = item.numbering?.label ?? '';
    const inside: Surroundings = {
      width: at.width,
      shift: at.shift,
      ...(at.labelsFrom !== undefined && { labelsFrom: at.labelsFrom }),
      holders: [...holders, { kind: 'item', number: lowering.nextNumber() }],
      itemLeft: style.complete[name]?.left ?? 0,
    };
    const head = lowerBlocks([first], lowering, { ...inside, item: { label, italic, style: name } });
    return [
      ...(leadsOn(first, rest[0]) ? head.map((flow) => ({ ...flow, sticky: true })) : head),
      ...lowerBlocks(rest, lowering, inside),
    ];
  });
}

/** No sign of a code is wider than this, in letter sizes: W is the widest. A font of a house may have wider ones. */
function widestSignOf({ fonts }: Style): number {
  return fonts.own === undefined ? 0.95 : 1.5;
}

function countingOf({ items }: List): NonNullable<SheetHolder['counting']> {
  const label = items[0]?.numbering?.label ?? '';
  if (label === '') return 'None';
  if (/\d/.test(label)) return 'Decimal';
  if (/^\W*i\W*$/i.test(label)) return label.includes('I') ? 'UpperRoman' : 'LowerRoman';
  if (/\p{Lu}/u.test(label)) return 'UpperAlpha';
  return /\p{L}/u.test(label) ? 'LowerAlpha' : 'Disc';
}

function lowerTable(table: Table, lowering: Lowering, at: Surroundings): readonly SheetFlow[] {
  const look = lowering.style.tables[table.style];
  const left = at.shift + (at.itemLeft ?? 0);
  const count = Math.max(1, ...table.rows.map(({ cells }) => cells.length));
  const columns =
    look?.columns?.map(({ width }) => width) ??
    Array.from({ length: count }, () => (at.width - left) / count);
  const cells = table.rows.flatMap((row) =>
    row.cells.map((cell, column) => {
      const style = (row.header ? look?.head : undefined) ?? look?.text ?? 'normal';
      const align = cell.align ?? look?.columns?.[column]?.align;
      const width = columns[column] ?? 0;
      return lowerBlocks(cell.children, lowering, {
        shift: 0,
        width,
        holders: at.holders,
        cell: { style, inset: look?.inset ?? 0, ...(align === undefined ? {} : { align }) },
      });
    }),
  );
  return [
    {
      ...plainBlock,
      holders: at.holders,
      kind: 'table',
      above: look?.before ?? 0,
      below: look?.after ?? 0,
      layout: look?.layout ?? false,
      left,
      columns,
      border: look?.border ?? 0,
      inset: look?.inset ?? 0,
      head: table.rows.filter(({ header }) => header).length,
      cells: cells.map((flows) => ({ flows: settleSpace(flows, true), below: flows.at(-1)?.below ?? 0 })),
      rows: table.rows.map((row) => keepingOf(row, columns, lowering)),
    },
  ];
}
