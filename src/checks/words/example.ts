/** The lines of a record whose only section has this text: for examples of rules. */
export function inText(text: string): string {
  const lines = text.split('\n').map((line) => (line === '' ? '' : `      ${line}`));
  return `sections:\n  - title: Discussions\n    text: |\n${lines.join('\n')}`;
}
