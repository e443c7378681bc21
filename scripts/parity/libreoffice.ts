import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withFonts } from './fonts.ts';

/** With tags and bookmarks, so that paragraphs, notes and tables can be told apart. */
const filter = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
})}`;

/**
 * Turns Word files into PDF by LibreOffice, in one run; gives the paths of the PDF files in their order.
 *
 * @throws {Error} if LibreOffice fails.
 */
export function convertByLibreOffice(files: readonly string[], folder: string): readonly string[] {
  const profile = mkdtempSync(join(tmpdir(), 'rapporteur-libreoffice-'));
  const options = ['--headless', `-env:UserInstallation=${pathToFileURL(profile).href}`];
  const { status, stderr } = spawnSync(
    'soffice',
    [...options, '--convert-to', filter, '--outdir', folder, ...files],
    { encoding: 'utf8', env: withFonts() },
  );
  rmSync(profile, { recursive: true, force: true });
  if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
  return files.map((file) => join(folder, basename(file).replace(/\.docx$/, '.pdf')));
}
