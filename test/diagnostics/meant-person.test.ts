import { expect, it } from 'vitest';
import { meantPeople } from '../../src/archive/meant-person.ts';

const people = {
  'cosmas-zavazava': { name: 'Cosmas Luckyson Zavazava', 'family-name': 'Zavazava', title: 'Mr' },
  'anna-gomez': { name: 'Anna Gómez', 'family-name': 'Gómez', title: 'Ambassador' },
  'pedro-gomez': { name: 'Pedro Gómez', 'family-name': 'Gómez', title: 'Mr' },
  'mary-obrien': { name: "Mary O'Brien", 'family-name': "O'Brien", title: 'Ms' },
};

it.each([
  ['Mr Zavazava', ['cosmas-zavazava']],
  ['mr-zavazava', ['cosmas-zavazava']],
  ['H.E. Mr Cosmas ZAVAZAVA', ['cosmas-zavazava']],
  ['Cosmas', ['cosmas-zavazava']],
  ['Luckyson Zavazava', ['cosmas-zavazava']],
  ['Mr Zavasava', ['cosmas-zavazava']],
  ['Ms O’Brien', ['mary-obrien']],
  ['Gomez', ['anna-gomez', 'pedro-gomez']],
  ['Ms Anna Gómez', ['anna-gomez']],
  ['Mr', []],
  ['John Smith', []],
])('%s means %j', (written, meant) => {
  expect(meantPeople(written, people)).toEqual(meant);
});
