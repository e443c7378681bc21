/** Puts a number or sign and a tab before the first of some paragraphs. Without any, the label stands alone. */
export function labelled(label: string | undefined, paragraphs: readonly string[]): readonly string[] {
  const [first = '', ...rest] = paragraphs;
  return label === undefined ? paragraphs : [`${label}\t${first}`, ...rest];
}
