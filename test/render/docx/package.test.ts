import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleDocument } from '../sample-document.ts';
import { readPart, readParts, renderSample } from './render-sample.ts';

const { bytes, diagnostics } = await renderSample();

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('package', () => {
  it('is the same whenever and wherever it is made, and however often', async () => {
    expect(diagnostics).toEqual([]);
    await renderSample({ ...sampleDocument, body: sampleDocument.body.slice(0, 8) });
    expect((await renderSample()).bytes).toEqual(bytes);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    vi.stubEnv('TZ', 'Asia/Kathmandu');
    expect((await renderSample()).bytes).toEqual(bytes);
    vi.stubEnv('TZ', 'America/Los_Angeles');
    expect((await renderSample()).bytes).toEqual(bytes);
  });

  it('begins with the list of content types', () => {
    const paths = [...readParts(bytes).keys()];
    expect(paths.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    expect(paths.slice(2)).toEqual(paths.slice(2).sort());
  });

  it('says what the document says of itself', () => {
    const core = readPart(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Outcome of the fifteenth meeting');
    expect(core).toContain('<dc:subject>Report of a meeting</dc:subject>');
    expect(core).toContain('<dc:creator>Council Working Group on Sample Documents</dc:creator>');
    expect(core).toContain(
      '<cp:lastModifiedBy>Council Working Group on Sample Documents</cp:lastModifiedBy>',
    );
    expect(core).toContain('<cp:keywords>CWG-SD-15/3-E, sample, draft</cp:keywords>');
    expect(core.match(/2019-10-09T12:00:00Z/g)).toHaveLength(2);
    expect(readPart(bytes, 'docProps/app.xml')).toContain('<Application>Rapporteur 0.1.0</Application>');
    expect(readPart(bytes, 'docProps/custom.xml')).toContain('cwg-sd-15');
  });

  it('asks Word for nothing: no fields to update, no compatibility mode', () => {
    const settings = readPart(bytes, 'word/settings.xml');
    expect(settings).not.toContain('updateFields');
    expect(settings).toContain('w:name="compatibilityMode"');
    expect(settings).toMatch(/<w:compatSetting [^>]*w:val="15"/);
  });

  it('names relationships in their order, and uses no others', () => {
    for (const [path, relationships] of readParts(bytes)) {
      if (!path.endsWith('.rels')) continue;
      const ids = [...relationships.matchAll(/ Id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids).toEqual(ids.map((_, index) => `rId${String(index + 1)}`));
      const owner = readParts(bytes).get(path.replace(/_rels\/([^/]*)\.rels$/, '$1')) ?? '';
      for (const [, id] of owner.matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)) expect(ids).toContain(id);
    }
  });
});
