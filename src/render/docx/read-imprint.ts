import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { type Condition, type RawProvenance, type ReadImprint, readProvenance } from '../provenance.ts';
import { isSealIntact } from './checksum.ts';
import { findInputList } from './input-list.ts';

/** No document unpacks to more: a file that would is not ours, and may be meant to fill the memory. In bytes. */
const largestPackage = 200_000_000;

/** Reads what a Word file says of how it was made, even after Word has saved it again. */
export function readImprint(bytes: Uint8Array): ReadImprint {
  let parts: Unzipped;
  try {
    let size = 0;
    parts = unzipSync(bytes, { filter: (part) => (size += part.originalSize) <= largestPackage });
  } catch {
    return { outcome: 'damaged' };
  }
  if (parts['word/document.xml'] === undefined) return { outcome: 'foreign' };
  const provenance = readProvenance(rawProvenance(parts));
  if (provenance === undefined) return { outcome: 'foreign' };
  return { outcome: 'ours', provenance, condition: conditionOf(bytes, parts) };
}

function conditionOf(bytes: Uint8Array, parts: Unzipped): Condition {
  if (!isSealIntact(new Map(Object.entries(parts)))) return 'changed';
  return endsAsWritten(bytes) ? 'untouched' : 'extended';
}

/** Whether the last record of a ZIP file (APPNOTE.TXT of PKWARE, 4.3.16), which has no comment, is the end of the file. */
function endsAsWritten(bytes: Uint8Array): boolean {
  const length = 22;
  return strFromU8(bytes.subarray(-length).subarray(0, 4), true) === 'PK\u0005\u0006';
}

function rawProvenance(parts: Unzipped): RawProvenance {
  const custom = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array());
  const property = (name: string): string | undefined =>
    new RegExp(`<property [^>]*name="${name}"[^>]*>\\s*<[^>]*lpwstr[^>]*>([^<]*)<`).exec(custom)?.[1];
  const texts = Object.entries(parts).filter(([path]) => path.startsWith('customXml/'));
  return {
    record: property('Record'),
    inputs: property('Inputs'),
    program: property('Program'),
    sourceDateEpoch: property('SourceDateEpoch'),
    files: findInputList(new Map(texts.map(([path, content]) => [path, strFromU8(content)]))),
  };
}
