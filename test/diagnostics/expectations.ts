import type { Diagnostic } from '../../src/index.ts';

/** A diagnostic that a fixture expects: place, severity and code, and a part of the message. */
export interface Expectation {
  readonly where: string;
  readonly part: string;
  readonly all: string;
}

/**
 * Reads the expectations of a fixture: comments `# 1-7 error CODE: part of the message` under the line concerned
 * (columns from 1, the end not included), or `# 8:7-9:19 …` with lines.
 */
export function expectations(text: string): readonly Expectation[] {
  const found: Expectation[] = [];
  let line = 0;
  for (const [index, content] of text.split('\n').entries()) {
    const match = /^\s*# (?:(\d+):)?(\d+)-(?:(\d+):)?(\d+) (error|warning|advice) (\S+): (.*)$/.exec(content);
    if (match === null) {
      line = index + 1;
      continue;
    }
    const [, startLine, start = '', endLine, end = '', severity = '', code = '', part = ''] = match;
    const first = startLine ?? String(line);
    const where = `${first}:${start}-${endLine ?? first}:${end} ${severity} ${code}`;
    found.push({ where, part, all: `${where}: ${part}` });
  }
  return found;
}

/** A diagnostic as a fixture writes it; its message shortened to the part that the fixture expects. */
export function written(
  { place, severity, code, message }: Diagnostic,
  expected: readonly Expectation[],
): string {
  const { start, end } = place;
  const where = `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${code}`;
  const part = expected.find((one) => one.where === where && message.includes(one.part))?.part;
  return `${where}: ${part ?? message}`;
}
