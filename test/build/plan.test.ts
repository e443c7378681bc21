import { describe, expect, test } from 'vitest';
import { planReports, type Planning } from '../../src/build/plan.ts';
import { reportEntry } from './fake-pipeline.ts';

const planning: Planning = {
  reports: [
    reportEntry('a-14', { kind: 'results', buildable: false, file: 'data/meetings/a-14.yaml' }),
    reportEntry('a-15'),
    reportEntry('pp-18', { kind: 'four-year-summary' }),
  ],
  ids: [],
  files: ['meetings/a-14', 'meetings/a-15', 'meetings/broken', 'registers/people'].map((name) => ({
    path: `data/${name}.yaml`,
  })),
  faulty: false,
  allowsUnbuildable: false,
};

function plan(changes: Partial<Planning>) {
  const { reports, refusals } = planReports({ ...planning, ...changes });
  return { ids: reports.map(({ id }) => id), refusals: refusals.map(({ message }) => message) };
}

describe('the plan', () => {
  test('without IDs is all that can be built', () => {
    expect(plan({})).toEqual({ ids: ['a-15', 'pp-18'], refusals: [] });
  });

  test('refuses to build where there is nothing to build, and not to check where there is nothing to find', () => {
    expect(plan({ reports: [] }).refusals).toEqual([
      'The data folder holds no record that a report could be made from.',
    ]);
    expect(plan({ reports: [], allowsUnbuildable: true }).refusals).toEqual([]);
    expect(plan({ reports: [], faulty: true }).refusals).toEqual([]);
  });

  test('suggests the nearest ID for one that is not known', () => {
    expect(plan({ ids: ['a-16', 'zzzzzz'] }).refusals).toEqual([
      expect.stringMatching(/^There is no record "a-16"; did you mean "a-1[45]"\?$/),
      'There is no record "zzzzzz".',
    ]);
  });

  test('says of a record whose file ends otherwise that it is not read', () => {
    const unread = ['data/meetings/a-21.yml', 'data/meetings/a-22.fr.yml'];
    expect(plan({ ids: ['a-21', 'a-22'], unread }).refusals).toEqual([
      'There is no record "a-21": the file data/meetings/a-21.yml is not read.',
      'There is no record "a-22".',
    ]);
  });

  test('explains that a record of results makes no report', () => {
    expect(plan({ ids: ['a-14', 'a-15'] })).toEqual({
      ids: ['a-15'],
      refusals: [
        'No report is made of "a-14": data/meetings/a-14.yaml holds only results, which stand in the summary of its period.',
      ],
    });
  });

  test('of a check holds records of results, too', () => {
    expect(plan({ ids: ['a-14'], allowsUnbuildable: true })).toEqual({ ids: ['a-14'], refusals: [] });
    expect(plan({ allowsUnbuildable: true }).ids).toEqual(['a-14', 'a-15', 'pp-18']);
  });

  test('says that a register is not a record', () => {
    expect(plan({ ids: ['people'] }).refusals).toEqual([
      'No report is made of "people": data/registers/people.yaml is not the record of a meeting or a summary.',
    ]);
  });

  test('does not call a record unknown whose file has faults', () => {
    expect(plan({ ids: ['broken'], faulty: true })).toEqual({ ids: [], refusals: [] });
  });

  test('refuses a language in which nothing is issued that was asked for', () => {
    const french = reportEntry('a-15.fr', { original: 'a-15', language: 'fr' });
    const reports = [...planning.reports, french];
    expect(plan({ reports, ids: ['a-15'], languages: ['en', 'de'] }).refusals).toEqual([
      '"a-15" is not issued in de: it is issued in en, fr.',
    ]);
    expect(plan({ reports, ids: ['a-15', 'pp-18'], languages: ['de', 'fr', 'ru'] }).refusals).toEqual([
      '"pp-18" is not issued in de or fr or ru: it is issued in en.',
    ]);
    expect(plan({ reports, ids: ['a-15', 'pp-18'], languages: ['en', 'fr'] })).toEqual({
      ids: ['a-15', 'a-15.fr', 'pp-18'],
      refusals: [],
    });
    expect(plan({ reports, languages: ['fr', 'de'] })).toEqual({
      ids: ['a-15.fr'],
      refusals: ['None of these reports is issued in de.'],
    });
    expect(plan({ reports, languages: 'all' }).refusals).toEqual([]);
  });

  test('of an empty folder is refused', () => {
    expect(plan({ reports: [] }).refusals).toHaveLength(1);
  });
});
