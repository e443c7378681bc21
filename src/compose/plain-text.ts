import { isToken, tokenPattern } from './tokens.ts';
import type { Building } from './building.ts';
import type { Place } from '../diagnostics/place.ts';
import type { SingleValue } from '../view/view.ts';

/** A text outside of paragraphs (an address, an attribute) with the tokens in it written out. */
export function plainText(text: string, building: Pick<Building, 'tokens'>): string {
  const { tokens } = building;
  if (tokens === undefined) return text;
  return decodeTokens(text).replace(tokenPattern, (token) => {
    const value = isToken(token) ? tokens.value(token) : undefined;
    return value === undefined ? '' : wordsOf(value);
  });
}

/** Where the value of a text stands that is one token and nothing else; undefined for every other text. */
export function placeOfValue(text: string, { tokens }: Pick<Building, 'tokens'>): Place | undefined {
  const value = tokens !== undefined && isToken(text) ? tokens.value(text) : undefined;
  return value?.valueKind === 'text' ? value.origin : undefined;
}

/** Addresses of links reach us percent-encoded; the characters of tokens are decoded again. */
function decodeTokens(text: string): string {
  return text.replace(/(?:%EE%80%(?:8|9)[0-9A-F])+/gi, (encoded) => decodeURIComponent(encoded));
}

function wordsOf(value: SingleValue): string {
  return value.valueKind === 'text' || value.valueKind === 'prose' ? value.text : '';
}
