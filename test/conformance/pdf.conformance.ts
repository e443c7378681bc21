import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltReport, buildReports } from './built-reports.ts';
import { printedBlocks, withoutSpaces } from './printed-blocks.ts';
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
        const text = runTool('pdftotext', ['-layout', report.pdf, '-']).replace(/^\s*- \d+ -\s*$/gm, '');
        const whole = withoutSpaces(text);
        let at = 0;
        for (const { label, words } of printedBlocks({ ...report.document, footnotes: [] })) {
          const wanted = withoutSpaces(label + words);
          const found = whole.indexOf(wanted, at);
          expect(found, `${report.id}: "${label} ${words}"`).toBeGreaterThanOrEqual(0);
          at = found + wanted.length;
        }
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
