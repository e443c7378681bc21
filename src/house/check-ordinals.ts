import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import { suggestName } from '../source/suggest.ts';
import type { WordingFile } from './generated/wording.ts';

/** The categories of plurals of CLDR. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Diagnoses endings of ordinals in figures (`#th`): categories that no language has, and what is left out. */
export function checkOrdinals(source: SourceFile, diagnose: Diagnose): void {
  const wording = source.value as WordingFile;
  const forms: readonly (readonly [Path, Readonly<Record<string, string | undefined>> | undefined])[] = [
    [['ordinal-figures'], wording['ordinal-figures']],
    ...(['of', 'feminine-of'] as const).map(
      (form) => [['ordinal-forms', form, 'figures'], wording['ordinal-forms']?.[form]?.figures] as const,
    ),
  ];
  for (const [path, figures] of forms) {
    if (figures === undefined) continue;
    const tell = (message: string, remedy: string, key?: string, isKey = false): void => {
      const full = key === undefined ? path : [...path, key];
      const place = key === undefined || isKey ? source.placeOfKey(full) : source.placeOf(full);
      diagnose({ code: 'house/ordinals', severity: 'error', message, remedy, place });
    };
    for (const [category, form] of Object.entries(figures)) {
      const meant = suggestName(category, categories);
      if (!categories.includes(category))
        tell(
          `There is no plural category "${category}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
          `Write one of: ${categories.join(', ')}.`,
          category,
          true,
        );
      else if (form?.includes('#') === false)
        tell(
          'No # stands here for the number: all ordinals would be the same.',
          `Write #${form.replace(/^[-\s]+/, '')}, or put # where the number is to stand.`,
          category,
        );
    }
    if (figures['other'] === undefined)
      tell(
        'The ending "other" is missing: ordinals of plural categories that have none of their own would have none at all.',
        'Add "other".',
      );
  }
}
