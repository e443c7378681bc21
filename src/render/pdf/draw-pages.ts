import { createHash } from 'node:crypto';
import type { Document, Heading, Paragraph } from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import { lowerDocument } from './lower.ts';
import { diagnoseMissingGlyphs } from './missing-glyphs.ts';
import { takeApart } from './page-drawing.ts';
import { typesetPictures } from './typeset.ts';
import { diagnoseUnreadPicture } from './unread-picture.ts';
import { watermarkOf } from './watermark-of.ts';

/** A page, and a name that changes with what is drawn on it. */
export interface DrawnPage {
  readonly hash: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** What Typst gave; `drawingOf` makes a drawing of it. */
  readonly source: string;
}

/** Where a paragraph stands: a part for each page that it is on. */
export interface DrawnParagraph {
  readonly node: Heading | Paragraph;
  readonly parts: readonly DrawnPart[];
}

/** What of a paragraph stands on a page. Points from the left and the top of the page. */
export interface DrawnPart {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The pages of a document as drawings. */
export interface DrawnPages {
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
    const { svg, positions } = typesetPictures(sheet, options.images);
    const { shared, sources } = takeApart(svg);
    const { width, height, margins } = sheet.page;
    return {
      shared,
      pages: sources.map((source, index) => {
        const old = before?.pages[index];
        if (old?.source === source && old.width === width && old.height === height) return old;
        return { hash: createHash('sha256').update(source).digest('hex'), width, height, source };
      }),
      paragraphs: besideEachOther(
        nodes.flatMap((node, number) => {
          const [from, until] = positions.filter(([at]) => at === number);
          if (from === undefined || until === undefined) return [];
          const [, firstPage, left, top] = from;
          const [, lastPage, , bottom] = until;
          const parts = [];
          for (let page = firstPage; page <= lastPage; page += 1)
            parts.push({
              page,
              top: page === firstPage ? top : margins.top,
              bottom: page === lastPage ? bottom : height - margins.bottom,
              left,
              right: width - margins.right,
            });
          return [{ node, parts }];
        }),
      ),
    };
  } catch (fault) {
    if (diagnoseMissingGlyphs(fault, document, options.diagnose)) return undefined;
    if (diagnoseUnreadPicture(fault, document, options.diagnose)) return undefined;
    throw fault;
  }
}

/** Typst says where a paragraph begins. In the cells of a row it ends where the next one begins. */
function besideEachOther(paragraphs: readonly DrawnParagraph[]): readonly DrawnParagraph[] {
  const onPages = new Map<number, DrawnPart[]>();
  for (const part of paragraphs.flatMap(({ parts }) => parts))
    onPages.set(part.page, [...(onPages.get(part.page) ?? []), part]);
  const rightOf = (part: DrawnPart): number =>
    (onPages.get(part.page) ?? [])
      .filter(({ left, top, bottom }) => left > part.left && top < part.bottom - 1 && bottom > part.top + 1)
      .reduce((right, { left }) => Math.min(right, left), part.right);
  return paragraphs.map(({ node, parts }) => ({
    node,
    parts: parts.map((part) => ({ ...part, right: rightOf(part) })),
  }));
}
