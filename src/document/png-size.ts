/** The size of a PNG picture in its own pixels, read from its header; undefined if it is no PNG file. */
export function readPngSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The first chunk is always IHDR; its data begins at byte 16 (PNG specification, 11.2.1).
  const width = header.getUint32(16);
  const height = header.getUint32(20);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
