/*
 * Shows each report as PDF and as DOCX side by side, and says where they differ: `npm run parity [ID...]` writes
 * out/parity/index.html. It needs LibreOffice and poppler.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComparedReport, contactSheet } from './parity/contact-sheet.ts';
import { convertByLibreOffice } from './parity/libreoffice.ts';
import { comparePages, drawPages } from './parity/pictures.ts';
import { differences, readPrinted } from './parity/printed.ts';

const tools = [
  ['soffice', 'LibreOffice'],
  ['pdftoppm', 'poppler'],
] as const;
const missing = tools.filter(([command]) => spawnSync(command, ['--version']).error !== undefined);
if (missing.length > 0) {
  console.error(`skipped: ${missing.map(([, name]) => name).join(', ')} is not installed`);
  process.exit(1);
}

const work = mkdtempSync(join(tmpdir(), 'rapporteur-parity-'));
const [built, converted] = [join(work, 'built'), join(work, 'converted')];
const build = ['dist/cli/main.js', 'build', ...process.argv.slice(2), '--out', built, '--force'];
if (spawnSync(process.execPath, build, { stdio: 'inherit' }).status !== 0) process.exit(1);
const list = spawnSync(process.execPath, ['dist/cli/main.js', 'list', '--format', 'json'], {
  encoding: 'utf8',
});
const wanted = process.argv.slice(2);
const ids = (JSON.parse(list.stdout) as { readonly id: string; readonly buildable: boolean }[])
  .filter(({ id, buildable }) => buildable && (wanted.length === 0 || wanted.includes(id)))
  .map(({ id }) => id);
const files = convertByLibreOffice(
  ids.map((id) => join(built, `${id}.docx`)),
  converted,
);
const reports: ComparedReport[] = [];
for (const [index, id] of ids.entries()) {
  const [pdf, docx] = [join(built, `${id}.pdf`), files[index] ?? ''];
  const found = differences(await readPrinted(readFileSync(pdf)), await readPrinted(readFileSync(docx)));
  const pages = comparePages(drawPages(pdf), drawPages(docx));
  reports.push({ id, differences: found, pages });
  console.log(`${id}: ${pages.length} pages, ${found.length === 0 ? 'no difference' : found.join('; ')}`);
}
rmSync(work, { recursive: true, force: true });
mkdirSync('out/parity', { recursive: true });
writeFileSync('out/parity/index.html', contactSheet(reports));
console.log('out/parity/index.html shows them side by side.');
process.exitCode = reports.some((report) => report.differences.length > 0) ? 1 : 0;
