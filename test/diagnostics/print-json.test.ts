import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/index.ts';
import printJson from '../../src/diagnostics/print/json.ts';
import { diagnosticAt } from './diagnostic-at.ts';

const printDiagnosticsJson = (diagnostics: readonly Diagnostic[]) =>
  printJson({ diagnostics, refusals: [], checked: [], rules: [], version: '1.0.0' });

const text = 'group: cwg-cop\nchairr: lee\n';

it('A program reads each diagnostic with its file, range, code, words and related places', () => {
  const one = diagnosticAt(text, 'chairr');
  const related = [{ place: diagnosticAt(text, 'group').place, message: 'in this record' }];
  expect(JSON.parse(printDiagnosticsJson([{ ...one, related }]))).toEqual([
    {
      file: 'data/meetings/cwg-cop-15.yaml',
      range: { start: { line: 2, column: 1, offset: 15 }, end: { line: 2, column: 7, offset: 21 } },
      code: 'record/unknown-key',
      severity: 'error',
      message: '"chairr" is not known here; did you mean "chaired-by"?',
      remedy: 'Write "chaired-by", or delete the line.',
      related: [
        {
          file: 'data/meetings/cwg-cop-15.yaml',
          range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 6, offset: 5 } },
          message: 'in this record',
        },
      ],
      fix: null,
      accepted: null,
    },
  ]);
});

it('A program reads what would mend it, and why it is to stay', () => {
  const one = diagnosticAt(text, 'chairr');
  const { place } = diagnosticAt(text, 'lee');
  const fix = { description: 'Put the name right.', edits: [{ place, text: 'Lee' }] };
  const range = { start: { line: 2, column: 9, offset: 23 }, end: { line: 2, column: 12, offset: 26 } };
  expect(
    JSON.parse(printDiagnosticsJson([{ ...one, fix, accepted: { reason: 'It is so.' } }])),
  ).toMatchObject([
    {
      fix: {
        description: 'Put the name right.',
        edits: [{ file: 'data/meetings/cwg-cop-15.yaml', range, text: 'Lee' }],
      },
      accepted: { reason: 'It is so.' },
    },
  ]);
});

it('The same diagnostics give the same text, whatever the order of their keys', () => {
  const { code, severity, message, remedy, place } = diagnosticAt(text, 'chairr');
  const other = { place, related: [], remedy, message, severity, code };
  expect(printDiagnosticsJson([other])).toBe(printDiagnosticsJson([diagnosticAt(text, 'chairr')]));
});

it('Without any diagnostic there is an empty list, and a line end', () => {
  expect(printDiagnosticsJson([])).toBe('[]\n');
});
