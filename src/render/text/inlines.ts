import type { Inline } from '../../document/nodes.ts';

type InlineWriters = { readonly [Kind in Inline['type']]: (node: Extract<Inline, { type: Kind }>) => string };

/** One writer a kind of inline node. Emphasis leaves no mark in plain text; a footnote is `[1]`. */
const writers: InlineWriters = {
  text: (node) => node.value,
  emphasis: (node) => writeInlines(node.children),
  strong: (node) => writeInlines(node.children),
  superscript: (node) => writeInlines(node.children),
  link: (node) => writeInlines(node.children),
  break: () => '\n',
  'footnote-reference': (node) => `[${node.number ?? ''}]`,
  anchor: () => '',
  reference: (node) => (node.children.length > 0 ? writeInlines(node.children) : (node.label ?? '')),
  'page-number': () => '',
};

/** The words of a paragraph. */
export function writeInlines(inlines: readonly Inline[]): string {
  return inlines.map(write).join('');
}

function write<Kind extends Inline['type']>(inline: Extract<Inline, { type: Kind }>): string {
  return writers[inline.type](inline);
}
