import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { HouseFile } from './generated/house.ts';

/** Diagnoses languages of a house whose document codes end with the same letter: two documents would have one code. */
export function checkLetters(house: SourceFile, languages: readonly string[], diagnose: Diagnose): void {
  const first = new Map<string, string>();
  for (const [language, letter = ''] of Object.entries(
    (house.value as HouseFile)['language-letters'] ?? {},
  )) {
    if (letter === '' || !languages.includes(language)) continue;
    const other = first.get(letter);
    if (other === undefined) first.set(letter, language);
    else
      diagnose({
        code: 'house/same-letter',
        severity: 'error',
        message: `Document codes in the languages "${other}" and "${language}" both end with ${letter}: their documents would have the same code.`,
        remedy: 'Give one of the two another letter.',
        place: house.placeOf(['language-letters', language]),
        related: [
          { place: house.placeOf(['language-letters', other]), message: 'the letter of the other language' },
        ],
      });
  }
}
