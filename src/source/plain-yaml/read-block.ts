import { excessOf } from '../excess.ts';
import { afterSpaces, type ReadValue } from './read-in-line.ts';

/**
 * Reads a text on lines of its own, kept (`|`) or folded (`>`), that begins with its header at `start`; `indent` is how far in
 * that stands which holds it. Undefined where it is left to the parser: lines further in, white space alone on a line.
 */
export function readBlock(text: string, start: number, indent: number): ReadValue | undefined {
  const header = /[|>]-?\n/y;
  header.lastIndex = start;
  const written = header.exec(text)?.[0];
  if (written === undefined) return undefined;
  const isFolded = text[start] === '>';
  const lines: string[] = [];
  const begin = start + written.length;
  let [block, end] = [-1, begin];
  for (let at = begin; at < text.length;) {
    const words = afterSpaces(text, at);
    const depth = words - at;
    const lineEnd = text.indexOf('\n', words);
    if (lineEnd === at && block >= 0) {
      at += 1;
      continue;
    }
    if (block >= 0 && depth < block && depth <= indent) break;
    if (block < 0) block = depth;
    if (lineEnd <= words || depth < block || block <= indent || (isFolded && depth > block)) return undefined;
    // Line ends that were passed over are empty lines.
    const breaks = at - end + (lines.length > 0 ? 1 : 0);
    if (breaks > 0) lines.push(isFolded && breaks === 1 ? ' ' : '\n'.repeat(isFolded ? breaks - 1 : breaks));
    lines.push(text.slice(at + block, lineEnd));
    at = end = lineEnd + 1;
  }
  const value = lines.join('') + (written.length === 2 ? '\n' : '');
  return block < 0 || excessOf(value) !== undefined ? undefined : { value, end };
}
