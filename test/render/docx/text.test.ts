import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../../src/document/nodes.ts';
import { makeReport } from '../../build-report.ts';
import { projectFiles } from '../../project-files.ts';
import { sampleDocument } from '../sample-document.ts';
import { readPart, renderSample } from './render-sample.ts';

const { bytes } = await renderSample();
const body = readPart(bytes, 'word/document.xml');

async function renderInlines(...children: readonly Inline[]): Promise<string> {
  const block: Block = { type: 'paragraph', style: 'normal', numbered: false, id: '1 Ü', children };
  const document: Document = { ...sampleDocument, body: [block] };
  return readPart((await renderSample(document)).bytes, 'word/document.xml');
}

const word: Inline = { type: 'text', value: 'word' };

describe('text', () => {
  it('is marked by direct properties, nested ones together', async () => {
    const xml = await renderInlines({ type: 'strong', children: [{ type: 'emphasis', children: [word] }] });
    expect(xml).toContain('<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>');
  });

  it('stays italic where it is emphasized in an italic style', () => {
    expect(body).toMatch(/<w:pStyle w:val="Call"\/>.*?<w:i\/><w:iCs\/><\/w:rPr><w:t[^>]*>further/);
  });

  it('is raised, broken, and has a language of its own', () => {
    expect(body).toContain('<w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">th</w:t>');
    expect(body).toContain('<w:br/>');
    expect(body).toContain('<w:lang w:val="fr"/></w:rPr><w:t xml:space="preserve">quelques mots');
  });

  it('is never taken for a place that the library fills in', async () => {
    const value = '{sections-0} {logo.png} & <w:p>';
    expect(await renderInlines({ type: 'text', value })).toContain('{sections-0} {logo.png} &amp; &lt;w:p');
  });

  it('links to the web and to mail addresses', () => {
    const targets = readPart(bytes, 'word/_rels/document.xml.rels');
    expect(targets).toContain('Target="mailto:group@example.org" TargetMode="External"');
    expect(targets).toContain('Target="https://www.itu.int/council?a=1&amp;b=2"');
    expect(body).toMatch(
      /<w:hyperlink w:history="1" r:id="rId\d+"><w:r><w:rPr><w:rStyle w:val="Hyperlink"\/>/,
    );
    expect(readPart(bytes, 'word/_rels/footnotes.xml.rels')).toContain('Target="https://www.itu.int/list"');
  });

  it('keeps links and bookmarks out of links', async () => {
    const inner: Inline = {
      type: 'link',
      url: 'https://b.example',
      children: [word, { type: 'anchor', id: 'x' }],
    };
    const xml = await renderInlines({ type: 'link', url: 'https://a.example', children: [inner] });
    expect(xml.match(/<w:hyperlink /g)).toHaveLength(1);
    expect(xml).toMatch(/<w:bookmarkEnd w:id="\d+"\/><w:hyperlink /);
  });

  it('refers to bookmarks, whose names are valid and unique', async () => {
    const xml = await renderInlines(
      { type: 'anchor', id: '1 Ä' },
      { type: 'anchor', id: 'a'.repeat(60) },
      { type: 'anchor', id: `${'a'.repeat(60)}b` },
      { type: 'reference', target: '1 Ä', label: 'there', children: [] },
      { type: 'reference', target: 'nowhere', label: 'lost', children: [] },
    );
    const names = [
      ...xml.matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]*)"|w:name="([^"]*)" w:id/g),
    ].map(([, first, second]) => first ?? second ?? '');
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
    expect(xml).toMatch(/<w:hyperlink [^>]*w:anchor="b_1___2"[^>]*><w:r><w:t[^>]*>there/);
    expect(xml).not.toMatch(/<w:hyperlink [^>]*><w:r><w:t[^>]*>lost/);
  });
});

