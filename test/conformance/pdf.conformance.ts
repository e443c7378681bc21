import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltReport, buildReports } from './built-reports.ts';
import { missingIn, printedBlocks } from './printed-blocks.ts';
import { isInstalled, runTool, skipped } from './tools.ts';

let reports: readonly BuiltReport[] = [];

beforeAll(async () => {
  reports = await buildReports();
});

describe('each PDF', () => {
  it.skipIf(!isInstalled('pdftotext', '-v'))(
    `prints every paragraph with its number, in order (${skipped('poppler')} otherwise)`,
    () => {
      for (const report of reports) {
        const text = runTool('pdftotext', ['-layout', report.pdf, '-']).replace(
          /^\s*- \d+ -\s*(?:\n+\s*DRAFT\s*$)?/gm,
          '',
        );
        const blocks = printedBlocks({ ...report.document, footnotes: [] });
        expect(missingIn(text, blocks, true), report.id).toEqual([]);
      }
    },
  );

  it.skipIf(!isInstalled('qpdf', '--version'))(`is sound by qpdf (${skipped('qpdf')} otherwise)`, () => {
    for (const { pdf } of reports)
      expect(runTool('qpdf', ['--check', pdf])).toContain('No syntax or stream encoding errors');
  });

  it.skipIf(!isInstalled('pdffonts', '-v'))(`embeds all its fonts (${skipped('poppler')} otherwise)`, () => {
    for (const { pdf } of reports) {
      const fonts = runTool('pdffonts', [pdf]).split('\n').slice(2).filter(Boolean);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/Carlito.*\byes\s+yes\s+yes\b/);
    }
  });
});
