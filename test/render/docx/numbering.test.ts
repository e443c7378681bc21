import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.ts';
import { visit } from '../../../src/document/visit.ts';
import { makeReport } from '../../build-report.ts';
import { projectFiles } from '../../project-files.ts';
import { sampleDocument } from '../sample-document.ts';
import { readPart, readParts, renderSample } from './render-sample.ts';
import { attribute, paragraphWith, wordLabels } from './word-labels.ts';

const { bytes } = await renderSample();
const numbering = readPart(bytes, 'word/numbering.xml');
const styles = readPart(bytes, 'word/styles.xml');
const body = readPart(bytes, 'word/document.xml');

const lists = numbering.match(/<w:abstractNum .*?<\/w:abstractNum>/gs) ?? [];

describe('numbering', () => {
  it('makes Word compute the labels of the tree', () => {
    const { body, footnotes } = sampleDocument;
    const labels: string[] = [];
    visit([...body, ...footnotes.flatMap((note) => note.children)], (node) => {
      if ('numbering' in node && node.numbering !== undefined) labels.push(node.numbering.label);
    });
    expect(wordLabels(readParts(bytes))).toEqual(labels);
    expect(labels).toHaveLength(43);
  });

  it('goes on below the levels that the house has, as the tree does', async () => {
    const chain = (scheme: string, counter: readonly number[]): Block => {
      const numbering = { scheme, instance: 1, level: counter.length - 1, counter, label: counter.join('.') };
      const words: Block = {
        type: 'paragraph',
        style: 'normal',
        numbered: false,
        children: [{ type: 'text', value: 'words' }],
      };
      const inner = counter.length < 7 ? [chain(scheme, [...counter, 1])] : [];
      const items = [{ type: 'list-item' as const, numbering, children: [words, ...inner] }];
      return { type: 'list', style: 'points', depth: counter.length - 1, items };
    };
    const body = [chain('points', [1]), chain('sections', [1, 1, 1])];
    const { bytes: deep } = await renderSample({ ...sampleDocument, body });
    expect(wordLabels(readParts(deep))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 3, 4, 5, 6, 7].map((length) => Array.from({ length }, () => '1').join('.')),
    );
  });

  it('has no level that Word does not know, however deep a list stands in others', async () => {
    const nested = (depth: number): Block => {
      const words: Block = {
        type: 'paragraph',
        style: 'normal',
        numbered: false,
        children: [{ type: 'text', value: 'words' }],
      };
      const inner = depth < 11 ? [nested(depth + 1)] : [];
      return {
        type: 'list',
        style: 'dash',
        depth,
        items: [{ type: 'list-item', children: [words, ...inner] }],
      };
    };
    const { bytes: deep } = await renderSample({ ...sampleDocument, body: [nested(0)] });
    const levels = [...readPart(deep, 'word/document.xml').matchAll(/<w:ilvl w:val="(\d+)"\/>/g)];
    expect(levels.map(([, level]) => Number(level))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8]);
  });

  it('begins each list and each quoted text anew, as the record does', async () => {
    const text = [
      'One:\n\n* x\n  1) a\n  2) b\n* y\n  1) c\n',
      'Two:\n\n> 1. d\n>    1. e\n>    1. f\n> 2. g\n',
      'Three:\n\n> 1. h\n>    1. i\n\n1. j\n   * k\n   * l\n\n1) m\n',
      'Four:\n\n1) n\n2) o\n',
    ].join('\n');
    const record = `group: cwg-cop\nmeeting: 60\ndates: 2030-09-26\nstatus: draft\nsections: [{ title: Words, text: ${JSON.stringify(text)} }]\n`;
    const report = await makeReport(
      'restarts-60',
      projectFiles({ data: { 'meetings/restarts-60.yaml': record } }),
    );
    expect(wordLabels(readParts(await report.render('docx'))).join(' ')).toBe(
      '1 1.1 • 1) 2) • 1) 1.2 1 1.1 1.2 2 1.3 1 1.1 1.3.1 • • 1) 1.4 1) 2)',
    );
  });

  it('ties the levels of the sections to the paragraph styles, and the styles to the levels', () => {
    const sections = lists.filter((list) => list.includes('<w:pStyle '));
    expect(sections).toHaveLength(1);
    const linked = [...(sections[0] ?? '').matchAll(/w:ilvl="(\d)".*?<w:pStyle w:val="(\w+)"/g)];
    expect(linked.map(([, level, style]) => [level, style])).toEqual([
      ['0', 'Heading1'],
      ['1', 'Numberedparagraph'],
      ['2', 'Numberedpoint'],
    ]);
    for (const [, level = '', style = ''] of linked) {
      const definition = new RegExp(`w:styleId="${style}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
      expect(attribute(definition, 'w:ilvl')).toBe(level);
      expect(attribute(definition, 'w:numId')).toMatch(/^\d+$/);
    }
  });

  it('leaves the numbers of the body to the styles, so that a paragraph added in Word gets the next one', () => {
    expect(paragraphWith(body, 'The Chairman opened')).toContain(
      '<w:pPr><w:pStyle w:val="Numberedparagraph"/></w:pPr>',
    );
  });

  it('starts anew in an annex by a list of its own', () => {
    const annex = attribute(paragraphWith(body, 'In an annex the numbers'), 'w:numId');
    const inBody = /w:styleId="Numberedparagraph".*?<w:numId w:val="(\d+)"/s.exec(styles)?.[1];
    expect(annex).not.toBe(inBody);
    const list = new RegExp(`<w:num w:numId="${annex ?? ''}".*?</w:num>`, 's').exec(numbering)?.[0] ?? '';
    // Each level, for an annex may begin with a paragraph and no title.
    for (let level = 0; level < 9; level += 1)
      expect(list).toContain(`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`);
  });

  it('takes the number off a heading without one, and the room for it', () => {
    const heading = paragraphWith(body, 'A section without a number');
    expect(heading).toContain('<w:numId w:val="0"/>');
    expect(heading).toContain('<w:ind w:left="0" w:firstLine="0"/>');
  });

  it('indents list items by their depth, and quoted ones further', () => {
    expect(attribute(paragraphWith(body, 'a dash inside it'), 'w:pStyle')).toBe('enumlev2');
    expect(paragraphWith(body, 'a dash inside it')).not.toContain('<w:ind ');
    expect(paragraphWith(body, 'its first point;')).toContain('<w:ind w:left="1701" w:hanging="567"/>');
    expect(paragraphWith(body, 'Words of another text')).toContain('<w:ind w:left="567" w:firstLine="0"/>');
  });

  it('sets a further paragraph of an item under its first, without a label', () => {
    const further = paragraphWith(body, 'a second paragraph of the first item');
    expect(further).toContain('<w:ind w:left="567" w:firstLine="0"/>');
    expect(further).not.toContain('<w:numPr>');
  });

  it('gives an item that begins with a table a paragraph for its label', () => {
    expect(body).toMatch(
      /<w:numPr>[^/]*\/><w:numId w:val="\d+"\/><\/w:numPr>(?:<w:spacing[^>]*\/>)?<\/w:pPr><\/w:p><w:tbl>/,
    );
  });

  it('sets the letters of recitals in italics', () => {
    const list = lists.find((one) => one.includes('<w:i/>')) ?? '';
    expect(list).toContain('<w:lvlText w:val="%1)"/>');
  });

  it('has no list that nobody asked for, and marks none as tentative', () => {
    const used = new Set([...(body + styles).matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id));
    const written = [...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id);
    expect(written.filter((id) => !used.has(id))).toEqual([]);
    expect(numbering).not.toContain('w:tentative');
    expect(new Set(lists.map((list) => attribute(list, 'w:nsid'))).size).toBe(lists.length);
  });
});
