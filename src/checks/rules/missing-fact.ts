import { placeOf } from '../../diagnostics/place.ts';
import type { Path } from '../../source/source-file.ts';
import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';

const marker =
  /\b(?:TODO|TBD|TBC|tbd|tbc|XXX|FIXME)\b:?|\[(?:…|\.\.\.|[Tt][Bb][CcDd]|[Tt]o be (?:completed|confirmed|added))\]|[?？]{2,}/g;

/** The mark of a new record, with what it says: up to the end of its line, of a quoted value or of a flow mapping. */
const mark = /\bTODO:[^\n]*?(?=['"\]},]*\s*(?:\n|$)|['"]\s*[,}\]])/g;

/** What is written where there is nothing to write, as the whole of a title. */
const noTitle = /^(?:n\.? ?\/ ?a\.?|n\.a\.|nil|none|untitled|x{2,}|\?|[-–—]+|…|\.{3,})$/i;

/** The titles in a record that are none. */
function emptyTitles(
  value: unknown,
  path: Path = [],
): readonly { readonly path: Path; readonly words: string }[] {
  if (typeof value === 'string')
    return path.at(-1) === 'title' && noTitle.test(value.trim()) ? [{ path, words: value.trim() }] : [];
  if (Array.isArray(value)) return value.flatMap((one, index) => emptyTitles(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => emptyTitles(one, [...path, key]));
}

/** The marks in all texts of a record that do not say what is missing. */
function marksIn(
  value: unknown,
  path: Path = [],
): readonly { readonly path: Path; readonly start: number; readonly end: number }[] {
  if (typeof value === 'string')
    return [...value.matchAll(/\bTODO\b(?!:)/g)].map(({ 0: words, index: start }) => {
      const end = start + words.length;
      return { path, start, end };
    });
  if (Array.isArray(value)) return value.flatMap((one, index) => marksIn(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => marksIn(one, [...path, key]));
}

export default {
  code: 'check/missing-fact',
  severity: 'error',
  rule: 'A final report has no marks of what is still to be added, nor has its record.',
  reason:
    'A mark that is forgotten goes out to all members. A new record holds what is known and marks what is not with “TODO:”, in values and in remarks; such a mark shows a fact that nobody filled in.',
  source: 'Practice of every secretariat.',
  examples: {
    wrong: { record: inText('The meeting was opened by TODO.'), finds: ['TODO'] },
    right: inText('The meeting was opened by the Chair.'),
  },
  cases: [
    { record: inText('The place is tbc.'), finds: ['tbc'] },
    {
      record:
        inText('See the [annex](#terms).') +
        '\nannexes: [{ id: terms, title: "Terms […] of reference [tbc]", text: They stand. }]',
      finds: ['[tbc]'],
    },
    { record: inText('Was it late?? The number [tbc] is missing.'), finds: ['??', '[tbc]'] },
    {
      record:
        '# TODO: how many took part\n# attendance: { count: 80 }\nsections: [introduction, outcomes]\noutcomes:\n  - { id: themes, text: "TODO: what was decided" }',
      finds: ['TODO: how many took part', 'TODO: what was decided'],
    },
    { record: "footnotes: { one: 'TODO: a source', two: 'It is there.' }", finds: ['TODO: a source'] },
    {
      record:
        'sections: [introduction]\nannexes: [{ id: terms, title: TODO such as Terms of reference, text: TODO }]\nnext-meeting: { period: TODO such as March 2026 }',
      finds: ['TODO', 'TODO', 'TODO'],
    },
    {
      record:
        'contributions:\n  - { id: one, number: 1, source: ITU, title: N/A }\n  - { id: two, number: 2, source: ITU, title: None of our children }\nsections: [documents]\noutcomes: []',
      finds: ['N/A'],
    },
    { record: '# A list of things to do: none.\nfootnotes: { one: Todos }', finds: [] },
  ],
  runOnRecord({ entry }, find) {
    const { file, text, lines, value } = entry.source;
    // A line that a new record has to be used, and was used as it stands, may be of what this report does not print.
    for (const { path, start, end } of marksIn(value))
      find({
        message: 'Something is still to be added here.',
        remedy: 'Add it, or delete the mark.',
        place: entry.source.placeInText(path, start, end),
      });
    for (const { path, words } of emptyTitles(value))
      find({
        message: `"${words}" is no title.`,
        remedy: 'Write what the document calls itself, or in a few words what it is about.',
        place: entry.source.placeOf(path),
      });
    for (const { 0: words, index } of text.matchAll(mark)) {
      const missing = words.replace(/^TODO:\s*/, '').trimEnd();
      find({
        message:
          missing === '' ? 'A fact is still missing here.' : `This is still to be filled in: ${missing}`,
        remedy: 'Write what is known now, and delete the mark with its remark.',
        place: placeOf(file, lines, index, index + words.trimEnd().length),
      });
    }
  },
  run({ passages, entry }, find) {
    const isTranslation = entry.source.languageAt !== undefined;
    for (const found of findWords(passages, marker)) {
      if (found.words === 'TODO' && !isTranslation) continue; // Told above.
      // The number of a draft resolution is given by the body that adopts it.
      const isNumber = /^\[(?:…|\.\.\.)\]$/.test(found.words);
      if (isNumber && found.passage.ancestors.some(({ type }) => type === 'annex')) continue;
      if (found.words === 'TODO:') continue; // Told above, with what it says.
      find({
        message: 'Something is still to be added here.',
        remedy: 'Add it, or delete the mark.',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
