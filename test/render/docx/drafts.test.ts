import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/nodes.ts';
import { sampleDocument } from '../sample-document.ts';
import { readPart, renderSample } from './render-sample.ts';
import { ituStyle } from '../sample-options.ts';

const draft: Document = { ...sampleDocument, watermark: 'ENTWURF' };
const final: Document = { ...sampleDocument, properties: { ...sampleDocument.properties, status: 'final' } };

/** The headers of a file by the kind of page that they stand on. */
async function headersOf(document: Document, changes = {}): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await renderSample(document, changes);
  const body = readPart(bytes, 'word/document.xml');
  const targets = readPart(bytes, 'word/_rels/document.xml.rels');
  return Object.fromEntries(
    [...body.matchAll(/w:headerReference w:type="(\w+)" r:id="(rId\d+)"/g)].map(([, kind = '', id = '']) => {
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(targets)?.[1] ?? '';
      return [kind, readPart(bytes, `word/${target}`)];
    }),
  );
}

describe('a draft', () => {
  it('has the watermark in the headers of first, even and all other pages', async () => {
    const headers = await headersOf(draft);
    expect(Object.keys(headers).sort()).toEqual(['default', 'even', 'first']);
    for (const header of Object.values(headers)) {
      expect(header.match(/<v:textpath [^>]*string="ENTWURF"/g)).toHaveLength(1);
      expect(header).toMatch(/<w:p><w:pPr><w:pStyle w:val="Header"\/><\/w:pPr><w:r><w:pict>/);
    }
    const names = Object.values(headers).map(
      (header) => /id="(PowerPlusWaterMarkObject\d+)"/.exec(header)?.[1],
    );
    expect(new Set(names).size).toBe(3);
    expect(names).not.toContain(undefined);
  });

  it('has the size, colour and angle of the house', async () => {
    const style = { ...ituStyle, watermark: { size: 100, colour: 'ABCDEF', angle: 30 } };
    const { first } = await headersOf(draft, { style });
    expect(first).toMatch(/width:378pt;height:100pt;rotation:330/);
    expect(first).toContain('fillcolor="#ABCDEF"');
    expect(first).toContain('font-size:100pt');
  });

  it('says so in the properties', async () => {
    const { bytes } = await renderSample(draft);
    expect(readPart(bytes, 'docProps/core.xml')).toContain('<cp:contentStatus>Draft</cp:contentStatus>');
    expect(readPart(bytes, 'docProps/custom.xml')).toMatch(/name="Status"><vt:lpwstr>Draft</);
  });

  it('gives the same bytes each time', async () => {
    expect((await renderSample(draft)).bytes).toEqual((await renderSample(draft)).bytes);
  });
});

describe('a final document', () => {
  it('has no watermark, says Final, and has the same running header on even pages', async () => {
    const headers = await headersOf(final);
    for (const header of Object.values(headers)) expect(header).not.toContain('<w:pict>');
    expect(headers['even']).toBe(headers['default']);
    expect(headers['first']).not.toContain('<w:t');
    expect(readPart((await renderSample(final)).bytes, 'docProps/core.xml')).toContain(
      '<cp:contentStatus>Final</cp:contentStatus>',
    );
  });
});
