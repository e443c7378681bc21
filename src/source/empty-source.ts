import { indexLines, startOfFile } from '../diagnostics/place.ts';
import type { SourceFile } from './source-file.ts';

/** A file that is not there, for what may be left out: it holds nothing, and all of it stands at its beginning. */
export function emptySource(file: string): SourceFile {
  const place = () => startOfFile(file);
  return {
    file,
    text: '',
    lines: indexLines(''),
    value: {},
    has: () => false,
    placeOf: place,
    placeOfKey: place,
    placeInText: place,
  };
}
