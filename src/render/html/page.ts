import type { Document, DocumentProperties, Footnote } from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import { writeBlocks, writeMarked } from './blocks.ts';
import { type Context, createContext } from './context.ts';
import { element, startTag } from './element.ts';
import { escapeHtml } from './escape.ts';
import { sourceOf } from './source.ts';
import { writeStyle } from './style.ts';

/** The whole page. */
export function writePage(document: Document, options: RenderOptions): string {
  const context = createContext(document, options);
  const { language, direction, properties, body, footnotes } = document;
  return `<!doctype html>
${startTag('html', { lang: language, dir: direction })}
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${writeProperties(properties, options.producer)}
<style>
${writeStyle(options.style)}
</style>
</head>
<body>
<main>
${writeBlocks(body, context)}
${writeFootnotes(footnotes, context)}</main>
</body>
</html>
`;
}

function writeProperties(properties: DocumentProperties, producer: string): string {
  const { title, author, subject, keywords, date } = properties;
  const meta = Object.entries({
    author,
    description: subject,
    keywords: keywords.join(', '),
    'dcterms.date': date,
    generator: producer,
  }).filter(([, content]) => content !== '');
  return [
    element('title', {}, escapeHtml(title)),
    ...meta.map(([name, content]) => startTag('meta', { name, content })),
  ].join('\n');
}

/** The footnotes at the end of the page. */
function writeFootnotes(footnotes: readonly Footnote[], context: Context): string {
  if (footnotes.length === 0) return '';
  const items = footnotes.map((footnote) => writeFootnote(footnote, { ...context, textStyle: 'footnote' }));
  const list = element('ol', { role: 'list' }, `\n${items.join('\n')}\n`);
  return `${element('section', { class: 'footnotes', role: 'doc-endnotes' }, `\n${list}\n`)}\n`;
}

/** A footnote. Its number leads back to its mark, so that no word for that need be translated. */
function writeFootnote({ number, children, origin }: Footnote, context: Context): string {
  const label = String(number ?? '');
  const id = `footnote-${label}`;
  const back = element('a', { href: `#${id}-mark`, role: 'doc-backlink' }, label);
  const words = writeMarked(children, { label: back, style: 'footnote' }, context);
  return element('li', { id, 'data-source': sourceOf(origin, context) }, words);
}
