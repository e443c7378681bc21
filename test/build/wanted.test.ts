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
  });
});
