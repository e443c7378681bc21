import { expect, it } from 'vitest';
import { suggestName } from '../../src/source/suggest.ts';

it('suggests a name for a slip of the keyboard, and no other number', () => {
  const known = ['council-1306', 'pp-179', 'wtdc-67'];
  expect(suggestName('council-1360', known)).toBe('council-1306');
  expect(suggestName('pp179', known)).toBe('pp-179');
  expect(suggestName('pp-178', known)).toBe('pp-179');
  expect(suggestName('pp-102', known)).toBeUndefined();
  expect(suggestName('council-1299', known)).toBeUndefined();
});

it('suggests a name for a part of it, unless several have that part', () => {
  expect(suggestName('zavazava', ['maria-silva', 'cosmas-zavazava'])).toBe('cosmas-zavazava');
  expect(suggestName('zavazava', ['anna-zavazava', 'cosmas-zavazava'])).toBeUndefined();
});

it('takes a short word for a slip of another one where a letter differs, not two', () => {
  expect(suggestName('cwp', ['cwg'])).toBe('cwg');
  expect(suggestName('cop', ['cwg'])).toBeUndefined();
});
