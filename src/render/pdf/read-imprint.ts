import { PDFDocument } from 'pdf-lib';
import { type ReadImprint, readProvenance } from '../provenance.ts';
import { conditionOf } from './checksum.ts';
import { findProvenance } from './provenance.ts';

/** Reads what a PDF says of how it was made, even after another program has added something to it. */
export async function readImprint(bytes: Uint8Array): Promise<ReadImprint> {
  if (!hasEnd(bytes)) return { outcome: 'damaged' };
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    if (pdf.isEncrypted) return { outcome: 'encrypted' };
    const provenance = readProvenance(findProvenance(pdf));
    if (provenance === undefined) return { outcome: 'foreign' };
    return { outcome: 'ours', provenance, condition: conditionOf(bytes) };
  } catch {
    return { outcome: 'damaged' };
  }
}

/** The mark of the end stands among the last 1024 bytes (ISO 32000-1, annex H.3); what lacks it was cut off. */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-1024)).includes('%%EOF');
}
