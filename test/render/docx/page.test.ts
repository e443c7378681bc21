import { describe, expect, it } from 'vitest';
import type { Block, Document, Group, Paragraph, TableRow } from '../../../src/document/nodes.ts';
import { makeReport, partOf } from '../../build-report.ts';
import { sampleDocument } from '../sample-document.ts';
import { readPart, renderSample } from './render-sample.ts';
import { paragraphsOf, paragraphWith } from './word-labels.ts';

const { bytes } = await renderSample();
const body = readPart(bytes, 'word/document.xml');

async function renderBody(...blocks: readonly Block[]): Promise<string> {
  const document: Document = { ...sampleDocument, body: blocks };
  return readPart((await renderSample(document)).bytes, 'word/document.xml');
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', style: 'normal', numbered: false, children: [{ type: 'text', value }] };
}

function group(role: string, ...children: readonly Block[]): Group {
  return { type: 'group', role, children };
}

describe('page', () => {
  it('does not end between a sentence that announces a list or a table and what it announces', async () => {
    const list: Block = {
      type: 'list',
      style: 'dash',
      items: [{ type: 'list-item', children: [paragraph('time')] }],
    };
    const xml = await renderBody(paragraph('They asked for:'), list, paragraph('They met.'), list);
    expect(paragraphWith(xml, 'They asked for:')).toContain('<w:keepNext/>');
    expect(paragraphWith(xml, 'They met.')).not.toContain('<w:keepNext/>');
  });

  it('does not end between an item that announces a list and that list', async () => {
    const listOf = (...items: readonly (readonly Block[])[]): Block => ({
      type: 'list',
      style: 'dash',
      items: items.map((children) => ({ type: 'list-item', children })),
    });
    const xml = await renderBody(
      listOf([paragraph('They asked for:'), listOf([paragraph('time')])], [paragraph('They met.')]),
    );
    expect(paragraphWith(xml, 'They asked for:')).toContain('<w:keepNext/>');
    expect(paragraphWith(xml, '>time<')).not.toContain('<w:keepNext/>');
    expect(paragraphWith(xml, 'They met.')).not.toContain('<w:keepNext/>');
  });

  it('has the size and margins of the house in twips', () => {
    expect(body).toContain('<w:pgSz w:w="11907" w:h="16840" w:orient="portrait"/>');
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567"/);
  });

  it('has a running header with the number of the page, and none on the first', () => {
    expect(body).toContain('<w:titlePg/>');
    const running = /w:headerReference w:type="default" r:id="(rId\d+)"/.exec(body)?.[1] ?? '';
    const targets = readPart(bytes, 'word/_rels/document.xml.rels');
    const target = new RegExp(`Id="${running}"[^>]*Target="([^"]*)"`).exec(targets)?.[1] ?? '';
    const header = readPart(bytes, `word/${target}`);
    expect(header).toContain(
      '<w:fldSimple w:instr="PAGE"><w:r><w:t xml:space="preserve">2</w:t></w:r></w:fldSimple>',
    );
    expect(header).toContain('CWG-SD-15/3-E');
    const other = target === 'header1.xml' ? 'header2.xml' : 'header1.xml';
    expect(readPart(bytes, `word/${other}`)).not.toContain('<w:t');
  });

  it('begins anew with each annex', () => {
    expect(paragraphWith(body, 'ANNEX 1')).toContain('<w:pageBreakBefore/>');
    expect(paragraphWith(body, 'ANNEX 2')).toContain('<w:pageBreakBefore/>');
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  });

  it('begins anew after a cover note, and not if nothing follows it', async () => {
    const xml = await renderBody(group('cover-note', paragraph('note')), paragraph('text'));
    expect(paragraphWith(xml, 'text')).toContain('<w:pageBreakBefore/>');
    expect(paragraphWith(xml, 'note')).not.toContain('<w:pageBreakBefore/>');
    expect(await renderBody(group('cover-note', paragraph('note')))).not.toContain('<w:pageBreakBefore/>');
  });

  it('begins anew before a table through its first paragraph', async () => {
    const xml = await renderBody(
      group('cover-note', paragraph('note')),
      group('summary-box', paragraph('boxed')),
    );
    expect(paragraphWith(xml, 'boxed')).toContain('<w:pageBreakBefore/>');
  });

  it('keeps a signature together and with the text above it', () => {
    expect(paragraphWith(body, 'The meeting was closed')).toContain('<w:keepNext/>');
    expect(paragraphWith(body, 'Chairman: Ms A. Sample')).toContain('<w:keepNext/><w:keepLines/>');
    expect(paragraphWith(body, 'Chairman: Ms A. Sample')).toContain('<w:spacing w:before="840"/>');
    expect(paragraphWith(body, 'Annexes: 2')).not.toContain('<w:keepNext/>');
  });

  it('keeps a table with a signature that follows it', async () => {
    const xml = await renderBody(
      group('summary-box', paragraph('boxed')),
      group('signature', paragraph('name')),
    );
    expect(paragraphWith(xml, 'boxed')).toContain('<w:keepNext/>');
  });

  it('keeps the last row of a table with a signature that follows it, and no other', async () => {
    const row = (value: string): TableRow => ({
      type: 'table-row',
      header: false,
      cells: [{ type: 'table-cell', children: [paragraph(value)] }],
    });
    const table: Block = { type: 'table', style: 'grid', rows: [row('first'), row('last')] };
    const xml = await renderBody(table, group('signature', paragraph('name')));
    expect(paragraphWith(xml, '>last<')).toContain('<w:keepNext/>');
    expect(paragraphWith(xml, '>first<')).not.toContain('<w:keepNext/>');
  });
});

