import type { Slip } from './slip.ts';

/** Signs that Word and other programs put before the points of a list. */
const bullet = /^ *(?<at>[–—−‒•‣▪▫■□●○◦·∙⁃➢✓])(?:[ \t\u00a0]+|(?=\p{L}))/du;

/** The bullet or dash of a word processor at the beginning of a line, where YAML knows the hyphen; undefined where none stands. */
export function bulletOfLine(line: string, start: number): Slip | undefined {
  const found = bullet.exec(line);
  const [from, until] = found?.indices?.groups?.at ?? [];
  if (found === null || from === undefined || until === undefined) return undefined;
  const sign = line.slice(from, until);
  return {
    ...wordsOfBullet(sign),
    start: start + from,
    end: start + until,
    mends: [[{ start: start + from, end: start + found[0].length, text: '- ' }]],
  };
}

/** Whether a value that should be a list is a text with the bullets of a word processor. */
export function beginsWithBullet(value: unknown): value is string {
  return typeof value === 'string' && bullet.test(value);
}

/** What is said of the sign with which a text begins. */
export function wordsOfBullet([sign = '']: string): Pick<Slip, 'code' | 'message' | 'remedy'> {
  return {
    code: 'yaml/bullet',
    message: `This is a ${/[–—−‒⁃]/.test(sign) ? 'dash' : 'bullet'} such as Word puts in (${sign}); YAML knows the hyphen only.`,
    remedy: 'Write a hyphen and a space (- ) in its place, before each entry.',
  };
}
