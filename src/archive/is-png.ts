/** The first bytes of every PNG file (PNG specification, 5.2). */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether bytes are a whole PNG file: its signature, then chunks up to the last one (IEND), none cut off. */
export function isPng(bytes: Uint8Array): boolean {
  if (signature.some((byte, index) => bytes[index] !== byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A chunk is its length, its type, that many bytes and a checksum of four (PNG specification, 5.3).
  for (let at = signature.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const isEnd = view.getUint32(at + 4) === 0x49454e44;
    if (isEnd) return true;
  }
  return false;
}
