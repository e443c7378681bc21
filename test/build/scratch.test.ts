import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import { linesInScratch, openScratch } from '../../src/build/scratch.ts';

/** Ten pieces of a million bytes: more than stays in memory. */
const pieces = Array.from({ length: 10 }, (_, index) => Buffer.alloc(1_000_000 + index, index + 1));

describe('what is put aside', () => {
  it('is there again, byte for byte, in whatever order it is asked for', () => {
    const scratch = openScratch();
    const put = pieces.map((bytes) => scratch.put(bytes));
    expect(put.map(({ bytes }) => bytes === undefined)).toContain(true);
    for (const index of [9, 0, 4, 5, 3, 8, 0])
      expect(pieces[index]?.equals(scratch.get(put[index]!)), String(index)).toBe(true);
    scratch.clear();
    expect(scratch.get(scratch.put(Buffer.from('after'))).toString()).toBe('after');
  });

  it('leaves no file that anybody sees', () => {
    const ownIn = (): readonly string[] =>
      readdirSync(tmpdir()).filter((name) => name.startsWith('rapporteur-'));
    const before = ownIn();
    const scratch = openScratch();
    for (const bytes of pieces) scratch.put(bytes);
    expect(ownIn()).toEqual(before);
  });

  it('stays in memory where no file can be made', () => {
    vi.stubEnv('TMPDIR', '/nowhere/at/all');
    const scratch = openScratch();
    const put = pieces.map((bytes) => scratch.put(bytes));
    vi.unstubAllEnvs();
    expect(put.every((piece, index) => scratch.get(piece).equals(pieces[index]!))).toBe(true);
  });

  it('is found by its key, as it was put there last', () => {
    const lines = linesInScratch();
    expect(lines.get('a')).toBeUndefined();
    lines.put('a', 'one');
    lines.put('b', 'é 中');
    lines.put('a', 'two');
    expect([lines.get('a'), lines.get('b')]).toEqual(['two', 'é 中']);
  });
});
