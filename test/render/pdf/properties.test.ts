import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { expect, it } from 'vitest';
import pdf from '../../../src/render/pdf/index.ts';
import { sampleDocument } from '../sample-document.ts';
import { sampleOptions } from '../sample-options.ts';

/* What a PDF says of itself beside its pages: what a reader's program shows, and what archives and CI ask for. */

const { properties } = sampleDocument;
const odd = { ...properties, title: 'Ends & <means>', author: 'R&D "group"', keywords: ['R&D', 'a (b'] };
const record = {
  name: 'cwg-sd-15.yaml',
  mediaType: 'application/yaml',
  bytes: new TextEncoder().encode('a: 1\n'),
};
const document = { ...sampleDocument, language: 'fr', properties: odd };
const bytes = await pdf.render(document, { ...sampleOptions(document), sources: [record] });
const file = await PDFDocument.load(bytes, { updateMetadata: false });
const { catalog } = file;

function textIn(dictionary: PDFDict | undefined, key: string): string | undefined {
  const value = dictionary?.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

function streamOf(found: unknown): Uint8Array {
  if (!(found instanceof PDFRawStream)) throw new Error('This is no stream.');
  return decodePDFRawStream(found).decode();
}

it('has its properties as programs show them, with the time that is given', () => {
  expect({
    title: file.getTitle(),
    author: file.getAuthor(),
    subject: file.getSubject(),
    keywords: file.getKeywords(),
    creator: file.getCreator(),
    producer: file.getProducer(),
    created: file.getCreationDate()?.toISOString(),
    modified: file.getModificationDate()?.toISOString(),
    language: textIn(catalog, 'Lang'),
  }).toEqual({
    title: odd.title,
    author: odd.author,
    subject: 'Report of a meeting',
    keywords: 'R&D, a (b',
    creator: 'Rapporteur 0.1.0',
    producer: 'Rapporteur 0.1.0',
    created: '2019-10-09T12:00:00.000Z',
    modified: '2019-10-09T12:00:00.000Z',
    language: 'fr',
  });
});

it('claims the standards that it keeps, and says the same, in metadata that are XML', async () => {
  const xml = new TextDecoder().decode(streamOf(catalog.lookup(PDFName.of('Metadata'))));
  await expect(`${xml}\n`).toMatchFileSnapshot('../expected/metadata.xml');
});

it('is opened under its title, and its pages are called by the numbers in their headers', () => {
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  expect(preferences.lookup(PDFName.of('DisplayDocTitle'), PDFBool).asBoolean()).toBe(true);
  expect(catalog.lookup(PDFName.of('PageLabels'), PDFDict).toString().replace(/\s+/g, ' ')).toBe(
    '<< /Nums [ 0 << /S /D >> ] >>',
  );
});

it('carries the record as what it was made from', () => {
  const [attached] = catalog.lookup(PDFName.of('AF'), PDFArray).asArray();
  const specification = file.context.lookup(attached, PDFDict);
  expect([textIn(specification, 'UF'), textIn(specification, 'Desc')]).toEqual([
    'cwg-sd-15.yaml',
    'The record of which cwg-sd-15 was made',
  ]);
  expect(specification.lookup(PDFName.of('AFRelationship'), PDFName).decodeText()).toBe('Source');
  const embedded = specification.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
  expect(streamOf(embedded)).toEqual(record.bytes);
});
