/** Words as a pattern that finds them, whatever signs of patterns stand in them. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