describe('groups', () => {
  it('with a border are a table of one cell as wide as the text, spaced by the paragraphs beside it', () => {
    const box = /<w:tbl>(?:(?!<w:tbl>).)*?Action required.*?<\/w:tbl>/s.exec(body)?.[0] ?? '';
    expect(box).toContain('<w:tblW w:type="dxa" w:w="9639"/>');
    expect(box).toContain('<w:gridCol w:w="9639"/>');
    expect(box).toMatch(/<w:top w:val="single"[^>]*w:sz="6"/);
    expect(box).toMatch(/<w:left w:type="dxa" w:w="113"\/>/);
    // The title has 12 points below by its style, the box wants 24 more; the heading below has 18, and gets 6 more.
    expect(paragraphWith(body, 'OUTCOME OF THE')).toContain('<w:spacing w:after="720"/>');
    expect(paragraphWith(body, 'Opening of the meeting')).toContain('<w:spacing w:before="480"/>');
  });

  it('with a border do not leave a page because the title below them begins the next one', () => {
    // Word and LibreOffice keep a row with what follows if its first paragraph asks for it.
    const rows = [...body.matchAll(/<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tbl>/gs)].map(([table]) => table);
    const [box = ''] = rows.filter((table) => table.includes('Action required'));
    const headings = [...box.matchAll(/<w:p>(?:(?!<\/w:p>).)*?"Boxheading".*?<\/w:p>/gs)].map(([one]) => one);
    expect(headings.length).toBeGreaterThan(1);
    expect(headings.map((one) => one.includes('<w:keepNext w:val="false"/>'))).toEqual(
      headings.map((_, index) => index === 0),
    );
  });

  it('that follow each other are kept apart, and end with a paragraph', async () => {
    const xml = await renderBody(group('summary-box', paragraph('a')), group('summary-box', paragraph('b')));
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).not.toContain('</w:tbl><w:sectPr');
  });

  it('with a border hold tables that are no wider than the room in them', async () => {
    const cell = { type: 'table-cell' as const, children: [paragraph('held')] };
    const row: TableRow = { type: 'table-row', header: false, cells: [cell, cell] };
    const table: Block = { type: 'table', style: 'grid', rows: [row] };
    const xml = await renderBody(group('summary-box', table));
    const widths = [...xml.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths[0]).toBe(9639);
    // 5.65 points are left free at each side; columns are rounded.
    expect(Math.abs((widths[1] ?? 0) - (9639 - 2 * 113))).toBeLessThanOrEqual(2);
  });

  it('that come first have their space above them all the same', async () => {
    const xml = await renderBody(group('summary-box', paragraph('a')));
    // The house wants 24 points.
    expect(/<w:body>(.*?)<w:tbl>/s.exec(xml)?.[1]).toContain('w:after="480"');
  });

  it('without anything in them leave the file whole', async () => {
    expect(await renderBody(group('signature'), group('summary-box'))).toContain('<w:tc>');
    expect(await renderBody()).toContain('<w:p>');
  });
});

