import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Element, readStructure } from '../read-structure.ts';
import { type BuiltReport, buildReports } from './built-reports.ts';
import { missingIn, missingWordsIn, printedBlocks } from './printed-blocks.ts';
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
        // Between numbers of a right-to-left line poppler guesses the order: that is looked at in the structure, below.
        const missing =
          report.document.direction === 'rtl' ? missingWordsIn(text, blocks) : missingIn(text, blocks, true);
        expect(missing, report.id).toEqual([]);
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
      for (const font of fonts) expect(font).toMatch(/(?:Carlito|Amiri|NotoSansSC).*\byes\s+yes\s+yes\b/);
    }
  });

  it('has the words of right-to-left pages in the order of reading, in content and structure', async () => {
    const mirrored = reports.filter(({ document }) => document.direction === 'rtl');
    expect(mirrored.length).toBeGreaterThan(1);
    for (const { id, pdf, document } of mirrored) {
      const pages = await readStructure(readFileSync(pdf));
      const text = pages.map(textOfParts).join(' ');
      expect(missingIn(plainOf(text), plainBlocks(document), false), id).toEqual([]);
    }
  });
});

/** The words of an element in the order of the structure; footnotes stand where their marks are. */
function textOfParts({ parts, role }: Element): string {
  if (role === 'Note') return '';
  return parts.map((part) => (typeof part === 'string' ? part : textOfParts(part))).join('');
}

/**
 * Letters and numbers, none twice in a row: how brackets are mirrored and joined letters are written is a matter of the reader, who
 * passes over the words that the file gives for glyphs (`ActualText`).
 */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(\p{L})\1+/gu, '$1');
}

function plainBlocks(document: BuiltReport['document']) {
  // Where marks stand over letters, this reader gives their glyphs, not the words that the file says beside them.
  const blocks = printedBlocks({ ...document, footnotes: [] }).filter(
    ({ words }) => !/[\p{M}\uFFFC]/u.test(words),
  );
  return blocks.map(({ label, words }) => ({
    label: '',
    words: plainOf(`${label} ${words}`.replaceAll('\uFFFC', '')),
  }));
}
