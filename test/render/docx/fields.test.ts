import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline, Numbering, Paragraph } from '../../../src/document/nodes.ts';
import { sampleDocument } from '../sample-document.ts';
import { readPart, readParts, renderSample } from './render-sample.ts';

async function renderBody(...body: readonly Block[]): Promise<string> {
  const document: Document = { ...sampleDocument, body };
  return readPart((await renderSample(document)).bytes, 'word/document.xml');
}

function text(value: string): Inline {
  return { type: 'text', value };
}

function paragraph(children: readonly Inline[], numbering?: Numbering, id?: string): Paragraph {
  const own = { ...(numbering !== undefined && { numbering }), ...(id !== undefined && { id }) };
  return { type: 'paragraph', style: 'normal', numbered: numbering !== undefined, children, ...own };
}

function section(...counter: readonly number[]): Numbering {
  return { scheme: 'sections', instance: 0, level: counter.length - 1, counter, label: counter.join('.') };
}

function item(scheme: string, label: string, ...children: readonly Inline[]): Block {
  const numbering: Numbering = { scheme, instance: 7, level: 0, counter: [1], label };
  const items = [{ type: 'list-item', numbering, children: [paragraph(children)] }] as const;
  return { type: 'list', style: scheme, depth: 0, items };
}

function reference(target: string, label: string, ...children: readonly Inline[]): Inline {
  return { type: 'reference', target, label, children };
}

/** The fields of a part: code, result. */
function fieldsOf(xml: string): readonly (readonly [code: string, result: string])[] {
  const field =
    /w:fldCharType="begin"\/><\/w:r>.*?<w:instrText[^>]*> ([^<]*) <.*?w:fldCharType="separate"\/><\/w:r>(.*?)<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:fldChar w:fldCharType="end"/gs;
  return [...xml.matchAll(field)].map(([, code = '', result = '']) => [
    code,
    [...result.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join(''),
  ]);
}

describe('a reference', () => {
  it('to a numbered paragraph is a field with the label as its result, inside a link', async () => {
    const xml = await renderBody(
      paragraph([text('Here '), { type: 'anchor', id: 'place' }, text('it is.')], section(9, 7)),
      paragraph([reference('place', '9.7')]),
    );
    expect(fieldsOf(xml)).toEqual([['REF place \\n \\h', '9.7']]);
    expect(xml).toMatch(/<w:hyperlink [^>]*w:anchor="place"[^>]*><w:r><w:fldChar w:fldCharType="begin"/);
  });

  it('points to a bookmark around the whole of a numbered paragraph', async () => {
    const anchor: Inline = { type: 'emphasis', children: [text('in'), { type: 'anchor', id: 'place' }] };
    const xml = await renderBody(
      paragraph([text('Before '), anchor, text(' after.')], section(1, 1)),
      paragraph([text('Not numbered'), { type: 'anchor', id: 'plain' }]),
    );
    expect(xml).toMatch(/w:name="place".*?Before .*?in<.*? after\..*?<w:bookmarkEnd/s);
    expect(xml).toMatch(/Not numbered<\/w:t><\/w:r><w:bookmarkStart [^>]*"plain"[^>]*\/><w:bookmarkEnd/);
  });

  it('follows to points and to letters of lists', async () => {
    const xml = await renderBody(
      paragraph([{ type: 'anchor', id: 'point' }], section(6, 2, 2)),
      item('(a)', '(a)', text('one'), { type: 'anchor', id: 'letter' }),
      paragraph([reference('point', '6.2.2'), reference('letter', '(a)')]),
    );
    expect(fieldsOf(xml)).toEqual([
      ['REF point \\n \\h', '6.2.2'],
      ['REF letter \\n \\h', '(a)'],
    ]);
  });

  it('keeps its look', async () => {
    const xml = await renderBody(
      paragraph([{ type: 'anchor', id: 'place' }], section(1, 1)),
      paragraph([{ type: 'strong', children: [reference('place', '1.1')] }]),
    );
    expect(xml).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>1\.1</);
  });

  it('stays a mere link where Word would compute something else', async () => {
    const xml = await renderBody(
      item('A.', 'A.', { type: 'anchor', id: 'stop' }),
      item('bullet', '•', { type: 'anchor', id: 'bullet' }),
      paragraph([{ type: 'anchor', id: 'code' }], section(1, 1)),
      paragraph([{ type: 'anchor', id: 'words' }], section(1, 2)),
      paragraph([
        reference('stop', 'A.'),
        reference('bullet', '•'),
        reference('code', 'C25/62'),
        reference('words', '1.2', text('the words')),
      ]),
    );
    expect(fieldsOf(xml)).toEqual([]);
    expect(xml.match(/<w:hyperlink /g)).toHaveLength(4);
  });

  it('copies the words that name an annex where its title has them, and only there', async () => {
    const annexes = (words: string): Block => ({
      type: 'annex',
      id: 'three',
      label: 'Annex 3',
      number: 3,
      children: [paragraph([text(words)]), paragraph([text('See '), reference('three', 'Annex 3')])],
    });
    const named = await renderBody(annexes('The Annex 3 of all'));
    expect(fieldsOf(named)).toEqual([['REF label_three \\h', 'Annex 3']]);
    expect(named).toMatch(/>The <.*?w:name="label_three".*?>Annex 3<.*?<w:bookmarkEnd.*?> of all</s);
    expect(fieldsOf(await renderBody(annexes('ANNEX 3')))).toEqual([]);
    expect(fieldsOf(await renderBody(annexes('Annex 34')))).toEqual([]);
  });

  it('in a link of the author’s is a field without a link of its own', async () => {
    const link: Inline = { type: 'link', url: 'https://a.example', children: [reference('place', '1.1')] };
    const xml = await renderBody(
      paragraph([{ type: 'anchor', id: 'place' }], section(1, 1)),
      paragraph([link]),
    );
    expect(fieldsOf(xml)).toEqual([['REF place \\n', '1.1']]);
    expect(xml.match(/<w:hyperlink /g)).toHaveLength(1);
  });
});

