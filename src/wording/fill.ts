/** Puts values in place of their names in braces: `{day} {month}` with its values is `26 September`. Names without a value stay. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([a-z-]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
