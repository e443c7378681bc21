import type {
  Block,
  Heading,
  Image,
  List,
  Numbering,
  Origin,
  Paragraph,
  Table,
} from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import { escapeHtml } from './escape.ts';
import { writeInlines } from './inlines.ts';

type BlockWriters = {
  readonly [Kind in Block['type']]: (node: Extract<Block, { type: Kind }>, options: RenderOptions) => string;
};

/** One writer a kind of block; a kind without a writer does not compile. */
const writers: BlockWriters = {
  heading: writeHeading,
  paragraph: writeParagraph,
  list: writeList,
  quote: (node, options) => `<blockquote>\n${writeBlocks(node.children, options)}\n</blockquote>`,
  table: writeTable,
  image: writeImage,
  group: (node, options) =>
    `<section class="group-${escapeHtml(node.role)}">\n${writeBlocks(node.children, options)}\n</section>`,
  annex: (node, options) =>
    `<section class="annex"${node.id === undefined ? '' : ` id="target-${escapeHtml(node.id)}"`}>\n${writeBlocks(node.children, options)}\n</section>`,
};

/** Blocks one after the other. */
export function writeBlocks(blocks: readonly Block[], options: RenderOptions): string {
  return blocks.map((block) => write(block, options)).join('\n');
}

function write<Kind extends Block['type']>(
  block: Extract<Block, { type: Kind }>,
  options: RenderOptions,
): string {
  return writers[block.type](block, options);
}

/** Where a block was written, for programs that lead from the page to the record. */
function source(origin: Origin | undefined): string {
  if (origin === undefined) return '';
  return ` data-source="${escapeHtml(`${origin.file}:${origin.start.line}:${origin.start.column}`)}"`;
}

function number(numbering: Numbering | undefined): string {
  return numbering === undefined ? '' : `<span class="number">${escapeHtml(numbering.label)}</span> `;
}

function writeHeading(node: Heading): string {
  const tag = `h${node.depth + 1}`;
  return `<${tag}${source(node.origin)}>${number(node.numbering)}${writeInlines(node.children)}</${tag}>`;
}

/** A paragraph; the title of the document is its first heading, titles of annexes are headings too. */
function writeParagraph(node: Paragraph, { style }: RenderOptions): string {
  const level = style.complete[node.style]?.outline ?? 0;
  const tag = node.style === 'title' ? 'h1' : level > 0 ? `h${Math.min(level + 1, 6)}` : 'p';
  const classes = [`style-${node.style}`, ...(node.numbering === undefined ? [] : ['numbered'])].join(' ');
  return `<${tag} class="${escapeHtml(classes)}"${source(node.origin)}>${number(node.numbering)}${writeInlines(node.children)}</${tag}>`;
}

function writeList(node: List, options: RenderOptions): string {
  const tag = node.items.some(({ numbering }) => /[\p{L}\p{N}]/u.test(numbering?.label ?? '')) ? 'ol' : 'ul';
  const items = node.items.map(
    (item) =>
      `<li${source(item.origin)}><span class="number">${escapeHtml(item.numbering?.label ?? '')}</span>\n<div>${writeBlocks(item.children, options)}</div></li>`,
  );
  return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
}

function writeTable(node: Table, options: RenderOptions): string {
  const layout = options.style.tables[node.style]?.layout ?? false;
  const rows = node.rows.map(({ header, cells }) => {
    const tag = header ? 'th' : 'td';
    const scope = header ? ' scope="col"' : '';
    const written = cells.map((cell) => {
      const align = cell.align === undefined ? '' : ` class="align-${cell.align}"`;
      return `<${tag}${scope}${align}>${writeBlocks(cell.children, options)}</${tag}>`;
    });
    return { header, row: `<tr>${written.join('')}</tr>` };
  });
  const part = (tag: string, isHead: boolean) => {
    const inside = rows.filter(({ header }) => header === isHead).map(({ row }) => row);
    return inside.length === 0 ? '' : `<${tag}>\n${inside.join('\n')}\n</${tag}>\n`;
  };
  return `<table class="table-${escapeHtml(node.style)}"${layout ? ' role="presentation"' : ''}>\n${part('thead', true)}${part('tbody', false)}</table>`;
}

function writeImage(node: Image, { images, style }: RenderOptions): string {
  const asset = images.get(node.file);
  const bytes = asset === undefined ? '' : Buffer.from(asset.bytes).toString('base64');
  const width = style.images[node.style]?.width ?? 64;
  return `<img src="data:${asset?.mediaType ?? 'image/png'};base64,${bytes}" alt="${escapeHtml(node.alternative)}" style="width:${width}pt">`;
}
