import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import type { StyleFile } from './generated/style.ts';

/** A page whose text is narrower or lower than this, in points, is a slip of the pen. */
const least = 72;
/** What measures may differ by when they are rounded. */
const tolerance = 0.5;

/** Diagnoses measures that do not fit the sheet: margins that leave no room, what is wider than the text. */
export function checkRoom(source: SourceFile, diagnose: Diagnose): void {
  const style = source.value as StyleFile;
  const { width, height, margins } = style.page;
  /** Where a house extends another, what it says itself is wrong, not what it takes over. */
  const placeOf = (path: Path): Place => {
    const place = source.placeOf(path);
    return place.file === source.file ? place : source.placeOf(['page', 'margins']);
  };
  const tell = (message: string, remedy: string, path: Path): void =>
    diagnose({ code: 'house/no-room', severity: 'error', message, remedy, place: placeOf(path) });
  const [textWidth, textHeight] = [
    width - margins.left - margins.right,
    height - margins.top - margins.bottom,
  ];
  if (textWidth < least)
    tell(
      `Between the margins at the left and right, ${said(margins.left)} and ${said(margins.right)} of ${said(width)} points, there is no room for text.`,
      'Make the margins smaller, or the page wider.',
      ['page', 'margins', margins.left > margins.right ? 'left' : 'right'],
    );
  if (textHeight < least)
    tell(
      `Between the margins above and below, ${said(margins.top)} and ${said(margins.bottom)} of ${said(height)} points, there is no room for text.`,
      'Make the margins smaller, or the page higher.',
      ['page', 'margins', margins.top > margins.bottom ? 'top' : 'bottom'],
    );
  if (textWidth < least || textHeight < least) return;
  const room = `the text has ${said(textWidth)} points between the margins`;
  for (const [name, table] of Object.entries(style.tables)) {
    const columns = table?.columns?.reduce((sum, column) => sum + column.width, 0) ?? 0;
    if (columns > textWidth + tolerance)
      tell(
        `The columns of the table "${name}" have ${said(columns)} points together, but ${room}.`,
        'Make columns narrower, or the margins smaller.',
        ['tables', name, 'columns'],
      );
  }
  for (const [name, image] of Object.entries(style.images))
    if (image !== undefined && image.width > textWidth + tolerance)
      tell(`The picture "${name}" is ${said(image.width)} points wide, but ${room}.`, 'Make it narrower.', [
        'images',
        name,
        'width',
      ]);
  for (const [name, { left = 0, hanging = 0 } = {}] of Object.entries(style.paragraphs)) {
    if (left > textWidth - least)
      tell(
        `The indent of "${name}", ${said(left)} points, leaves no room for words: ${room}.`,
        'Make it smaller.',
        ['paragraphs', name, 'left'],
      );
    if (hanging > left + margins.left)
      tell(
        `The first line of "${name}" would begin outside the sheet: it stands out by ${said(hanging)} points from an indent of ${said(left)}.`,
        `Write ${said(left)} or less, or a larger "left".`,
        ['paragraphs', name, 'hanging'],
      );
  }
  if (style.quote.left > textWidth - least)
    tell(
      `The indent of quoted texts, ${said(style.quote.left)} points, leaves no room for words: ${room}.`,
      'Make it smaller.',
      ['quote', 'left'],
    );
}

function said(points: number): string {
  return String(Math.round(points * 100) / 100);
}
