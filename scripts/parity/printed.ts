import { allOf, type Element, readStructure } from '../../test/read-structure.ts';

/** What a PDF says, whoever made it: words without white space, which ends of lines and fonts place differently. */
export interface Printed {
  /** The text of the body, labels and marks of footnotes in it, page by page. */
  readonly pages: readonly string[];
  readonly headings: readonly string[];
  readonly footnotes: readonly string[];
  /** The cells of each table that has a head. */
  readonly tables: readonly (readonly string[])[];
  /**
   * Whether a table stands first and there are footnotes. LibreOffice (7.4) puts an empty paragraph before such a table
   * of a Word file, which shifts the pages by a line; Word does not.
   */
  readonly isShifted: boolean;
}

/** Reads what a PDF prints from its structure, in which running headers and watermarks have no part. */
export async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  const pages = await readStructure(bytes);
  const all = (role: string): readonly Element[] => pages.flatMap((page) => allOf(page, role));
  const first = pages[0]?.children[0]?.children[0];
  return {
    isShifted: first?.role === 'Table' && all('Note').length > 0,
    pages: pages.map((page) => squeeze(textWithoutNotes(page))),
    headings: ['H1', 'H2', 'H3', 'H4'].flatMap((role) => all(role).map(wordsOf)),
    footnotes: all('Note').map(({ text }) => squeeze(text)),
    tables: all('Table')
      .filter((table) => allOf(table, 'TH').length > 0)
      .map((table) => [...allOf(table, 'TH'), ...allOf(table, 'TD')].map(wordsOf)),
  };
}

function wordsOf(element: Element): string {
  return squeeze(textWithoutNotes(element));
}

/** The words of a part of a page; a footnote stands at its foot, wherever its mark is. */
function textWithoutNotes(element: Element): string {
  if (element.role === 'Note') return '';
  return element.parts.map((part) => (typeof part === 'string' ? part : textWithoutNotes(part))).join('');
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u00ad\u200b]+/gu, '');
}

/** How two PDFs differ in what they say, in words for people; none where they say the same. */
export function differences(ours: Printed, theirs: Printed, comparesPages = true): readonly string[] {
  const bodies = [ours, theirs].map(({ pages }) => pages.join(''));
  const body = firstDifference(bodies[0] ?? '', bodies[1] ?? '');
  return [
    ...(body === undefined ? [] : [`text: ${body}`]),
    ...listDifferences('heading', ours.headings, theirs.headings),
    ...listDifferences('footnote', ours.footnotes, theirs.footnotes),
    ...listDifferences(
      'table',
      ours.tables.map((cells) => cells.join('|')),
      theirs.tables.map((cells) => cells.join('|')),
    ),
    ...(theirs.isShifted || !comparesPages ? [] : pageDifferences(ours.pages, theirs.pages)),
  ];
}

function listDifferences(
  what: string,
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const missing = ours
    .filter((text) => !theirs.includes(text))
    .map((text) => `${what} only in the PDF: ${text}`);
  const more = theirs
    .filter((text) => !ours.includes(text))
    .map((text) => `${what} only in the DOCX: ${text}`);
  const counts = ours.length === theirs.length ? [] : [`${what}s: ${ours.length} and ${theirs.length}`];
  return [...counts, ...missing, ...more];
}

/** Pages that begin or end elsewhere. */
function pageDifferences(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const counts =
    ours.length === theirs.length ? [] : [`pages: ${ours.length} in the PDF, ${theirs.length} in the DOCX`];
  const begins = ours.flatMap((page, index) => {
    const other = theirs[index] ?? '';
    return page.slice(0, 40) === other.slice(0, 40)
      ? []
      : [`page ${index + 1} begins "${page.slice(0, 40)}" in the PDF, "${other.slice(0, 40)}" in the DOCX`];
  });
  return [...counts, ...begins];
}

function firstDifference(ours: string, theirs: string): string | undefined {
  if (ours === theirs) return undefined;
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  const from = Math.max(0, at - 30);
  return `"${ours.slice(from, at + 40)}" in the PDF, "${theirs.slice(from, at + 40)}" in the DOCX`;
}
