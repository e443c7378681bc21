import type { Nodes } from 'mdast';
import { parseMarkup } from './parse-markup.ts';
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
  if (value.valueKind === 'prose') return plainWords(value.text);
  return value.valueKind === 'text' ? value.text : '';
}

/** The words of a text without its markup, on one line: what the properties of a file can show of it. */
export function plainWords(text: string, building: Pick<Building, 'tokens'> = {}): string {
  const words = wordsIn(parseMarkup(text, building.tokens !== undefined).root, building);
  return words.replace(/\s+/g, ' ').trim();
}

function wordsIn(node: Nodes, building: Pick<Building, 'tokens'>): string {
  if (node.type === 'text') return plainText(node.value, building);
  if (node.type === 'footnoteDefinition') return '';
  if (node.type === 'break' || (node.type === 'textDirective' && node.name === 'break')) return ' ';
  if (!('children' in node)) return '';
  const words = node.children.map((child) => wordsIn(child, building));
  return words.join(node.type === 'root' || node.type === 'list' ? ' ' : '');
}