describe('bookmarks', () => {
  it('stand at the blocks, points and annexes that have an ID', () => {
    for (const name of ['opening', 'agreed', 'annex_1', 'the_place'])
      expect(body).toContain(`w:name="${name}"`);
    const numbers = [...body.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('footnotes', () => {
  it('are Word’s own, with their style', () => {
    expect(body).toContain('<w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/>');
    const notes = readPart(bytes, 'word/footnotes.xml');
    expect(notes).toMatch(/w:id="2"><w:p><w:pPr><w:pStyle w:val="FootnoteText"\/>/);
    expect(notes).toContain('<w:footnoteRef/></w:r><w:r><w:tab/></w:r>');
  });

  it('have a line above them that is 8 points high with its room, as in the PDF, and no mark in it', () => {
    const notes = readPart(bytes, 'word/footnotes.xml');
    const lines = notes.match(/<w:footnote w:type=.*?<\/w:footnote>/gs) ?? [];
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toContain('<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>');
      // 6.5 points at 1.22 of its size, for the line and for the end of its paragraph.
      expect(line.match(/<w:sz w:val="13"\/>/g)).toHaveLength(2);
      expect(line).not.toContain('footnoteRef');
    }
  });

  it('are marked once by Word; a further mark is its number as text', () => {
    expect(body.match(/<w:footnoteReference w:id="1"\/>/g)).toHaveLength(1);
    expect(body).toMatch(/<w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:t[^>]*>1<\/w:t>/);
  });

  it('have their tables, between paragraphs: Word’s mark stands in one, and no note ends with a table', async () => {
    const table = '| Country | Number |\n| - | - |\n| Kenya | 33 |';
    const record = `group: cwg-cop
meeting: 60
dates: 2030-09-26
status: draft
footnotes: { begins: ${JSON.stringify(table)}, holds: ${JSON.stringify(`Sources:\n\n${table}\n\nEnd.`)} }
sections: [{ title: Words, text: 'One.[^begins] Two.[^holds]' }]
`;
    const report = await makeReport('notes-60', projectFiles({ data: { 'meetings/notes-60.yaml': record } }));
    const part = readPart(await report.render('docx'), 'word/footnotes.xml');
    const notes = part.match(/<w:footnote w:id.*?<\/w:footnote>/gs) ?? [];
    expect(
      notes.map((note) =>
        note
          .replace(/<\/w:p>/g, ' ')
          .replace(/<[^>]*>/g, '')
          .trim(),
      ),
    ).toEqual(['Country Number Kenya 33', 'Sources: Country Number Kenya 33 End.']);
    // Under the words, 12.75 points from the left, to the right margin; words in cells that go on over a line do not stand in.
    for (const note of notes) {
      expect(note).toContain('<w:tblInd w:type="dxa" w:w="255"/>');
      expect(note).toContain('<w:tblW w:type="dxa" w:w="9384"/>');
      const cells = note.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
      expect(cells).toHaveLength(4);
      for (const cell of cells) expect(cell).toContain('<w:ind w:left="0" w:firstLine="0"/>');
    }
    for (const note of notes)
      expect(note).toMatch(/^<w:footnote [^>]*><w:p>.*<w:footnoteRef\/>.*<w:tbl>.*<\/w:p><\/w:footnote>$/s);
  });

  it('have their lists in letters of their size, which begin below the words of the note', async () => {
    const record = `group: cwg-cop
meeting: 60
dates: 2030-09-26
status: draft
footnotes: { holds: ${JSON.stringify('Sources:\n\n- a report;\n- a survey of:\n\n  1. schools.')} }
sections: [{ title: Words, text: 'One.[^holds]' }]
`;
    const report = await makeReport('notes-60', projectFiles({ data: { 'meetings/notes-60.yaml': record } }));
    const part = readPart(await report.render('docx'), 'word/footnotes.xml');
    const items = (part.match(/<w:p>(?:(?!<\/w:p>).)*<w:numPr>.*?<\/w:p>/gs) ?? []).map((item) => ({
      // The indents of the level hold where the item says nothing.
      indent: /<w:ind [^>]*>/.exec(item)?.[0],
      sizes: [...item.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map(([, size]) => size),
    }));
    expect(items).toEqual([
      { indent: '<w:ind w:left="567" w:hanging="312"/>', sizes: ['20', '20'] },
      { indent: '<w:ind w:left="567" w:hanging="312"/>', sizes: ['20', '20'] },
      { indent: undefined, sizes: ['20', '20'] },
    ]);
    const pieces = await piecesOf(await report.render('pdf'));
    expect(pieces.find(({ text }) => text === '–')?.x).toBeCloseTo(
      pieces.find(({ text }) => text === 'Sources:')?.x ?? 0,
      1,
    );
  });
});

/** The texts of the first page of a PDF, and where each begins. */
async function piecesOf(
  bytes: Uint8Array,
): Promise<readonly { readonly text: string; readonly x: number }[]> {
  const page = await (await getDocument({ data: bytes.slice(), verbosity: 0 }).promise).getPage(1);
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item ? [{ text: item.str.trim(), x: Number(item.transform[4]) }] : [],
  );
}
