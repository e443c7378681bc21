import { createHash } from 'node:crypto';
import { visit } from '../../document/visit.ts';
import type { AnyNode, Document, Heading, Paragraph } from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import { lowerDocument } from './lower.ts';
import { diagnoseHighHeader } from './diagnose-high-header.ts';
import { diagnoseMissingGlyphs } from './missing-glyphs.ts';
import { takeApart } from './page-drawing.ts';
import type { Sheet } from './sheet.ts';
import { type SetPictures, typesetPictures } from './typeset.ts';
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
  /** Its number, or the sign or number of the list item that begins with it; empty where there is none. */
  readonly label: string;
  /** Of a running header, and of the head of a table on further pages: whether it stood on an earlier page already. */
  readonly running?: 'first' | 'again';
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
  /** In the order in which they are read; what runs over several pages comes first. */
  readonly paragraphs: readonly DrawnParagraph[];
  /** What the Typst program was given, and what it said of places: the same once more makes the same pages. */
  readonly set: { readonly sheet: string; readonly positions: SetPictures['positions'] };
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
  const header = new Set<AnyNode>();
  visit(document.header, (node) => header.add(node));
  const marked: Pick<DrawnParagraph, 'node' | 'label'>[] = [];
  const mark = (node: Heading | Paragraph, label: string): number => marked.push({ node, label }) - 1;
  const sheet = lowerDocument(document, options, await watermarkOf(document, options), mark);
  try {
    const { shared, pages, set } = setPages(sheet, options, before);
    const ends = new Map<number, Position[]>();
    for (const position of set.positions) {
      const known = ends.get(position[0]);
      if (known === undefined) ends.set(position[0], [position]);
      else known.push(position);
    }
    return {
      ...{ shared, pages, set },
      paragraphs: besideEachOther(
        runningFirst(
          marked.flatMap((paragraph, number) =>
            inPairs(ends.get(number) ?? []).map(([from, until], time) => ({
              ...paragraph,
              ...((time > 0 || header.has(paragraph.node)) && { running: time > 0 ? 'again' : 'first' }),
              parts: partsOf(from, until, sheet.page),
            })),
          ),
        ),
      ),
    };
  } catch (fault) {
    if (diagnoseMissingGlyphs(fault, document, options.diagnose)) return undefined;
    if (diagnoseUnreadPicture(fault, document, options.diagnose)) return undefined;
    if (diagnoseHighHeader(fault, document, options.style, options.diagnose)) return undefined;
    throw fault;
  }
}

/** Whoever writes saves much that this report does not show: a note, another report that is open beside it. */
function setPages(
  sheet: Sheet,
  options: RenderOptions,
  before: DrawnPages | undefined,
): Omit<DrawnPages, 'paragraphs'> {
  const text = JSON.stringify(sheet);
  if (before?.set.sheet === text) return before;
  const { svg, positions } = typesetPictures(sheet, options);
  const { shared, sources } = takeApart(svg);
  const { width, height } = sheet.page;
  const pages = sources.map((source, index) => {
    const old = before?.pages[index];
    if (old?.source === source && old.width === width && old.height === height) return old;
    return { hash: createHash('sha256').update(source).digest('hex'), width, height, source };
  });
  return { shared, pages, set: { sheet: text, positions } };
}

type Position = SetPictures['positions'][number];

/** Beginnings with their ends. */
function inPairs(positions: readonly Position[]): readonly (readonly [from: Position, until: Position])[] {
  return positions.flatMap((from, index) => {
    const until = positions[index + 1];
    return index % 2 > 0 || until === undefined ? [] : [[from, until] as const];
  });
}

function partsOf(
  [, firstPage, left, top]: Position,
  [, lastPage, , bottom]: Position,
  { width, height, margins }: Sheet['page'],
): readonly DrawnPart[] {
  return Array.from({ length: lastPage - firstPage + 1 }, (_, index) => ({
    page: firstPage + index,
    top: index === 0 ? top : margins.top,
    bottom: firstPage + index === lastPage ? bottom : height - margins.bottom,
    left,
    right: width - margins.right,
  }));
}

/** A running header, of which Typst tells last, stands at the head of its page, and so does the head of a table that goes on there. */
function runningFirst(paragraphs: readonly DrawnParagraph[]): readonly DrawnParagraph[] {
  const [others, running] = [false, true].map((isRunning) =>
    paragraphs.filter((one) => (one.running !== undefined) === isRunning),
  );
  return [...(running ?? []), ...(others ?? [])];
}

/** Typst says where a paragraph begins. In the cells of a row it ends where the next one begins. */
function besideEachOther(paragraphs: readonly DrawnParagraph[]): readonly DrawnParagraph[] {
  const onPages = new Map<number, DrawnPart[]>();
  for (const part of paragraphs.flatMap(({ parts }) => parts))
    (onPages.get(part.page) ?? onPages.set(part.page, []).get(part.page))?.push(part);
  const rightOf = (part: DrawnPart): number =>
    (onPages.get(part.page) ?? [])
      .filter(({ left, top, bottom }) => left > part.left && top < part.bottom - 1 && bottom > part.top + 1)
      .reduce((right, { left }) => Math.min(right, left), part.right);
  return paragraphs.map(({ parts, ...paragraph }) => ({
    ...paragraph,
    parts: parts.map((part) => ({ ...part, right: rightOf(part) })),
  }));
}
