/** What is too much in a text, and the first words of it. */
export interface Excess {
  readonly code: string;
  readonly words: string;
  readonly message: string;
  readonly remedy: string;
}

/*
 * A report has words of up to thirty letters, addresses of some hundred signs and paragraphs of up to three thousand. What goes
 * far beyond is no text but an accident, a file pasted into a record; no page could show it, and markup without end
 * takes time without end.
 */
const longestWord = 1000;
const longestParagraph = 30_000;
const deepestLevel = 16;

const word = new RegExp(`\\S{${longestWord + 1}}`);
/** Signs of quotations and lists, each within the one before. */
const levels = new RegExp(
  `^[ \\t]*(?:(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))[ \\t]*){${deepestLevel + 1}}`,
  'm',
);

/** How many characters a message shows of what is too long. */
const shown = 40;

/** Undefined where a text is such as a report may have. */
export function excessOf(text: string): Excess | undefined {
  // Nearly all texts are shorter than what they may hold.
  if (text.length > longestWord) {
    const long = word.exec(text)?.[0];
    if (long !== undefined)
      return {
        code: 'record/too-long-word',
        words: long.slice(0, shown),
        message: `This word has more than ${longestWord} characters.`,
        remedy: 'Put spaces into it, or take it out.',
      };
  }
  if (text.length > longestParagraph) {
    const long = text.split(/\n[ \t]*\n/).find((paragraph) => paragraph.length > longestParagraph);
    if (long !== undefined)
      return {
        code: 'record/too-long-paragraph',
        words: long.trimStart().slice(0, shown),
        message: `This paragraph has ${long.length} characters; a report may have paragraphs of ${longestParagraph}.`,
        remedy: 'Divide it by empty lines.',
      };
  }
  const deep = levels.exec(text)?.[0];
  if (deep === undefined) return undefined;
  return {
    code: 'record/too-deep-levels',
    words: deep,
    message: `Quotations or lists stand within each other more than ${deepestLevel} times here.`,
    remedy: 'Use fewer of the signs at the beginning of the line.',
  };
}
