import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findWanted } from '../../src/build/wanted.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function find(directory: string, wanted: readonly string[], data?: string) {
  const found = await findWanted({ directory, wanted, formats: [], ...(data === undefined ? {} : { data }) });
  return { ...found, refusals: found.refusals.map(({ message }) => message) };
}

const files = { 'data/meetings/a-1.yaml': '', 'data/summaries/s.yaml': '', 'other/meetings/b-1.yaml': '' };

describe('what is wanted', () => {
  test('an ID stays an ID, each once, in the data folder of the place', async () => {
    const folder = await temporaryFolder(files);
    expect(await find(folder, ['a-1', 'b', 'a-1'])).toEqual({
      data: 'data',
      ids: ['a-1', 'b'],
      refusals: [],
    });
  });

  test('the path of a record is its ID', async () => {
    const folder = await temporaryFolder(files);
    const { ids, data } = await find(folder, [
      'data/meetings/a-1.yaml',
      join(folder, 'data/summaries/s.yaml'),
    ]);
    expect([ids, data]).toEqual([['a-1', 's'], join(folder, 'data')]);
  });

  test('a path in another folder of the same layout says which folder is meant', async () => {
    const folder = await temporaryFolder(files);
    expect(await find(join(folder, 'data'), ['../other/meetings/b-1.yaml'])).toMatchObject({
      data: join(folder, 'other'),
      ids: ['b-1'],
    });
  });

  test('a path works from inside the folder of meetings', async () => {
    const folder = await temporaryFolder(files);
    const found = await find(join(folder, 'data/meetings'), ['a-1.yaml']);
    expect(found).toMatchObject({ data: join(folder, 'data'), ids: ['a-1'], refusals: [] });
  });

  test('a path through a link is found in the data folder', async () => {
    const folder = await temporaryFolder(files);
    await symlink('data', join(folder, 'shared'));
    expect(await find(folder, ['shared/meetings/a-1.yaml'], 'data')).toMatchObject({
      ids: ['a-1'],
      refusals: [],
    });
  });

  test('a path outside of the data folder is refused', async () => {
    const folder = await temporaryFolder(files);
    expect((await find(folder, ['other/meetings/b-1.yaml'], 'data')).refusals).toEqual([
      '"other/meetings/b-1.yaml" does not lie in the data folder "data".',
    ]);
  });

  test('a path that lies in no folder of records is refused, before what is around it is read', async () => {
    const folder = await temporaryFolder({
      ...files,
      'data/b.yaml': '',
      'c.yaml': '',
      'data/registers/p.yaml': '',
    });
    const messages = ['data/b.yaml', 'c.yaml'].map(
      (name) => `"${name}" does not lie in a folder of records.`,
    );
    expect((await find(folder, ['data/b.yaml', 'c.yaml'])).refusals).toEqual(messages);
    const { refusals } = await findWanted({ directory: folder, wanted: ['data/b.yaml'], formats: [] });
    expect(refusals[0]?.remedy).toMatch(/^Move it to data\/meetings, /);
    // Which record is meant is told when the file is looked at.
    expect((await find(folder, ['data/registers/p.yaml'])).ids).toEqual(['p']);
  });

  test('a folder is no record', async () => {
    const folder = await temporaryFolder(files);
    expect((await find(folder, ['data/meetings', './data'])).refusals).toEqual([
      '"data/meetings" is a folder, not a record.',
      '"./data" is a folder, not a record.',
    ]);
  });

  test('records of two data folders at once are refused', async () => {
    const folder = await temporaryFolder(files);
    expect((await find(folder, ['data/meetings/a-1.yaml', 'other/meetings/b-1.yaml'])).refusals).toEqual([
      '"other/meetings/b-1.yaml" does not lie in the data folder "data".',
    ]);
  });

  test('a path to nothing and a path to no record are refused', async () => {
    const folder = await temporaryFolder({ ...files, 'data/meetings/c.yml': '', 'data/a.yaml/x': '' });
    expect((await find(folder, ['data/meetings/c.yaml', 'data/meetings/c.yml'])).refusals).toEqual([
      'There is no file "data/meetings/c.yaml".',
      '"data/meetings/c.yml" is no record: the names of records end in ".yaml".',
    ]);
    // What ends so is the name of a file, in capital letters too, and no ID.
    expect((await find(folder, ['A-1.YAML'])).refusals).toEqual(['There is no file "A-1.YAML".']);
  });
});
