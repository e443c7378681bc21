import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import { suggestName } from '../source/suggest.ts';
import { checkLabels } from './check-labels.ts';
import { checkRoom } from './check-room.ts';
import type { StyleFile } from './generated/style.ts';

/** Diagnoses what a schema cannot see: whether the parts of a style file fit each other. */
export function checkStyle(source: SourceFile, diagnose: Diagnose): void {
  checkNames(source, diagnose);
  checkCircles(source, diagnose);
  checkWordNames(source, diagnose);
  checkLabels(source, diagnose);
  checkRoom(source, diagnose);
}

/** Diagnoses paragraph styles that a style file names and does not have. */
function checkNames(source: SourceFile, diagnose: Diagnose): void {
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

/** A style that is based on itself, through others or not, has nothing to take over. */
function checkCircles(source: SourceFile, diagnose: Diagnose): void {
  const { paragraphs } = source.value as StyleFile;
  const told = new Set<string>();
  for (const start of Object.keys(paragraphs)) {
    const line = [start];
    for (let next = paragraphs[start]?.['based-on']; next !== undefined && !line.includes(next);)
      next = paragraphs[(line.push(next), next)]?.['based-on'];
    const last = paragraphs[line.at(-1) ?? '']?.['based-on'];
    if (last !== start || told.has(start)) continue;
    line.forEach((name) => told.add(name));
    diagnose({
      code: 'house/style-circle',
      severity: 'error',
      message: `"${start}" is based on itself${
        line.length > 1
          ? ` by way of ${line
              .slice(1)
              .map((name) => `"${name}"`)
              .join(', ')}`
          : ''
      }.`,
      remedy: 'Write another style, or delete the line.',
      place: source.placeOf(['paragraphs', start, 'based-on']),
    });
  }
}

/** What Word files have besides the styles of the house. */
const ownOfWord = [
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font' },
  { id: 'TableNormal', name: 'Normal Table' },
  { id: 'Hyperlink', name: 'Hyperlink' },
  { id: 'FootnoteReference', name: 'footnote reference' },
];

/** Two styles with one name are one style to Word, or a file that it calls damaged. */
function checkWordNames(source: SourceFile, diagnose: Diagnose): void {
  const { paragraphs } = source.value as StyleFile;
  for (const key of ['id', 'name'] as const) {
    const known = new Map(ownOfWord.map((own) => [own[key].toLowerCase(), 'a style of Word']));
    for (const [style, paragraph] of Object.entries(paragraphs)) {
      if (paragraph === undefined) continue;
      const written = paragraph.word[key];
      const before = known.get(written.toLowerCase());
      known.set(written.toLowerCase(), `"${style}"`);
      if (before === undefined) continue;
      diagnose({
        code: 'house/repeated-style',
        severity: 'error',
        message: `The ${key} "${written}" is already that of ${before}.`,
        remedy: `Give "${style}" ${key === 'id' ? 'an ID' : 'a name'} of its own.`,
        place: source.placeOf(['paragraphs', style, 'word', key]),
      });
    }
  }
}
