import type { Inline } from './nodes.ts';

const rightToLeft: ReadonlySet<string> = new Set(['Arab', 'Hebr']);

const scripts = new Map<string, string>();

/** The script in which a language (BCP 47) is likely written, by ISO 15924: `Latn`, `Arab`, `Hans` (CLDR, by way of Intl). */
export function scriptOf(language: string): string {
  // Asked for each run of text.
  const script = scripts.get(language) ?? new Intl.Locale(language).maximize().script ?? 'Latn';
  scripts.set(language, script);
  return script;
}

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/**
 * The direction of a paragraph all of whose words are in another language than the document's; undefined where some are in its
 * own, or the direction is the same.
 */
export function foreignDirection(
  inlines: readonly Inline[],
  documentDirection: 'ltr' | 'rtl',
): 'ltr' | 'rtl' | undefined {
  const languages = languagesIn(inlines);
  const [first] = languages;
  if (first === undefined || languages.includes(undefined)) return undefined;
  const direction = directionOf(first);
  return direction === documentDirection ? undefined : direction;
}

function languagesIn(inlines: readonly Inline[]): readonly (string | undefined)[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return inline.value.trim() === '' ? [] : [inline.language];
    return 'children' in inline ? languagesIn(inline.children) : [];
  });
}
