import { describe, expect, it } from 'vitest';
import docx from '../../src/render/docx/index.ts';
import pdf from '../../src/render/pdf/index.ts';
import type { Provenance } from '../../src/render/provenance.ts';
import { renderSample } from './docx/render-sample.ts';
import { makeReport } from '../build-report.ts';
import { projectFiles } from '../project-files.ts';
import { sampleProvenance } from './sample-document.ts';

/** Names of files as nobody gives them, and every sign that XML or PDF give a meaning to. */
const awkward: Provenance = {
  ...sampleProvenance,
  sourceDateEpoch: 0,
  files: [
    { name: 'templates/itu/partials/a (1) \\ <b> & "c".mustache', hash: '0123456789abcdef' },
    { name: 'templates/itu/partials/Übersicht 议程.mustache', hash: 'fedcba9876543210' },
  ],
};

describe('what a document says of how it was made', () => {
  it.each([sampleProvenance, awkward])('is read from a Word file as it was written', async (provenance) => {
    const { bytes } = await renderSample(undefined, { provenance });
    expect(docx.readImprint(bytes)).toEqual({ outcome: 'ours', provenance, condition: 'untouched' });
  });

  it.each(['(1) \\ <b> & "c"', 'Übersicht 议程'])(
    'is read from a PDF, whatever files are called: %s',
    async (name) => {
      const file = `itu/partials/${name}.mustache`;
      const { render } = await makeReport('cwg-cop-15', projectFiles({ templates: { [file]: 'x' } }));
      const imprint = await pdf.readImprint(await render('pdf'));
      expect(imprint).toMatchObject({ outcome: 'ours', condition: 'untouched' });
      const files = imprint.outcome === 'ours' ? imprint.provenance.files : [];
      expect(files.map((input) => input.name)).toContain(`templates/${file}`);
    },
  );

  it('stays well-formed where names hold what a document cannot', async () => {
    const files = [{ name: 'a\u0001\nb\uD800', hash: '0123456789abcdef' }];
    const { bytes } = await renderSample(undefined, { provenance: { ...sampleProvenance, files } });
    expect(docx.readImprint(bytes)).toMatchObject({
      provenance: { files: [{ name: 'a\uFFFD\uFFFDb\uFFFD', hash: '0123456789abcdef' }] },
    });
  });
});
