import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { indexLines, placeOf } from '../../src/diagnostics/place.ts';

/** An error at the first place of a text where `words` stand, or at the offset `start`. */
export function diagnosticAt(
  text: string,
  words: string,
  start = Math.max(0, text.indexOf(words)),
): Diagnostic {
  return {
    code: 'record/unknown-key',
    severity: 'error',
    message: '"chairr" is not known here; did you mean "chaired-by"?',
    remedy: 'Write "chaired-by", or delete the line.',
    place: placeOf('data/meetings/cwg-cop-15.yaml', indexLines(text), start, start + words.length),
  };
}
