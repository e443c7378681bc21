import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { checksumProperty } from './provenance.ts';

/** The parts of a package by their paths; those that were made here are still text. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

const home = 'docProps/custom.xml';
const place = new RegExp(`(<property [^>]*name="${checksumProperty.name}"[^>]*>\\s*<[^>]*>)([0-9a-f]{64})`);

/**
 * Puts a checksum over all parts into the property kept for it, so that it can be told later, from the file alone, whether
 * anyone changed it since. It guards against mistakes, not against those who know how to compute it.
 */
export function sealParts(parts: Parts): Parts {
  const properties = parts.get(home);
  if (typeof properties !== 'string') throw new Error(`The package has no ${home}.`);
  const sealed = properties.replace(place, `$1${checksumOf(parts)}`);
  return new Map([...parts, [home, sealed]]);
}

/** Whether the parts are still those that were sealed. */
export function isSealIntact(parts: Parts): boolean {
  const properties = textOf(parts.get(home) ?? '');
  const [, , checksum] = place.exec(properties) ?? [];
  const cleared = properties.replace(place, `$1${checksumProperty.value}`);
  return checksum !== undefined && checksum === checksumOf(new Map([...parts, [home, cleared]]));
}

function checksumOf(parts: Parts): string {
  const hash = createHash('sha256');
  const sorted = [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [path, content] of sorted) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // The length keeps parts apart: nothing can move from the end of one to the beginning of the next.
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
