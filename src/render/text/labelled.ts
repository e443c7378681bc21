/** Puts the indent before each line, and a label with a tab before the first. */
export function labelled(
  indent: string,
  label: string | undefined,
  lines: readonly string[],
): readonly string[] {
  return lines.map((line, index) => {
    const lead = index === 0 && label !== undefined ? `${label}\t` : '';
    return `${indent}${lead}${line}`;
  });
}
