/** The class of a name of the house style: the same in the page and in its CSS. */
export function className(kind: 'style' | 'group' | 'table' | 'image', name: string): string {
  return `${kind}-${encoded(name)}`;
}

/** The `id` of a place that references point to. It cannot be taken for one that the page gives by itself. */
export function targetId(id: string): string {
  return `target-${encoded(id)}`;
}

/** Letters, digits and hyphens; any other character by its code, so that two names never become the same. */
function encoded(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}
