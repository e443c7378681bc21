import { visit } from '../../document/visit.ts';
import type { AnyNode, Document, Heading, Paragraph } from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import { lowerDocument } from './lower.ts';
import { diagnoseHighHeader } from './diagnose-high-header.ts';
import { diagnoseMissingGlyphs } from './missing-glyphs.ts';
import { type PageDrawer, pageDrawer } from './page-drawer.ts';
import type { Sheet } from './sheet.ts';
import { type Position, typesetPages } from './typeset.ts';
import { diagnoseUnreadPicture } from './unread-picture.ts';
import { watermarkOf } from './watermark-of.ts';

/** A page, and a name that changes with what is drawn on it. */
export interface DrawnPage {
  readonly hash: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
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
  readonly pages: readonly DrawnPage[];
  /** Draws them when they are asked for. */
  readonly drawer: PageDrawer;
  /** In the order in which they are read; what runs over several pages comes first. */
  readonly paragraphs: readonly DrawnParagraph[];
  /** What the Typst program was given, and what it said of places: the same once more makes the same pages. */
  readonly set: { readonly sheet: string; readonly positions: readonly Position[] };
}

/**
 * Sets the pages that the PDF has, to be drawn for a screen, and tells where each paragraph stands. Undefined where there are none
 * because of a fault of the input, which is diagnosed. Pages that are as `before` are not drawn again.
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
  const marked: (Pick<DrawnParagraph, 'node' | 'label'> & { readonly width: number })[] = [];
  const mark = (node: Heading | Paragraph, label: string, width: number): number =>
    marked.push({ node, label, width }) - 1;
  const sheet = lowerDocument(document, options, await watermarkOf(document, options), mark);
  try {
    const { pages, drawer, set } = setPages(sheet, options, before);
    const ends = new Map<number, Position[]>();
    for (const position of set.positions) {
      const known = ends.get(position[0]);
      if (known === undefined) ends.set(position[0], [position]);
      else known.push(position);
    }
    return {
      ...{ pages, drawer, set },
      paragraphs: runningFirst(
        marked.flatMap(({ width, ...paragraph }, number) =>
          inPairs(ends.get(number) ?? []).map(([from, until], time) => ({
            ...paragraph,
            ...((time > 0 || header.has(paragraph.node)) && { running: time > 0 ? 'again' : 'first' }),
            parts: partsOf(from, until, width, sheet.page),
          })),
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
  const set = typesetPages(sheet, options);
  const drawer = pageDrawer(sheet, options, set, before?.drawer);
  const { width, height } = sheet.page;
  return {
    pages: drawer.hashes.map((hash) => ({ hash, width, height })),
    drawer,
    set: { sheet: text, positions: set.positions },
  };
}

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
  width: number,
  { height, margins }: Sheet['page'],
): readonly DrawnPart[] {
  return Array.from({ length: lastPage - firstPage + 1 }, (_, index) => ({
    page: firstPage + index,
    top: index === 0 ? top : margins.top,
    bottom: firstPage + index === lastPage ? bottom : height - margins.bottom,
    left,
    right: left + width,
  }));
}

/** A running header, of which Typst tells last, stands at the head of its page, and so does the head of a table that goes on there. */
function runningFirst(paragraphs: readonly DrawnParagraph[]): readonly DrawnParagraph[] {
  const [others, running] = [false, true].map((isRunning) =>
    paragraphs.filter((one) => (one.running !== undefined) === isRunning),
  );
  return [...(running ?? []), ...(others ?? [])];
}