describe('tables', () => {
  it('have lines, equal columns and a header row that is repeated', () => {
    const grid = /<w:tbl>(?:(?!<w:tbl>).)*?Contribution.*?<\/w:tbl>/s.exec(body)?.[0] ?? '';
    expect(grid.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(grid.match(/<w:gridCol w:w="3213"\/>/g)).toHaveLength(3);
    expect(grid).toContain('<w:tblLayout w:type="fixed"/>');
    expect(grid).toContain('<w:pStyle w:val="Tablehead"/>');
    expect(grid).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r><w:t[^>]*>12/);
    expect(grid).toMatch(/<w:insideH w:val="single"[^>]*w:sz="4"/);
    // No row goes on on the next page, but what stands in a box may.
    expect(grid.match(/<w:cantSplit\/>/g)).toHaveLength(grid.match(/<w:tr>/g)?.length ?? 0);
    expect(/<w:tbl>(?:(?!<w:tbl>).)*?Action required.*?<\/w:tbl>/s.exec(body)?.[0]).not.toContain(
      'cantSplit',
    );
  });

  it('have a cell for each column in a row that was written with fewer', async () => {
    const row = (...values: readonly string[]): TableRow => ({
      type: 'table-row',
      header: false,
      cells: values.map((value) => ({ type: 'table-cell', children: [paragraph(value)] })),
    });
    const rows = [row('one', 'two', 'three'), row('four', 'five'), row('six')];
    const xml = await renderBody({ type: 'table', style: 'grid', rows });
    const made = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([text]) =>
      [...text.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell.replace(/<[^>]*>/g, '')),
    );
    expect(made).toEqual([
      ['one', 'two', 'three'],
      ['four', 'five', ''],
      ['six', '', ''],
    ]);
  });

  it('for layout have no lines and the columns of the house', () => {
    const layout = /<w:tbl>.*?<\/w:tbl>/s.exec(body)?.[0] ?? '';
    expect(layout).toContain('<w:gridCol w:w="6000"/><w:gridCol w:w="3639"/>');
    expect(layout).not.toContain('w:val="single"');
    expect(layout).toMatch(/<w:pStyle w:val="Masthead"\/><w:jc w:val="right"\/>/);
  });
});

describe('pictures', () => {
  it('have the width of the house, their own proportions, and words that stand for them', () => {
    expect(body).toContain('<wp:extent cx="812800" cy="812800"/>');
    expect(body).toContain('descr="Logo: two rings"');
    expect(body).toMatch(/<wp:docPr [^>]*id="1"/);
  });

  it('that are missing leave their words', async () => {
    const { bytes: without, diagnostics } = await renderSample(sampleDocument, { images: new Map() });
    expect(diagnostics).toEqual([]);
    expect(readPart(without, 'word/document.xml')).toContain('Logo: two rings');
  });

  it('that cannot be read leave their words and a diagnostic', async () => {
    const name = sampleDocument.body.flatMap(picturesIn)[0] ?? '';
    const broken = { name, mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    const { diagnostics } = await renderSample(sampleDocument, { images: new Map([[name, broken]]) });
    expect(diagnostics.map((one) => one.code)).toEqual(['render/picture-not-read']);
  });
});

/** The names of the pictures in a block. */
function picturesIn(block: unknown): readonly string[] {
  return [...JSON.stringify(block).matchAll(/"file":"([^"]+\.png)"/g)].map(([, name = '']) => name);
}

it('keeps the number of annexes on the page of the signature', async () => {
  const { render } = await makeReport('cwg-cop-20');
  const xml = partOf(await render('docx'), 'word/document.xml');
  const paragraphs = paragraphsOf(xml);
  const count = paragraphs.findIndex((one) => one.replace(/<[^>]*>/g, '') === 'Annex: 1');
  expect(paragraphs[count - 1]).toContain('"Signature"/><w:keepNext/>');
  expect(paragraphs[count]).not.toContain('<w:keepNext/>');
});
