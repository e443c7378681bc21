import type { Inline } from '../../document/nodes.ts';

type InlineWriters = { readonly [Kind in Inline['type']]: (node: Extract<Inline, { type: Kind }>) => string };

/** One writer a kind of inline node. Emphasis and kept spaces leave no mark in plain text; a footnote is `[1]`. */
const writers: InlineWriters = {
  text: ({ value }) => value.replaceAll('\u00a0', ' '),
  emphasis: ({ children }) => writeInlines(children),
  strong: ({ children }) => writeInlines(children),
  superscript: ({ children }) => writeInlines(children),
  link: ({ children }) => writeInlines(children),
  break: () => '\n',
  'footnote-reference': ({ number }) => `[${number ?? ''}]`,
  anchor: () => '',
  reference: ({ label, children }) => (children.length > 0 ? writeInlines(children) : (label ?? '')),
  'page-number': () => '',
};

/** The words of a paragraph. */
export function writeInlines(inlines: readonly Inline[]): string {
  return inlines.map(writeInline).join('');
}

function writeInline<Kind extends Inline['type']>(inline: Extract<Inline, { type: Kind }>): string {
  return writers[inline.type](inline);
}
