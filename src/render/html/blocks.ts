import type {
  Block,
  Group,
  Image,
  List,
  ListItem,
  Paragraph,
  Table,
  TableRow,
} from '../../document/nodes.ts';
import type { Context, Marker } from './context.ts';
import { element, startTag } from './element.ts';
import { escapeHtml } from './escape.ts';
import { className, targetId } from './names.ts';
import { writeHeading, writeParagraph } from './paragraph.ts';
import { sourceOf } from './source.ts';

type BlockWriters = {
  readonly [Kind in Block['type']]: (node: Extract<Block, { type: Kind }>, context: Context) => string;
};

/** One writer a kind of block; a kind without a writer does not compile. */
const writers: BlockWriters = {
  heading: writeHeading,
  paragraph: writeParagraph,
  list: writeList,
  quote: ({ children, origin }, context) =>
    element(
      'blockquote',
      { 'data-source': sourceOf(origin, context) },
      lines(writeBlocks(children, context)),
    ),
  table: writeTable,
  image: writeImage,
  group: writeGroup,
  annex: ({ id, label, children, origin }, context) =>
    element(
      'section',
      {
        id: id === undefined ? undefined : targetId(id),
        class: 'annex',
        'aria-label': label,
        'data-source': sourceOf(origin, context),
      },
      lines(writeBlocks(children, context)),
    ),
};

/** Blocks one after the other. */
export function writeBlocks(blocks: readonly Block[], context: Context): string {
  return blocks.map((block) => writeBlock(block, context)).join('\n');
}

function writeBlock<Kind extends Block['type']>(
  block: Extract<Block, { type: Kind }>,
  context: Context,
): string {
  return writers[block.type](block, context);
}

function lines(html: string): string {
  return `\n${html}\n`;
}

/** The paragraph of an item that begins with something else, so that its label has a place to stand. */
const bare: Paragraph = { type: 'paragraph', style: 'normal', numbered: false, children: [] };

/** Blocks that begin with a label: it stands in the first paragraph, the others stand below its words. */
export function writeMarked(blocks: readonly Block[], marker: Marker, context: Context): string {
  const [head, ...tail] = blocks;
  const [first, rest] = head?.type === 'paragraph' ? [head, tail] : [bare, blocks];
  const words = writeParagraph(first, { ...context, marker });
  return rest.length === 0
    ? words
    : `${words}\n${element('div', { class: 'below' }, lines(writeBlocks(rest, context)))}`;
}

/** The role is said because Safari tells of no list where there are no signs of its own. */
function writeList(list: List, context: Context): string {
  const counts = list.items.some(({ numbering }) => /[\p{L}\p{N}]/u.test(numbering?.label ?? ''));
  const items = list.items.map((item) => writeItem(item, list, counts, context));
  return element(
    counts ? 'ol' : 'ul',
    { class: `level-${list.depth ?? 0}`, role: 'list', 'data-source': sourceOf(list.origin, context) },
    lines(items.join('\n')),
  );
}

/** Signs such as bullets are for the eye only: a screen reader says already that it reads a list. */
function writeItem(item: ListItem, { style, depth = 0 }: List, counts: boolean, context: Context): string {
  const house = context.options.style;
  const { id, numbering, children, origin } = item;
  const label = escapeHtml(numbering?.label ?? '');
  const slanted = house.lists[style]?.['italic-label'] === true ? element('em', {}, label) : label;
  const level = house['list-levels'][Math.min(depth, house['list-levels'].length - 1)] ?? 'normal';
  const section = numbering?.scheme === 'sections' ? house.sections[numbering.level]?.style : undefined;
  const marker = {
    label: counts ? slanted : element('span', { 'aria-hidden': 'true' }, slanted),
    style: section ?? level,
  };
  const attributes = {
    id: id === undefined ? undefined : targetId(id),
    'data-source': sourceOf(origin, context),
  };
  return element('li', attributes, writeMarked(children, marker, context));
}

/** A group that holds nothing but layout is a masthead, whatever a house calls it. */
function writeGroup({ role, children, origin }: Group, context: Context): string {
  const { tables } = context.options.style;
  const isMasthead = children.every(
    (child) => child.type === 'table' && tables[child.style]?.layout === true,
  );
  return element(
    isMasthead ? 'header' : 'section',
    { class: className('group', role), 'data-source': sourceOf(origin, context) },
    lines(writeBlocks(children, context)),
  );
}

/** A table, or, where it is mere layout, rows of parts side by side of which a screen reader need not speak. */
function writeTable(table: Table, context: Context): string {
  const attributes = {
    class: className('table', table.style),
    'data-source': sourceOf(table.origin, context),
  };
  const write = (row: TableRow) => writeRow(row, table.style, context);
  if (context.options.style.tables[table.style]?.layout === true)
    return element('div', attributes, lines(table.rows.map(write).join('\n')));
  const part = (tag: string, rows: readonly TableRow[]) =>
    rows.length === 0 ? [] : [element(tag, {}, lines(rows.map(write).join('\n')))];
  const head = part(
    'thead',
    table.rows.filter(({ header }) => header),
  );
  const body = part(
    'tbody',
    table.rows.filter(({ header }) => !header),
  );
  return element('table', attributes, lines([...head, ...body].join('\n')));
}

function writeRow({ header, cells, origin }: TableRow, style: string, context: Context): string {
  const look = context.options.style.tables[style];
  const textStyle = (header ? look?.head : undefined) ?? look?.text ?? context.textStyle;
  const tag = look?.layout === true ? 'div' : header ? 'th' : 'td';
  const written = cells.map((cell, index) => {
    const align = cell.align ?? look?.columns?.[index]?.align;
    const attributes = {
      class: align === undefined ? undefined : `align-${align}`,
      scope: tag === 'th' ? 'col' : undefined,
      'data-source': sourceOf(cell.origin, context),
    };
    return element(tag, attributes, writeBlocks(cell.children, { ...context, textStyle }));
  });
  const [row, name] = look?.layout === true ? ['div', 'row'] : ['tr', undefined];
  return element(row, { class: name, 'data-source': sourceOf(origin, context) }, written.join(''));
}

/** A picture is part of the page. One that is not there was told of when the files were read: its words stand for it. */
function writeImage({ file, style, alternative, origin }: Image, context: Context): string {
  const asset = context.options.images.get(file);
  const attributes = { class: className('image', style), 'data-source': sourceOf(origin, context) };
  if (asset === undefined) return element('p', attributes, escapeHtml(alternative));
  const data = Buffer.from(asset.bytes).toString('base64');
  const picture = startTag('img', { src: `data:${asset.mediaType};base64,${data}`, alt: alternative });
  return element('figure', attributes, picture);
}
