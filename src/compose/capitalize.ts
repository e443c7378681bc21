import type { Inline } from '../document/nodes.ts';

/** The same inline nodes with all letters as capitals, by the rules of the language. Addresses of links stay. */
export function capitalize(inlines: readonly Inline[], language: string): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'text')
      return { ...inline, value: inline.value.toLocaleUpperCase(inline.language ?? language) };
    if ('children' in inline) return { ...inline, children: capitalize(inline.children, language) };
    return inline;
  });
}
