/** Words as a text in straight quotation marks. */
export function quote(words: string): string {
  return `"${words.replace(/["\\]/g, '\\$&')}"`;
}
