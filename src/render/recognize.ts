/**
 * The format (a name in `formats.ts`) that the first bytes of a file show, whatever its name says; undefined where it is
 * none that can say how it was made.
 */
export function recognizeFormat(bytes: Uint8Array): 'docx' | 'pdf' | undefined {
  // A Word file is a ZIP archive: "PK", and 3 and 4 as its first entry begins (APPNOTE 4.3.7).
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'docx';
  // "%PDF-" (ISO 32000-1, 7.5.2).
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  return undefined;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
