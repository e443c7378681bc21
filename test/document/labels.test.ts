import { describe, expect, it } from 'vitest';
import { labelOf, type NumberForm } from '../../src/document/numbering-schemes.ts';

const levels = (number: NumberForm, label: string) => [{ number, label }];

describe('labels', () => {
  it('join the numbers of all levels', () => {
    const sections = ['%1', '%1.%2', '%1.%2.%3'].map((label) => ({ number: 'decimal' as const, label }));
    expect(labelOf(sections, [9])).toBe('9');
    expect(labelOf(sections, [9, 7, 1])).toBe('9.7.1');
    expect(labelOf(sections, [9, 7, 1, 2])).toBe('9.7.1.2');
  });

  it('count letters past z as Word does', () => {
    expect(labelOf(levels('lower-letter', '%1)'), [1])).toBe('a)');
    expect(labelOf(levels('upper-letter', '%1.'), [26])).toBe('Z.');
    expect(labelOf(levels('lower-letter', '%1)'), [28])).toBe('bb)');
  });

  it('write Roman numbers', () => {
    expect([1, 4, 9, 14, 40, 1994].map((number) => labelOf(levels('lower-roman', '%1'), [number]))).toEqual([
      'i',
      'iv',
      'ix',
      'xiv',
      'xl',
      'mcmxciv',
    ]);
  });

  it('are the sign itself for bullets', () => {
    expect(labelOf(levels('none', '•'), [3])).toBe('•');
  });
});
