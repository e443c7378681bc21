import { createHash } from 'node:crypto';
import type { Document, Heading, Paragraph } from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import { lowerDocument } from './lower.ts';
import { diagnoseMissingGlyphs } from './missing-glyphs.ts';
import { typesetPictures } from './typeset.ts';
import { diagnoseUnreadPicture } from './unread-picture.ts';
import { watermarkOf } from './watermark-of.ts';

/** A page as a drawing: the inside of an `svg` element, and a name that changes with it. */
export interface DrawnPage {
  readonly hash: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly drawing: string;
}

/** Where a paragraph stands: a part for each page that it is on. Points from the left and the top of the page. */
export interface DrawnParagraph {
  readonly node: Heading | Paragraph;
  readonly parts: readonly { readonly page: number; readonly top: number; readonly bottom: number }[];
}

/** The pages of a document as drawings. */
export interface DrawnPages {
  /** What Typst gave for each page: the same once more makes the same drawing. */
  readonly sources: readonly string[];
  /** What the drawings of all pages refer to: the forms of letters. */
  readonly shared: string;
  readonly pages: readonly DrawnPage[];
  readonly paragraphs: readonly DrawnParagraph[];
}

/**
 * Draws the pages that the PDF has, for a screen, and tells where each paragraph stands. Undefined where there are none
 * because of a fault of the input, which is diagnosed. Pages that are as `before` are not worked on again.
 *
 * @throws {Error} if typesetting fails: a fault of the program.
 */
export async function drawPages(
  document: Document,
  options: RenderOptions,
  before?: DrawnPages,
): Promise<DrawnPages | undefined> {
  const nodes: (Heading | Paragraph)[] = [];
  const mark = (node: Heading | Paragraph): number => nodes.push(node) - 1;
  const sheet = lowerDocument(document, options, await watermarkOf(document, options), mark);
  try {
    const { svg, positions } = typesetPictures(sheet);
    const { shared, sources } = partsOf(svg);
    const { width, height, margins } = sheet.page;
    return {
      ...{ shared, sources },
      pages: sources.map((source, index) => {
        const old = before?.sources[index] === source ? before.pages[index] : undefined;
        if (old?.width === width && old.height === height) return old;
        const drawing = drawingOf(source);
        return { hash: createHash('sha256').update(drawing).digest('hex'), width, height, drawing };
      }),
      paragraphs: nodes.flatMap((node, number) => {
        const [from, until] = positions.filter(([at]) => at === number);
        if (from === undefined || until === undefined) return [];
        const [, firstPage, , top] = from;
        const [, lastPage, , bottom] = until;
        const parts = [];
        for (let page = firstPage; page <= lastPage; page += 1)
          parts.push({
            page,
            top: page === firstPage ? top : margins.top,
            bottom: page === lastPage ? bottom : height - margins.bottom,
          });
        return [{ node, parts }];
      }),
    };
  } catch (fault) {
    if (diagnoseMissingGlyphs(fault, document, options.diagnose)) return undefined;
    if (diagnoseUnreadPicture(fault, document, options.diagnose)) return undefined;
    throw fault;
  }
}

/**
 * Takes the drawing of all pages apart. Its elements stand one below the other, indented by four spaces: for each page its
 * ground and what is drawn on it, moved down to its place; then what all share.
 */
function partsOf(svg: string): { readonly shared: string; readonly sources: readonly string[] } {
  const elements = svg.split(/\n(?= {4}<[a-z])/).slice(1);
  const isPage = (element: string): boolean => /^ {4}<g[ >]/.test(element);
  const shared = elements.filter((element) => /^ {4}<(?:defs|clipPath)/.test(element));
  return { shared: shared.map(withoutSpaces).join(''), sources: elements.filter(isPage) };
}

function drawingOf(source: string): string {
  return withoutSpaces(source.replace(/^ {4}<g transform="matrix\(1 0 0 1 0 [\d.]+\)"/, '<g'));
}

/** Nine tenths of a drawing are indentation and decimals that no screen can show. */
function withoutSpaces(element: string): string {
  return element
    .replace(/>\s+</g, '><')
    .replace(/(\.\d{3})\d+/g, '$1')
    .trim()
    .replace(/\s*<\/svg>$/, '');
}
