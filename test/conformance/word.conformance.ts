import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltReport, buildReports } from './built-reports.ts';
import { validateDocxFiles } from './docx-validator.ts';
import { missingIn, printedBlocks, squeeze, withoutSpaces } from './printed-blocks.ts';
import { isInstalled, runTool, skipped } from './tools.ts';

let reports: readonly BuiltReport[] = [];

beforeAll(async () => {
  reports = await buildReports();
});

/** Expects each paragraph's words in the text, in the order of the document. */
function expectInOrder(report: BuiltReport, text: string, withLabels: boolean): void {
  const blocks = printedBlocks({ ...report.document, footnotes: [] });
  expect(missingIn(text, blocks, withLabels), report.id).toEqual([]);
}

describe('each Word file', () => {
  it('has no error by the Open XML SDK', async () => {
    expect(await validateDocxFiles(reports.map(({ docx }) => docx))).toEqual([]);
  });

  it.skipIf(!isInstalled('soffice', '--version'))(
    `gives LibreOffice every paragraph with the number that the document has (${skipped('LibreOffice')} otherwise)`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
      const files = reports.map(({ docx }) => docx);
      runTool('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
      for (const report of reports) {
        const pdf = join(folder, basename(report.docx).replace('.docx', '.pdf'));
        expectInOrder(report, withoutPageParts(runTool('pdftotext', ['-layout', pdf, '-'])), true);
      }
    },
  );

  it.skipIf(!isInstalled('pandoc', '--version'))(
    `gives pandoc every paragraph and footnote (${skipped('pandoc')} otherwise)`,
    () => {
      for (const report of reports) {
        const text = wordsOfHtml(
          runTool('pandoc', ['--from', 'docx', '--to', 'html', '--wrap', 'none', report.docx]),
        );
        expectInOrder(report, text, false);
        for (const { words } of printedBlocks({ ...report.document, body: [] }))
          expect(withoutSpaces(text)).toContain(withoutSpaces(words));
      }
    },
  );

  it.skipIf(!hasPythonDocx())(
    `gives python-docx every paragraph and cell (${skipped('python3-docx')} otherwise)`,
    () => {
      const script = readFileSync(join(import.meta.dirname, 'read-docx.py'), 'utf8');
      for (const report of reports) {
        const text = runTool('/usr/bin/python3', ['-c', script, report.docx]);
        expectInOrder(report, text, false);
        expect(squeeze(text)).toContain(`author: ${report.document.properties.author}`);
      }
    },
  );
});

/** Running headers and the numbers of footnotes stand between the lines of pages. */
function withoutPageParts(text: string): string {
  return text.replace(/^\s*- \d+ -\s*(?:\n+\s*DRAFT\s*$)?/gm, '');
}

/** The words of a page of HTML, without its marks. */
function wordsOfHtml(html: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
}

function hasPythonDocx(): boolean {
  try {
    runTool('/usr/bin/python3', ['-c', 'import docx']);
    return true;
  } catch {
    return false;
  }
}
