import * as mupdf from 'mupdf';
import { PNG } from 'pngjs';

/** Dots per inch: enough to see each line and box, small enough to keep in the repository. */
const resolution = 45;

/** Draws a page of a PDF, counted from 1, in shades of grey. */
export function drawPage(pdf: Uint8Array, page: number): PNG {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  const scale = mupdf.Matrix.scale(resolution / 72, resolution / 72);
  const pixmap = document.loadPage(page - 1).toPixmap(scale, mupdf.ColorSpace.DeviceGray, false, true);
  return PNG.sync.read(Buffer.from(pixmap.asPNG()));
}
