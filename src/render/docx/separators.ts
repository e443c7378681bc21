import type { Style } from '../../house/style.ts';
import { separatorRoom } from '../footnote-separator.ts';
import { halfPoints } from './measures.ts';

/**
 * The line above footnotes stands in a paragraph of its own. That of `docx` is as high as a paragraph of text, with the space above it,
 * so that less text had room on a page than in the PDF; and it has the number of a note in it, though it is none.
 */
export function lowSeparators(xml: string, { singleLine }: Style): string {
  const size = halfPoints(separatorRoom / singleLine);
  const small = `<w:rPr><w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/></w:rPr>`;
  return xml.replace(
    /<w:footnote w:type="(?:separator|continuationSeparator)".*?<\/w:footnote>/gs,
    (separator) =>
      separator
        .replace(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteRef\/><\/w:r>/s, '')
        .replace('<w:spacing ', '<w:spacing w:before="0" ')
        .replace('</w:pPr>', `${small}</w:pPr>`)
        .replace('<w:r>', `<w:r>${small}`),
  );
}
