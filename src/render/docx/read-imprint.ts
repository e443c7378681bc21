import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { type RawProvenance, type ReadImprint, readProvenance } from '../provenance.ts';
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
  const isIntact = isSealIntact(new Map(Object.entries(parts)));
  return { outcome: 'ours', provenance, condition: isIntact ? 'untouched' : 'changed' };
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
