import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { hashOfFile } from '../source/hash.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import { suggestName } from '../source/suggest.ts';
import { type FontFile, isFault, readFontFile } from './font-file.ts';
import type { StyleFile } from './generated/style.ts';
import type { HouseReading, TemplateFile } from './house-reading.ts';
import { pathOf } from './path-of.ts';
import { programFonts } from './program-fonts.ts';

/** A font of a house. */
export interface HouseFont {
  /** The files of its faces, by their paths in the templates folder. */
  readonly files: readonly string[];
  readonly faces: readonly Uint8Array[];
  /** Tells it from every other font. */
  readonly hash: string;
  /** The height of a line at single spacing, as a multiple of the size. */
  readonly line: number;
}

type Faces = NonNullable<NonNullable<StyleFile['fonts']['own']>[string]>;

const faces = ['regular', 'italic', 'bold', 'bold-italic'] as const;

/** The folder of a house that holds its fonts. */
export const fontFolder = 'fonts';

/** Reads the fonts of a house by their names. Those that cannot be embedded, and names that no font has, are diagnosed. */
export function readFonts(style: SourceFile, reading: HouseReading): ReadonlyMap<string, HouseFont> {
  const { own = {}, text, scripts = {} } = (style.value as StyleFile).fonts;
  const known = [...Object.keys(programFonts), ...Object.keys(own)];
  const used: readonly (readonly [name: string, path: Path])[] = [
    [text.pdf, ['fonts', 'text', 'pdf']],
    ...Object.entries(scripts).flatMap(([script, font]) =>
      font === undefined ? [] : [[font.pdf, ['fonts', 'scripts', script, 'pdf']] as const],
    ),
  ];
  for (const [name, path] of used)
    if (!known.includes(name)) diagnoseUnknown(name, path, known, style, reading.diagnose);
  diagnoseUnnamed(own, reading);
  return new Map(
    Object.entries(own).flatMap(([name, files]) => {
      const font = files === undefined ? undefined : readFont(name, files, style, reading);
      return font === undefined ? [] : [[name, font] as const];
    }),
  );
}

/** Undefined where one of its faces is missing, or cannot be embedded. */
function readFont(
  name: string,
  named: Faces,
  style: SourceFile,
  reading: HouseReading,
): HouseFont | undefined {
  const read = faces.flatMap((face) => {
    const path = ['fonts', 'own', name, face];
    const found = reading.chain.flatMap((house) => {
      const inFolder = `${house}/${fontFolder}/${named[face]}`;
      const file = reading.files.get(inFolder);
      return file === undefined ? [] : [{ inFolder, file }];
    })[0];
    if (found === undefined)
      return diagnoseMissing({ file: named[face], named: Object.values(named), path }, style, reading);
    const font = readFontFile(found.file.bytes);
    if (!isFault(font)) return isFace(face, font, path, style, reading.diagnose) ? [{ ...found, font }] : [];
    reading.diagnose({
      code: font.kind === 'unreadable' ? 'house/not-a-font' : 'house/font-not-allowed',
      severity: 'error',
      message: `"${named[face]}" ${font.reason}.`,
      remedy: font.remedy,
      place: style.placeOf(path),
    });
    return [];
  });
  const [regular] = read;
  if (regular === undefined || read.length < faces.length) return undefined;
  return {
    files: read.map(({ inFolder }) => inFolder),
    faces: read.map(({ file }) => file.bytes),
    hash: read.map(({ file }) => hashOfFile(file).slice(0, 8)).join(''),
    line: regular.font.line,
  };
}

/** Whether a file is the face that it is named as: else no text would come out bold. */
function isFace(
  face: (typeof faces)[number],
  { isBold, isItalic }: FontFile,
  path: Path,
  style: SourceFile,
  diagnose: Diagnose,
): boolean {
  const real = isBold ? (isItalic ? 'bold-italic' : 'bold') : isItalic ? 'italic' : 'regular';
  if (real === face) return true;
  diagnose({
    code: 'house/other-face',
    severity: 'error',
    message: `This is the file of the face "${real}", not of "${face}".`,
    remedy: `Name the file of the face "${face}".`,
    place: style.placeOf(path),
  });
  return false;
}

function diagnoseUnknown(
  name: string,
  path: Path,
  known: readonly string[],
  style: SourceFile,
  diagnose: Diagnose,
): void {
  const meant = suggestName(name, known);
  diagnose({
    code: 'house/unknown-font',
    severity: 'error',
    message: `There is no font "${name}" for the PDF${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: `Write one of: ${known.join(', ')}; or put its files into the folder "${fontFolder}" of the house, and name them under "fonts.own".`,
    place: style.placeOf(path),
  });
}

interface MissingFace {
  readonly file: string;
  /** The files of all faces. */
  readonly named: readonly string[];
  readonly path: Path;
}

function diagnoseMissing(
  { file, named, path }: MissingFace,
  style: SourceFile,
  reading: HouseReading,
): readonly [] {
  const { files, chain, diagnose } = reading;
  const home = `${fontFolder}/${file}`;
  // What is named beside it is meant there.
  const there = fontsIn(reading).flatMap(([name]) => (named.includes(name) ? [] : [name]));
  const meant = suggestName(file, there);
  diagnose({
    code: 'house/missing-file',
    severity: 'error',
    message: `There is no font "${file}" in the folder "${fontFolder}" of the house${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: `Put it there, as ${pathOf(chain[0] ?? '', home, files)}, or correct its name.`,
    place: style.placeOf(path),
  });
  return [];
}

/** Fonts that lie there and are not named. */
function diagnoseUnnamed(own: NonNullable<StyleFile['fonts']['own']>, reading: HouseReading): void {
  const named = new Set(
    Object.values(own).flatMap((font) => (font === undefined ? [] : Object.values(font))),
  );
  for (const [name, { path }] of fontsIn(reading))
    if (!named.has(name))
      reading.diagnose({
        code: 'house/unused-file',
        severity: 'warning',
        message: 'This font is not used: the style of the house does not name it.',
        remedy: 'Name it in style.yaml under "fonts.own", or take it out of the folder.',
        place: startOfFile(path),
      });
}

/** The files in the folder of fonts of the house itself. */
function fontsIn({ files, chain }: HouseReading): readonly (readonly [name: string, file: TemplateFile])[] {
  const folder = `${chain[0] ?? ''}/${fontFolder}/`;
  return [...files].flatMap(([name, file]) =>
    name.startsWith(folder) ? [[name.slice(folder.length), file] as const] : [],
  );
}
