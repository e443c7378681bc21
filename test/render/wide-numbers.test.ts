import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { makeReport, partOf } from '../build-report.ts';
import { projectFiles } from '../project-files.ts';

/** A report with so many sections, each with so many paragraphs, and behind these points of so many levels. */
function report(sections: number, paragraphs: number, levels = 2): ReturnType<typeof makeReport> {
  const section = (number: number): string =>
    [
      `  - title: Subject ${number}`,
      '    text: |',
      ...Array.from({ length: paragraphs }, () => '      Words were said.\n'),
      ...['      1. One point was raised.', '         1. It was taken up.']
        .slice(0, levels)
        .flatMap((line) => [line, '']),
    ].join('\n');
  const record = [
    'group: cwg-cop\nmeeting: 21\nstatus: draft\ndates: 2024-09-10\nsections:',
    ...Array.from({ length: sections }, (_, index) => section(index + 1)),
  ].join('\n');
  return makeReport('long', projectFiles({ data: { 'meetings/long.yaml': record } }));
}

/** The numbers of paragraphs and points in a PDF: where each ends, and where the words behind it begin; points. */
async function places(
  bytes: Uint8Array,
): Promise<readonly { readonly number: string; readonly end: number; readonly words: number }[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const found: { number: string; end: number; words: number }[] = [];
  for (let index = 1; index <= pdf.numPages; index += 1) {
    const { items } = await (await pdf.getPage(index)).getTextContent();
    const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    for (const [at, { str, transform, width }] of pieces.entries()) {
      const next = pieces[at + 1];
      if (/^\d+(\.\d+)+$/.test(str) && next !== undefined && /^(Words|One|It)/.test(next.str))
        found.push({ number: str, end: Number(transform[4]) + width, words: Number(next.transform[4]) });
    }
  }
  return found;
}

/** The indents of a paragraph style in a Word file. */
function indentsOf(docx: Uint8Array, style: string): string | undefined {
  const own = new RegExp(`w:styleId="${style}".*?</w:style>`, 's').exec(partOf(docx, 'word/styles.xml'));
  return /<w:ind [^>]*>/.exec(own?.[0] ?? '')?.[0];
}

describe('numbers as wide as 10.10', () => {
  it('do not touch the words after them, which stand below each other', async () => {
    const found = await places(await (await report(10, 10)).render('pdf'));
    expect(found.map(({ number }) => number)).toEqual(expect.arrayContaining(['9.9', '10.10', '10.10.1']));
    expect(Math.min(...found.map(({ end, words }) => words - end))).toBeGreaterThan(2.9);
    // Numbers of four parts go on to the next tab stop.
    const short = found.filter(({ number }) => number.split('.').length < 4);
    expect(new Set(short.map(({ words }) => Math.round(words))).size).toBe(1);
  });

  it('have as much room in Word', async () => {
    const docx = await (await report(10, 10)).render('docx');
    const found = await places(await (await report(10, 10)).render('pdf'));
    const left = Math.round(20 * ((found[0]?.words ?? 0) - 56.7));
    const indent = `<w:ind w:left="${left}" w:hanging="${left}"/>`;
    expect(indentsOf(docx, 'Numberedparagraph')).toBe(indent);
    expect(indentsOf(docx, 'Heading1')).toBe(indent);
    expect(indentsOf(docx, 'enumlev1')).toBe(indent);
    expect(indentsOf(docx, 'Call')).toBe(`<w:ind w:left="${left}" w:firstLine="0"/>`);
    expect(partOf(docx, 'word/numbering.xml')).toContain(indent);
    expect(partOf(docx, 'word/styles.xml')).toContain(`<w:tab w:val="left" w:pos="${left}"/>`);
  });

  it('leave the indents of the house in a report without them', async () => {
    const docx = await (await report(9, 8, 1)).render('docx');
    expect(indentsOf(docx, 'enumlev1')).toBe('<w:ind w:left="567" w:hanging="567"/>');
  });
});
