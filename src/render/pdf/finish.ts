import { AFRelationship, PDFDocument, PDFName } from 'pdf-lib';
import type { Document } from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import { sealFile } from './checksum.ts';
import { writeMetadata } from './metadata.ts';
import { writeProvenance } from './provenance.ts';
import { orderRightToLeft } from './right-to-left/order-right-to-left.ts';
import type { Sheet } from './sheet.ts';
import { tagLists } from './tag-lists.ts';

/** `pdf-lib` else pauses after some objects each time, for the sake of browsers, and a pause takes a millisecond. */
const atOnce = Infinity;

/**
 * Finishes a typeset file: its properties, how a reader opens it, the structure of its lists, the labels of its pages, and
 * the record that it was made from.
 */
export async function finishPdf(
  bytes: Uint8Array,
  sheet: Sheet,
  document: Document,
  { sources, producer, created, provenance }: RenderOptions,
): Promise<Uint8Array> {
  const { properties, language } = document;
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: atOnce });
  const date = new Date(created);
  pdf.setSubject(properties.subject);
  pdf.setCreator(producer);
  pdf.setProducer(producer);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  labelPages(pdf);
  tagLists(pdf, sheet);
  if (sheet.direction === 'rtl') orderRightToLeft(pdf, sheet.page.margins.left);
  for (const { name, bytes: content, mediaType } of sources)
    await pdf.attach(content, name, {
      mimeType: mediaType,
      description: `The record of which ${properties.id} was made`,
      creationDate: date,
      modificationDate: date,
      afRelationship: AFRelationship.Source,
    });
  setMetadata(pdf, writeMetadata(properties, { language, created, producer, provenance }));
  writeProvenance(pdf, provenance);
  return sealFile(await pdf.save({ useObjectStreams: false, addDefaultPage: false, objectsPerTick: atOnce }));
}

/** Pages are called by the numbers that their headers print. */
function labelPages({ context, catalog }: PDFDocument): void {
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D' }] }));
}

/** In place of Typst's own metadata, which knows one standard only. PDF/A wants them uncompressed. */
function setMetadata({ context, catalog }: PDFDocument, xml: string): void {
  const old = catalog.get(PDFName.of('Metadata'));
  const stream = context.stream(new TextEncoder().encode(xml), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
  for (const [reference] of context.enumerateIndirectObjects())
    if (reference === old) context.delete(reference);
}
