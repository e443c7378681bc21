import codes from 'cldr-core/supplemental/codeMappings.json' with { type: 'json' };
import { onceALanguage } from './once-a-language.ts';

const regions = onceALanguage((language) => new Intl.DisplayNames(language, { type: 'region' }));

const byAlpha3 = new Map(
  Object.entries(codes.supplemental.codeMappings).flatMap(([alpha2, mapping]) =>
    '_alpha3' in mapping ? [[mapping._alpha3, alpha2] as const] : [],
  ),
);

/** The name of a country in a language (CLDR), by its ISO 3166-1 alpha-3 code; undefined where CLDR has none. */
export function countryName(alpha3: string, language: string): string | undefined {
  const alpha2 = byAlpha3.get(alpha3);
  return alpha2 === undefined ? undefined : regions(language).of(alpha2);
}
