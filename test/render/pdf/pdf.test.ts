import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { makeReport, readPdf } from '../../build-report.ts';
import { projectFiles } from '../../project-files.ts';

/** A report whose only section has this text. */
async function pdfOf(text: string, more = '') {
  const record = [
    'group: cwg-cop',
    'meeting: 60',
    'dates: 2030-09-26',
    'status: final',
    'sections:',
    '  - title: Discussions',
    '    text: |',
    ...text.split('\n').map((line) => `      ${line}`),
    more,
  ].join('\n');
  const made = await makeReport('signs-60', projectFiles({ data: { 'meetings/signs-60.yaml': record } }));
  return { ...made, bytes: await made.render('pdf') };
}

describe('the PDF', () => {
  it('prints signs as they stand, whatever they mean to the typesetter', async () => {
    const words = 'He said "so" -- #let x = 1; $a$ @b ~c ... <d> 50 % \'e\' /* f */ // g';
    const { pages } = await readPdf((await pdfOf(words)).bytes);
    expect(pages.join(' ')).toContain(words);
  });

  it('prints letters of the languages of Europe', async () => {
    const words = 'TodosSomosÚnicos, Șerban, Łódź, Привет, Ελλάδα, “quoted” – and — dashes…';
    const { pages } = await readPdf((await pdfOf(words)).bytes);
    expect(pages.join(' ')).toContain(words);
  });

  it('prints signs that letters of texts do not need', async () => {
    const words = 'A tick ✓, a box ☐, a star ★, minutes 5′, non\u2011breaking, a hy\u2010phen, → ≥ ● ∑ ½';
    const { pages } = await readPdf((await pdfOf(words)).bytes);
    expect(pages.join(' ')).toContain(words);
  });

  it('never parts a sentence that announces a list from its first item', async () => {
    const part = 'One of them spoke.\n\nThey asked for:\n\n- time;\n- money.\n\n';
    const { pages } = await readPdf((await pdfOf(part.repeat(60))).bytes);
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect(page.trimEnd()).not.toMatch(/asked for:$/);
  });

  it('never parts an item that announces a list from the first item of that', async () => {
    const part = 'One of them spoke.\n\n- They thanked all;\n- they asked for:\n\n  - time;\n  - money.\n\n';
    const { pages } = await readPdf((await pdfOf(part.repeat(60))).bytes);
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) expect(page.trimEnd()).not.toMatch(/asked for:$/);
  });

  it('never parts the lines of a heading, nor a heading from the words below it', async () => {
    const part = `Somebody spoke.\n\n### Begun ${'with words '.repeat(30)}ended\n\nBelow it.\n\n`;
    const { pages } = await readPdf((await pdfOf(part.repeat(60))).bytes);
    expect(pages.length).toBeGreaterThan(8);
    const countOf = (page: string, words: string): number => page.split(words).length - 1;
    for (const page of pages) {
      expect(countOf(page, 'ended')).toBe(countOf(page, 'Begun'));
      expect(countOf(page, 'Below')).toBe(countOf(page, 'Begun'));
    }
  });

  it('never puts a signature on a page of its own', async () => {
    const lengths = new Set<number>();
    for (let count = 14; count < 20; count += 1) {
      const { pages } = await readPdf((await pdfOf('Somebody spoke.\n\n'.repeat(count))).bytes);
      lengths.add(pages.length);
      expect(pages.at(-1)).toMatch(/Somebody spoke\. Abdelaziz Alzarooni \(UAE\) Chair/);
    }
    expect([...lengths]).toEqual([1, 2]);
  });

  it('tells of a character that no font has, at the place where it was written', async () => {
    const { diagnostics } = await pdfOf('One.\n\nTwo ก three.');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'render/no-glyph',
      severity: 'error',
      place: { file: 'data/meetings/signs-60.yaml', start: { line: 10 } },
    });
  });

  it('tells of a bullet of Word at its own place only, whatever blanks stand beside it', async () => {
    const { diagnostics } = await pdfOf('One text.\n\n\uf0b7\tTwo to three.\n\nFour\ttexts.');
    const told = diagnostics.filter(({ code }) => code === 'render/no-glyph');
    expect(told.map(({ message, place }) => [message, place.start.line])).toEqual([
      [expect.stringContaining('a font of Word (U+F0B7)'), 10],
    ]);
  });

  it('tells once of each text in which such characters stand, with marks over letters', async () => {
    const { diagnostics } = await pdfOf('One อินเดีย.\n\nTwo.\n\nThree ดี.');
    expect(diagnostics.map(({ message, place }) => [message, place.start.line])).toEqual([
      ['No font of the program has the characters "อินเดีย".', 8],
      ['No font of the program has the characters "ดี".', 12],
    ]);
  });

  it('puts a footnote at the foot of the page that refers to it, once', async () => {
    const { bytes } = await pdfOf('One[^a] and two[^a].\n\nThree.', 'footnotes: { a: The note. }');
    const { pages } = await readPdf(bytes);
    expect(pages[0]).toMatch(/One1 and two1\. 1\.2 Three\..*1 The note\.$/);
  });

  it('sets tables, lists at three levels and quoted points', async () => {
    const text = '| A | B |\n| - | - |\n| c | d |\n\n* x\n  - y\n    1) z\n\n> 1. q\n>    1. r';
    const { pages } = await readPdf((await pdfOf(text)).bytes);
    expect(pages[0]).toMatch(/A B c d • x – y 1\) z 1 q 1\.1 r/);
  });

  it('says of each list how its points are counted', async () => {
    const styles = ['a)', 'A.', 'i)', '(1)'];
    const labelled = styles.map((style) => `:::list{style="${style}"}\n1. one\n1. two\n:::`);
    const lists = ['* x\n  - y', ...labelled, '> 1. one\n>    1. two'];
    const pdf = await PDFDocument.load((await pdfOf(lists.join('\n\nThen:\n\n'))).bytes);
    const counted = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const isList = object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('L');
      const attributes = isList ? object.lookup(PDFName.of('A'), PDFDict) : undefined;
      return attributes === undefined ? [] : [String(attributes.get(PDFName.of('ListNumbering')))];
    });
    const points = ['/Decimal', '/Decimal', '/Decimal'];
    expect(counted.sort()).toEqual([
      ...points,
      '/Disc',
      '/Disc',
      '/LowerAlpha',
      '/LowerRoman',
      '/UpperAlpha',
    ]);
  });

  it('ends no line within a code, a symbol or a range, wherever it comes to stand', async () => {
    const codes = ['ITU-D', '2023-2024', 'CWG-COP-15/3-E'];
    const before = Array.from({ length: 40 }, (_, index) => `${'word '.repeat(12)}${'i'.repeat(index + 1)}`);
    const paragraphs = codes.flatMap((code) => before.map((words) => `${words} (${code}), **${code}**`));
    const { pages } = await readPdf((await pdfOf(paragraphs.join('\n\n'))).bytes);
    for (const code of codes) expect(pages.join(' ').split(code)).toHaveLength(2 * before.length + 1);
  });

  it('parts a code that is wider than its column', async () => {
    const code = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF';
    const text = `| A | B | C | D | E | F |\n| - | - | - | - | - | - |\n| ${code} | x | x | x | x | x |`;
    const { pages } = await readPdf((await pdfOf(text)).bytes);
    expect(pages[0]).toMatch(/AAAA-(?:BBBB-)? (?:BBBB-)?CCCC-/);
  });
});
