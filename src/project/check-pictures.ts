import { type Place, startOfFile } from '../diagnostics/place.ts';
import type { AnyNode, Document, Image } from '../document/nodes.ts';
import { visit } from '../document/visit.ts';
import type { Style } from '../house/style.ts';
import { readPngSize } from '../document/png-size.ts';
import type { ReportWork } from './report-context.ts';

/** A picture that takes more of the height of a page than this leaves a first page without a report. */
const muchOfPage = 1 / 4;
/** What measures may differ by when they are rounded. */
const tolerance = 0.5;

type Checking = Pick<ReportWork, 'archive' | 'house' | 'diagnose' | 'entry' | 'type'>;

/**
 * Diagnoses pictures of a document that are larger than the room in which they stand: they would lie on other words, or end
 * outside the sheet. The house gives the width, the picture the height that goes with it.
 */
export function checkPictures(document: Document, style: Style, work: Checking): void {
  const { height, margins, header } = style.page;
  const page = height - margins.top - margins.bottom;
  const head = margins.top - header;
  visit(document.body, (node, ancestors) => {
    if (node.type !== 'image') return;
    checkWidth(node, ancestors, style, work);
    checkHeight(node, { room: page, most: page * muchOfPage, where: 'a page' }, style, work);
  });
  visit(document.header, (node) => {
    if (node.type === 'image')
      checkHeight(node, { room: head, most: head, where: 'the head of a page' }, style, work);
  });
}

/** Compares a picture with the column of a table in which it stands; with the text as a whole, the style itself was compared. */
function checkWidth(node: Image, ancestors: readonly AnyNode[], style: Style, work: Checking): void {
  const width = style.images[node.style]?.width;
  const table = ancestors.find(({ type }) => type === 'table');
  const row = ancestors.find(({ type }) => type === 'table-row');
  if (width === undefined || table?.type !== 'table' || row?.type !== 'table-row') return;
  const column =
    style.tables[table.style]?.columns?.[row.cells.findIndex((cell) => ancestors.includes(cell))];
  if (column === undefined || width <= column.width + tolerance) return;
  const path = ['images', node.style, 'width'];
  work.diagnose({
    code: 'house/no-room',
    severity: 'error',
    message: `The picture "${node.style}" is ${said(width)} points wide, but its column of the table "${table.style}" has ${said(column.width)}.`,
    remedy: 'Make it narrower, or the column wider.',
    place: work.house.placeOfKey('style', path),
  });
}

function checkHeight(
  node: Image,
  { room, most, where }: { readonly room: number; readonly most: number; readonly where: string },
  style: Style,
  work: Checking,
): void {
  const { archive, house, diagnose } = work;
  const width = style.images[node.style]?.width;
  const bytes = archive.pictures.get(node.file)?.bytes;
  const size = bytes === undefined ? undefined : readPngSize(bytes);
  if (width === undefined || size === undefined) return;
  const height = (width * size.height) / size.width;
  if (height <= most + tolerance) return;
  diagnose({
    code: 'house/high-picture',
    severity: height > room ? 'error' : 'warning',
    message: `"${node.file}" becomes ${said(height)} points high where it is ${said(width)} wide, and ${where} has room for ${said(room)}.`,
    remedy: `Take a picture that is less high for its width, or make "images.${node.style}.width" smaller in ${house.pathOf('style.yaml')}.`,
    place: placeOf(node, work),
  });
}

/** Where the group of the report says which picture it is; else where the template puts it. */
function placeOf(node: Image, { archive, entry, type }: Checking): Place {
  const group = archive.entries.groups.get(type.facts(entry, archive).group);
  if (group?.contents.logo?.file === node.file) return group.source.placeOf(['logo', 'file']);
  return node.origin ?? startOfFile(node.file);
}

function said(points: number): string {
  return String(Math.round(points * 100) / 100);
}
