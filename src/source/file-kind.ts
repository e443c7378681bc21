import { encodingOf } from './encoding-of.ts';

/** Files that are no texts, as an officer knows them, by their first bytes. */
const kinds: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['\u00d0\u00cf\u0011\u00e0', 'a file of an old version of Word, Excel or Outlook'],
  ['{\\rtf', 'a file in Rich Text Format (RTF)'],
  ['\u0089PNG', 'a picture (PNG)'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
];

/** What a file is that is no text, whatever its name says, for a message: "This is …". Undefined for texts, in whatever encoding. */
export function fileKind(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, longest));
  if (start.startsWith('PK\u0003\u0004')) return kindOfArchive(bytes);
  const kind = kinds.find(([signature]) => start.startsWith(signature))?.[1];
  return (
    kind ?? (encodingOf(bytes) === 'other' && bytes.includes(0) ? 'a file of another program' : undefined)
  );
}

/** Of a ZIP archive the names of its parts stand in it as they are. */
function kindOfArchive(bytes: Uint8Array): string {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (archive.includes('word/document.xml')) return 'a Word file';
  if (archive.includes('xl/workbook.xml')) return 'an Excel file';
  return 'a packed file (ZIP)';
}

const longest = Math.max(...kinds.map(([signature]) => signature.length));
