import type { Inline } from '../document/nodes.ts';

/** The ending of an ordinal in figures: `th` in "12th meeting", `го` in "31-го собрания". It stays small among capitals. */
const endings = /(?<=\d-?)\p{Ll}{1,3}(?!\p{L})/gu;

/** The same inline nodes with all letters as capitals, by the rules of the language. Addresses of links stay. */
export function capitalize(inlines: readonly Inline[], language: string): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'text')
      return { ...inline, value: upperCase(inline.value, inline.language ?? language) };
    if ('children' in inline) return { ...inline, children: capitalize(inline.children, language) };
    return inline;
  });
}

function upperCase(text: string, language: string): string {
  const parts = text.split(endings);
  const kept = text.match(endings) ?? [];
  return parts.map((part, index) => part.toLocaleUpperCase(language) + (kept[index] ?? '')).join('');
}
