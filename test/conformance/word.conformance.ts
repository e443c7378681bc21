import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltReport, buildReports } from './built-reports.ts';
import { validateDocxFiles } from './docx-validator.ts';
import { missingIn, patternOf, printedBlocks, withoutSpaces } from './printed-blocks.ts';
import { isInstalled, runTool, skipped } from './tools.ts';
import { lostIn } from './word-contents.ts';
import {
  convertWithLibreOffice,
  hasPythonDocx,
  readWithLibreOffice,
  readWithMammoth,
  readWithPandoc,
  readWithPython,
} from './word-readers.ts';

const withLibreOffice = isInstalled('soffice', '--version') && isInstalled('pdftotext', '-v');

let reports: readonly BuiltReport[] = [];
let drafts: readonly BuiltReport[] = [];

beforeAll(async () => {
  reports = await buildReports();
  drafts = await buildReports('draft');
});

/**
 * The paragraphs of a report that are missing in a text with their labels, or stand in another order. `numbers`: without
 * the signs of lists, as in texts LibreOffice has signs of its own for each depth.
 */
function missing(report: BuiltReport, text: string, what: 'labels' | 'numbers'): readonly string[] {
  const blocks = printedBlocks({ ...report.document, footnotes: [] });
  const labelled = blocks.map((block) => ({
    ...block,
    label: what === 'labels' || kindOf(block.label) === 'number' ? bareAlef(block.label) : '',
    words: bareAlef(block.words),
  }));
  return missingIn(bareAlef(text), labelled, true);
}

/** LibreOffice begins lists that count by Arabic letters with a letter of fewer marks than Word does. */
function bareAlef(text: string): string {
  return text.replaceAll('أ', 'ا');
}

function kindOf(label: string): 'number' | 'sign' | 'none' {
  if (label === '') return 'none';
  return /[\p{L}\p{N}]/u.test(label) ? 'number' : 'sign';
}

describe('each Word file', () => {
  it('has no error by the Open XML SDK, as a draft neither', async () => {
    expect(drafts.map(({ document }) => document.watermark)).not.toContain(undefined);
    expect(await validateDocxFiles([...reports, ...drafts].map(({ docx }) => docx))).toEqual([]);
  });

  it.skipIf(!withLibreOffice)(
    `gives LibreOffice every paragraph with the number that the document has (${skipped('LibreOffice')} otherwise)`,
    () => {
      const files = reports.map(({ docx }) => docx);
      for (const [index, pdf] of convertWithLibreOffice(files, 'pdf').entries()) {
        const text = withoutPageParts(runTool('pdftotext', ['-layout', pdf, '-']));
        if (reports[index]!.document.direction === 'rtl') continue; // The text below has the order of reading.
        expect(missing(reports[index]!, text, 'labels'), basename(pdf)).toEqual([]);
      }
      for (const [index, txt] of convertWithLibreOffice(files, 'txt').entries())
        expect(missing(reports[index]!, readFileSync(txt, 'utf8'), 'numbers'), basename(txt)).toEqual([]);
    },
  );

  it.skipIf(!withLibreOffice)(
    `makes LibreOffice compute the references that the document has (${skipped('LibreOffice')} otherwise)`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
      const files = reports.map((report) => {
        const file = join(folder, basename(report.docx));
        writeFileSync(file, withoutResults(readFileSync(report.docx)));
        return file;
      });
      for (const [index, pdf] of convertWithLibreOffice(files, 'pdf').entries()) {
        const text = withoutPageParts(runTool('pdftotext', ['-layout', pdf, '-']));
        expect(text, basename(pdf)).not.toContain(noResult);
        if (reports[index]!.document.direction === 'rtl') continue;
        expect(missing(reports[index]!, text, 'labels'), basename(pdf)).toEqual([]);
      }
    },
  );

  it.skipIf(!withLibreOffice)(
    `gives LibreOffice every paragraph, footnote, link and cell (${skipped('LibreOffice')} otherwise)`,
    () => {
      for (const [index, contents] of readWithLibreOffice(reports.map(({ docx }) => docx)).entries()) {
        const { document, id } = reports[index]!;
        expect(lostIn(contents, document), id).toEqual([]);
      }
    },
  );

  it.skipIf(!isInstalled('pandoc', '--version'))(
    `gives pandoc every paragraph, footnote, link and cell (${skipped('pandoc')} otherwise)`,
    () => {
      for (const { id, docx, document } of reports)
        expect(lostIn(readWithPandoc(docx), document), id).toEqual([]);
    },
  );

  it.skipIf(!hasPythonDocx())(
    `gives python-docx every paragraph, footnote, link and cell, and the properties (${skipped('python3-docx')} otherwise)`,
    () => {
      for (const { id, docx, document } of [...reports, ...drafts]) {
        const contents = readWithPython(docx);
        const { title, subject, author, status } = document.properties;
        expect(lostIn(contents, document), id).toEqual([]);
        expect(contents.properties, id).toEqual({
          title,
          subject,
          author,
          last_modified_by: author,
          content_status: status === 'draft' ? 'Draft' : 'Final',
        });
        const sections = document.body.filter((block) => block.type === 'heading' && block.depth === 1);
        expect(contents.styles.filter((style) => style === 'Heading 1').length, id).toBeGreaterThanOrEqual(
          sections.length,
        );
      }
    },
  );

  it('gives mammoth every paragraph, footnote, link and cell, and which paragraphs are numbered', async () => {
    for (const { id, docx, document } of reports) {
      const contents = await readWithMammoth(docx);
      expect(lostIn(contents, document), id).toEqual([]);
      const words = contents.paragraphs.map(withoutSpaces);
      let at = 0;
      for (const block of printedBlocks({ ...document, footnotes: [] })) {
        const pattern = new RegExp(`^${patternOf(block.words)}$`);
        at = words.findIndex((one, index) => index >= at && pattern.test(one)) + 1;
        expect(contents.labels[at - 1], `${block.label} ${block.words}`).toBe(kindOf(block.label));
      }
    }
  });
});

/** Stands for the result of a field that nobody computed. */
const noResult = '\u2620';

/** A Word file without the results of the fields that refer to numbers and words, so that they must be computed. */
function withoutResults(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  for (const path of ['word/document.xml', 'word/footnotes.xml']) {
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const field = /( REF (?:(?!w:fldCharType="end").)*?w:fldCharType="separate"\/>.*?<w:t[^>]*>)[^<]*/gs;
    parts[path] = strToU8(xml.replace(field, `$1${noResult}`));
  }
  return zipSync(parts);
}

/** Running headers and the numbers of footnotes stand between the lines of pages. */
function withoutPageParts(text: string): string {
  return text.replace(/^\s*- \d+ -\s*(?:\n+\s*DRAFT\s*$)?/gm, '');
}
