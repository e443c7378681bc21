import type { Heading, Numbering, Paragraph } from '../../document/nodes.ts';
import type { Context } from './context.ts';
import { element } from './element.ts';
import { escapeHtml } from './escape.ts';
import { writeInlines } from './inlines.ts';
import { className, targetId } from './names.ts';
import { sourceOf } from './source.ts';

/** The title of a section: `h2`, for the title of the document is `h1`. */
export function writeHeading(node: Heading, context: Context): string {
  return writeWords(`h${node.depth + 1}`, `heading-${node.depth}`, node, context);
}

/** A paragraph. The title of the document and paragraphs that stand in its outline are headings. */
export function writeParagraph(node: Paragraph, context: Context): string {
  const { style } = context.options;
  const name = context.marker?.style ?? styleOf(node, context);
  const outline = style.complete[name]?.outline ?? 0;
  const heading = name === 'title' ? 1 : Math.min(outline + 1, 6);
  return writeWords(name === 'title' || outline > 0 ? `h${heading}` : 'p', name, node, context);
}

function styleOf({ style, numbering }: Paragraph, { options, textStyle }: Context): string {
  if (numbering?.scheme === 'sections') return options.style.sections[numbering.level]?.style ?? style;
  return style === 'normal' || options.style.paragraphs[style] === undefined ? textStyle : style;
}

function writeWords(tag: string, style: string, node: Heading | Paragraph, context: Context): string {
  const { id, numbering, children, origin } = node;
  const label = context.marker?.label ?? (numbering === undefined ? '' : escapeHtml(numbering.label));
  const number = label === '' ? '' : element('span', { class: 'number' }, `${label} `);
  const attributes = {
    id: id === undefined ? numberId(numbering) : targetId(id),
    class: `${className('style', style)} ${label === '' ? 'unnumbered' : 'numbered'}`,
    'data-source': sourceOf(origin, context),
  };
  return element(tag, attributes, `${number}${writeInlines(children, { ...context, marker: undefined })}`);
}

/** What a link to a numbered paragraph ends with: `#section-5.1`, in the first annex `#annex-1-section-5.1`. */
function numberId(numbering: Numbering | undefined): string | undefined {
  if (numbering?.scheme !== 'sections') return undefined;
  const annex = numbering.instance === 0 ? '' : `annex-${numbering.instance}-`;
  return `${annex}section-${numbering.counter.join('.')}`;
}
