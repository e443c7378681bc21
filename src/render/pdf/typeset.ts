import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts, scriptOfFamily, scriptsIn } from './fonts.ts';
import { houseFamily, ownFamily, withFamily, withOwnFamily } from './own-family.ts';
import type { FontFaces, RenderOptions } from '../renderer.ts';
import { picturePath } from './picture-path.ts';
import type { Sheet } from './sheet.ts';

/** What a document needs beside its sheet: pictures, and fonts of the house. */
export type Needs = Pick<RenderOptions, 'images' | 'fonts'>;

/** Compilers by the fonts that they have: large ones are loaded only where they are needed. */
const compilers = new Map<string, NodeCompiler>();
let program: string | undefined;
let documents = 0;

/** Where Typst believes its files to be. There are none: it is given what it needs. */
const workspace = fileURLToPath(new URL('./program', import.meta.url));

/**
 * Sets the pages by the Typst program of this folder, which reads the sheet as data. Compiler, fonts and program are
 * parts of our program: they are read once.
 *
 * @throws {Error} with Typst's own words if the program fails.
 */
export function typeset(sheet: Sheet, needs: Needs): Uint8Array {
  // Typst takes one standard at a time. What PDF/UA-1 asks for beside this one is added when the file is finished.
  return withCompiler(sheet, needs, (typst, source) => typst.pdf(source, { pdfStandard: 'a-3a' }));
}

/** For each end of a paragraph that has a mark: the mark, the page from 1, and points from the left and the top of that page. */
export type Position = readonly [mark: number, page: number, x: number, y: number];

/** Pages that are set, with the places of paragraphs that have marks. */
export interface SetPages {
  readonly count: number;
  readonly positions: readonly Position[];
  /** All pages in one drawing, as Typst makes it: of a long document that takes ten times as long as to set it once more. */
  readonly draw: () => string;
}

/**
 * Sets the same pages as {@link typeset}, to be drawn.
 *
 * @throws {Error} with Typst's own words if the program fails.
 */
export function typesetPages(sheet: Sheet, needs: Needs): SetPages {
  return withCompiler(sheet, needs, (typst, source) => {
    const compiled = typst.compile(source);
    const document = compiled.result;
    if (document === null) {
      const fault = compiled.takeError();
      throw new Error(fault === null ? 'no pages' : JSON.stringify(typst.fetchDiagnostics(fault)));
    }
    refuseMissingGlyphs(typst, document, sheet, source.inputs.sheet);
    const found = typst.query(document, { selector: '<position>' }) as { value: Position }[];
    return {
      count: document.numOfPages,
      positions: found.map(({ value }) => value),
      draw: () => typst.plainSvg(document),
    };
  });
}

/** Characters of which it is known that the fonts have them, by the names of the fonts. */
const shownCharacters = new Map<string, Set<string>>();

/** Typst looks for characters that no font has only when it writes a PDF: so one is written where there are new ones. */
function refuseMissingGlyphs(
  typst: NodeCompiler,
  document: NodeTypstDocument,
  sheet: Sheet,
  text: string,
): void {
  // Of a part of a document it is known.
  if (sheet.pagesBefore !== undefined) return;
  const fonts = sheet.fonts.join();
  const known = shownCharacters.get(fonts) ?? new Set();
  shownCharacters.set(fonts, known);
  const used = new Set(text.match(/[^\x20-\x7e]/gu));
  if ([...used].every((character) => known.has(character))) return;
  typst.pdf(document, { pdfStandard: 'a-3a' });
  for (const character of used) known.add(character);
}

/** Loads the fonts, and lets Typst set a line in each, so that the first document need not wait for it. */
export function prepareTypesetting(): void {
  const mainFileContent = `#set text(font: "${ownFamily('Carlito')}")\nA #emph[B] #strong[C #emph[D]]`;
  compilerFor([]).pdf({ mainFileContent }, { pdfStandard: 'a-3a' });
}

function compilerFor(scripts: readonly string[], ofHouse: readonly FontFaces[] = []): NodeCompiler {
  const key = [...scripts, ...ofHouse.map(({ hash }) => hash)].join(' ');
  const compiler = compilers.get(key) ?? createCompiler(scripts, ofHouse);
  compilers.set(key, compiler);
  return compiler;
}

function createCompiler(scripts: readonly string[], ofHouse: readonly FontFaces[]): NodeCompiler {
  const fontBlobs = [
    ...loadFonts(scripts).map(withOwnFamily),
    ...ofHouse.flatMap((font) => font.faces.map((face) => withFamily(face, houseFamily(font)))),
  ];
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
}

function withCompiler<Result>(
  sheet: Sheet,
  { images, fonts }: Needs,
  work: (typst: NodeCompiler, source: { mainFileContent: string; inputs: { sheet: string } }) => Result,
): Result {
  const text = JSON.stringify(sheet);
  const ofHouse = scriptOfFamily(sheet.fonts[0] ?? '');
  const compiler = compilerFor(
    [...new Set([...(ofHouse === undefined ? [] : [ofHouse]), ...scriptsIn(text)])].sort(),
    [...(fonts?.values() ?? [])],
  );
  program ??= readFileSync(new URL('./program/main.typ', import.meta.url), 'utf8');
  const mainFileContent = program;
  const pictures = [...images.values()].map((image) => [join(workspace, picturePath(image)), image] as const);
  try {
    for (const [path, { bytes }] of pictures) compiler.mapShadow(path, Buffer.from(bytes));
    const source = { mainFileContent, inputs: { sheet: text } };
    return work(compiler, source);
  } catch (fault) {
    throw new Error(`Typst: ${wordsOf(fault)}`, { cause: fault });
  } finally {
    for (const [path] of pictures) compiler.unmapShadow(path);
    // Some pages of a document come between the whole ones, which shall be remembered.
    if (sheet.pagesBefore === undefined) documents += 1;
    // What is remembered of earlier documents would fill the memory in a run over many; to go through it takes milliseconds.
    if (documents % 10 === 0) compiler.evictCache(1);
  }
}

/** The binding puts Typst's words into the code of its error, not into the message. */
function wordsOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.message;
}
