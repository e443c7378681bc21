import { describe, expect, it } from 'vitest';
import { parseShard, takeShard } from '../../src/build/shard.ts';

describe('a part of a run over several machines', () => {
  it('is written as which of how many, however many there are', () => {
    expect(parseShard('2/5')).toEqual({ part: 2, parts: 5 });
    expect(parseShard(' 5/5 ')).toEqual({ part: 5, parts: 5 });
    expect(parseShard('1/1000000')).toEqual({ part: 1, parts: 1_000_000 });
    for (const typed of ['', '2', '0/5', '6/5', '2/0', '-1/5', '1.5/5', '2/5/5', 'a/b'])
      expect(parseShard(typed), typed).toBeUndefined();
  });

  it('has what no other part has, and all parts have all', () => {
    const things = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    for (const parts of [1, 3, 7, 9]) {
      const taken = Array.from({ length: parts }, (_, index) =>
        takeShard(things, { part: index + 1, parts }),
      );
      expect(taken.flat().sort()).toEqual(things);
      const sizes = taken.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
    expect(takeShard(things, undefined)).toBe(things);
  });
});
