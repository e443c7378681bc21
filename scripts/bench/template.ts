import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Document, Packer, Paragraph } from 'docx';

/** Writes a Word file in which `docxtemplater` prints each of the `lines` that it is given as a paragraph. */
export async function writeTemplate(path: string): Promise<void> {
  const children = ['{#lines}', '{.}', '{/lines}'].map((line) => new Paragraph(line));
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** Whether the packages of that peer are there, which the program itself does not need. */
export function hasDocxtemplater(): boolean {
  const require = createRequire(import.meta.url);
  try {
    require.resolve('docxtemplater');
    require.resolve('pizzip');
    return true;
  } catch {
    return false;
  }
}
