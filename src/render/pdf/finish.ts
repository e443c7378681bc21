import { AFRelationship, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import type { DocumentProperties } from '../../document/nodes.ts';
import type { Asset } from '../renderer.ts';

/** Finishes a typeset file: its properties, how a reader opens it, and the record that it was made from. */
export async function finishPdf(
  bytes: Uint8Array,
  properties: DocumentProperties,
  sources: readonly Asset[],
  producer: string,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  // No clock: the file is as old as the document that it holds.
  const date = new Date(`${properties.date}T12:00:00Z`);
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
  pdf.catalog.set(PDFName.of('RapporteurRecord'), PDFString.of(properties.id));
  return pdf.save({ useObjectStreams: false, addDefaultPage: false });
}
