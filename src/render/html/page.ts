import type { Document } from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import { writeBlocks } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { writeStyle } from './style.ts';

/** The whole page. */
export function writePage(document: Document, options: RenderOptions): string {
  const { title, author, subject, keywords } = document.properties;
  const meta = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}">`;
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}" dir="${document.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${meta('author', author)}
${meta('description', subject)}
${meta('keywords', keywords.join(', '))}
${meta('generator', options.producer)}
<style>
${writeStyle(options.style)}
</style>
</head>
<body>
<main>
${writeBlocks(document.body, options)}
${writeFootnotes(document, options)}</main>
</body>
</html>
`;
}

function writeFootnotes({ footnotes }: Document, options: RenderOptions): string {
  if (footnotes.length === 0) return '';
  const notes = footnotes.map(
    ({ number = 0, children }) =>
      `<li id="footnote-${number}"><span class="number">${number}</span>\n<div>${writeBlocks(children, options)}</div></li>`,
  );
  return `<footer role="doc-endnotes">\n<ol>\n${notes.join('\n')}\n</ol>\n</footer>\n`;
}
