import { foldersOf } from '../build/files.ts';
import type { ProjectFiles } from '../pipeline.ts';
import { decodeText } from '../source/decode-text.ts';
import type { ShownParagraph } from './state.ts';

/**
 * Paragraphs that were made of files as they were, with the lines on which they stand in the files as they are now: while an error
 * keeps the pages, somebody goes on writing.
 */
export function movedPlaces(
  paragraphs: readonly ShownParagraph[],
  before: ProjectFiles,
  now: ProjectFiles,
): readonly ShownParagraph[] {
  const lineIn = new Map<string, (line: number) => number>();
  const [old, current] = [byPath(before), byPath(now)];
  return paragraphs.map((paragraph) => {
    const { file } = paragraph;
    const move = lineIn.get(file) ?? moving(linesOf(old.get(file)), linesOf(current.get(file)));
    lineIn.set(file, move);
    return { ...paragraph, line: move(paragraph.line), until: move(paragraph.until) };
  });
}

type Files = ProjectFiles['data'];
type File = Files extends ReadonlyMap<string, infer Value> ? Value : never;

function byPath(files: ProjectFiles): ReadonlyMap<string, File> {
  return new Map(
    foldersOf(files).flatMap(([, folder]) => [...folder.values()].map((file) => [file.path, file] as const)),
  );
}

function linesOf(file: File | undefined): readonly string[] {
  return file === undefined ? [] : decodeText(file.bytes).split('\n');
}

/** What changed lies between the lines that are the same at the beginning and those that are the same at the end. */
function moving(before: readonly string[], now: readonly string[]): (line: number) => number {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return (line) => {
    if (line <= head || now.length === 0) return line;
    if (line > before.length - tail) return line + now.length - before.length;
    return Math.min(line, Math.max(1, now.length - tail));
  };
}
