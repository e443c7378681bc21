import type { Inline } from '../../document/nodes.ts';
import { escapeHtml } from './escape.ts';

type InlineWriters = { readonly [Kind in Inline['type']]: (node: Extract<Inline, { type: Kind }>) => string };

/** One writer a kind of inline node. */
const writers: InlineWriters = {
  text: ({ value, language }) =>
    language === undefined
      ? escapeHtml(value)
      : `<span lang="${escapeHtml(language)}">${escapeHtml(value)}</span>`,
  emphasis: ({ children }) => `<em>${writeInlines(children)}</em>`,
  strong: ({ children }) => `<strong>${writeInlines(children)}</strong>`,
  superscript: ({ children }) => `<sup>${writeInlines(children)}</sup>`,
  link: ({ url, children }) => `<a href="${escapeHtml(url)}">${writeInlines(children)}</a>`,
  break: () => '<br>',
  'footnote-reference': ({ number = 0 }) =>
    `<sup><a href="#footnote-${number}" role="doc-noteref">${number}</a></sup>`,
  anchor: ({ id }) => `<span id="target-${escapeHtml(id)}"></span>`,
  reference: ({ target, label, children }) =>
    `<a href="#target-${escapeHtml(target)}">${children.length > 0 ? writeInlines(children) : escapeHtml(label ?? '')}</a>`,
  'page-number': () => '',
};

/** The inside of a paragraph. */
export function writeInlines(inlines: readonly Inline[]): string {
  return inlines.map(write).join('');
}

function write<Kind extends Inline['type']>(inline: Extract<Inline, { type: Kind }>): string {
  return writers[inline.type](inline);
}