describe('a further mark of a footnote', () => {
  const mark = (): Inline => ({ type: 'footnote-reference', footnote: 'list', number: 1 });

  it('is a field that repeats the number of the first', async () => {
    const xml = await renderBody(paragraph([text('One'), mark()]), paragraph([text('Two'), mark()]));
    expect(fieldsOf(xml)).toEqual([['NOTEREF footnote_list \\f \\h', '1']]);
    expect(xml).toMatch(
      /w:name="footnote_list"[^>]*\/><w:r>.*?<w:footnoteReference w:id="1"\/><\/w:r><w:book/,
    );
  });

  it('is the bare number where the first stands in a link', async () => {
    const link: Inline = { type: 'link', url: 'https://a.example', children: [mark()] };
    const xml = await renderBody(paragraph([link]), paragraph([mark()]));
    expect(fieldsOf(xml)).toEqual([]);
    expect(xml).toMatch(/<w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:t[^>]*>1<\/w:t>/);
  });
});

describe('all fields', () => {
  it('have a result, and none asks to be computed', async () => {
    const parts = readParts((await renderSample()).bytes);
    for (const [path, xml] of parts) {
      expect(xml, path).not.toMatch(/w:dirty|w:updateFields/);
      expect(xml.match(/fldCharType="begin"/g)?.length, path).toBe(fieldsOf(xml).length || undefined);
      for (const [code, result] of fieldsOf(xml)) expect(result, code).not.toBe('');
      for (const [, inside = ''] of xml.matchAll(/<w:fldSimple [^>]*>(.*?)<\/w:fldSimple>/gs))
        expect(inside).toMatch(/<w:t[^>]*>[^<]+</);
    }
    expect(fieldsOf(parts.get('word/document.xml') ?? '').length).toBeGreaterThan(1);
  });

  it('point to bookmarks that Word tells apart, though it takes capitals and small letters for the same', async () => {
    const anchored = (id: string, label: number): Paragraph =>
      paragraph([text('Here.'), { type: 'anchor', id }], section(1, label));
    const xml = await renderBody(
      anchored('place', 1),
      anchored('Place', 2),
      paragraph([reference('place', '1.1'), reference('Place', '1.2')]),
    );
    const names = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name = '']) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
    expect(fieldsOf(xml)).toEqual([
      [`REF ${names[0] ?? ''} \\n \\h`, '1.1'],
      [`REF ${names[1] ?? ''} \\n \\h`, '1.2'],
    ]);
  });

  it('point to bookmarks that are there, once', async () => {
    const xml = readPart((await renderSample()).bytes, 'word/document.xml');
    for (const [code] of fieldsOf(xml))
      expect(xml.split(`w:name="${code.split(' ')[1] ?? ''}"`), code).toHaveLength(2);
  });
});
