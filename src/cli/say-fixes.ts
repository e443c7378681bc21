import type { FixResult } from '../build/fix.ts';
import { printable } from '../diagnostics/print/printable.ts';
import type { Terminal } from './terminal.ts';

const longest = 60;

/** Says which remedies were applied, a line for each change, and which were not and why. */
export function sayFixes(
  { fixed, unfixed }: Pick<FixResult, 'fixed' | 'unfixed'>,
  terminal: Terminal,
  isDry: boolean,
): void {
  const { say, colours } = terminal;
  for (const { finding, old } of fixed)
    finding.fix.edits.forEach(({ place, text }, index) => {
      const change = text === '' ? finding.fix.description : `${shown(old[index] ?? '')} → ${shown(text)}`;
      say(
        `${colours.bold(`${printable(place.file)}:${place.start.line}`)}: ${colours.dim(finding.code)}: ${change}\n`,
      );
    });
  for (const { finding, reason } of unfixed) {
    const { file, start } = finding.place;
    say(
      `${colours.bold(`${printable(file)}:${start.line}`)}: ${colours.dim(finding.code)}: not changed. ${printable(reason)}\n`,
    );
  }
  const count = fixed.length === 1 ? '1 finding' : `${fixed.length} findings`;
  if (fixed.length > 0) say(colours.dim(`${count} ${isDry ? 'can be put right' : 'put right'}.`) + '\n');
  if (fixed.length + unfixed.length > 0) say('\n');
}

/** Words on one line, a long text by its beginning. */
function shown(words: string): string {
  const line = printable(words.replace(/\s+/g, ' '));
  return `"${line.length > longest ? `${line.slice(0, longest)}…` : line}"`;
}
