import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import { suggestName } from '../source/suggest.ts';
import type { StyleFile } from './generated/style.ts';

/** Diagnoses paragraph styles that a style file names and does not have. */
export function checkStyle(source: SourceFile, diagnose: Diagnose): void {
  const style = source.value as StyleFile;
  const known = Object.keys(style.paragraphs);
  const expect = (name: string | undefined, path: Path): void => {
    if (name === undefined || known.includes(name)) return;
    const meant = suggestName(name, known);
    diagnose({
      code: 'house/unknown-style',
      severity: 'error',
      message: `There is no paragraph style "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy: `Add it under "paragraphs", or write one of: ${known.join(', ')}.`,
      place: source.placeOf(path),
    });
  };
  for (const [name, paragraph] of Object.entries(style.paragraphs))
    expect(paragraph?.['based-on'], ['paragraphs', name, 'based-on']);
  style.sections.forEach((level, index) => expect(level.style, ['sections', index, 'style']));
  style['list-levels'].forEach((name, index) => expect(name, ['list-levels', index]));
  for (const [name, table] of Object.entries(style.tables)) {
    expect(table?.text, ['tables', name, 'text']);
    expect(table?.head, ['tables', name, 'head']);
  }
}
