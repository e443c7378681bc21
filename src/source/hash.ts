import { createHash } from 'node:crypto';

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const known = new WeakMap<object, string>();

/** The SHA-256 of the bytes of a file. Files never change while the program runs: each is hashed once. */
export function hashOfFile(file: { readonly bytes: Uint8Array }): string {
  return remember(file, () => file.bytes);
}

/** The SHA-256 of an entry of a register: of its value as JSON, in the order in which its keys are written. */
export function hashOfValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return sha256(JSON.stringify(value) ?? '');
  return remember(value, () => JSON.stringify(value));
}

function remember(thing: object, content: () => string | Uint8Array): string {
  const hash = known.get(thing) ?? sha256(content());
  known.set(thing, hash);
  return hash;
}
