import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts } from './fonts.ts';
import type { Sheet } from './sheet.ts';

let compiler: NodeCompiler | undefined;
let program: string | undefined;

/**
 * Sets the pages by the Typst program of this folder, which reads the sheet as data. Compiler, fonts and program are
 * parts of our program: they are read once.
 *
 * @throws {Error} with Typst's own words if the program fails.
 */
export function typeset(sheet: Sheet): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: loadFonts() }] });
  program ??= readFileSync(new URL('./program/main.typ', import.meta.url), 'utf8');
  try {
    return compiler.pdf(
      { mainFileContent: program, inputs: { sheet: JSON.stringify(sheet) } },
      // Typst takes one standard at a time. What PDF/UA-1 asks for beside this one is added when the file is finished.
      { pdfStandard: 'a-3a' },
    );
  } catch (fault) {
    throw new Error(`Typst: ${wordsOf(fault)}`, { cause: fault });
  } finally {
    // Results of earlier documents would fill the memory in a run over many.
    compiler.evictCache(10);
  }
}

/** The binding puts Typst's words into the code of its error, not into the message. */
function wordsOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.message;
}
