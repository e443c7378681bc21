import { AFRelationship, PDFDocument } from 'pdf-lib';
import type { DocumentProperties } from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import { sealFile } from './checksum.ts';
import { writeProvenance } from './provenance.ts';

/** Finishes a typeset file: its properties, how a reader opens it, and the record that it was made from. */
export async function finishPdf(
  bytes: Uint8Array,
  properties: DocumentProperties,
  { sources, producer, created, provenance }: RenderOptions,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const date = new Date(created);
  pdf.setSubject(properties.subject);
  pdf.setCreator(producer);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  for (const { name, bytes: content, mediaType } of sources)
    await pdf.attach(content, name, {
      mimeType: mediaType,
      description: `The record of which ${properties.id} was made`,
      creationDate: date,
      modificationDate: date,
      afRelationship: AFRelationship.Source,
    });
  writeProvenance(pdf, provenance);
  return sealFile(await pdf.save({ useObjectStreams: false, addDefaultPage: false }));
}
