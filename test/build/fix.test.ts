import { rmSync, symlinkSync } from 'node:fs';
import { chmod, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fix } from '../../src/build/fix.ts';
import type { Pipeline } from '../../src/build/pipeline-stages.ts';
import type { Diagnose } from '../../src/diagnostics/diagnostic.ts';
import { indexLines, placeOf } from '../../src/diagnostics/place.ts';
import type { Project, ProjectFile } from '../../src/pipeline.ts';
import { fakePipeline, reportEntry } from './fake-pipeline.ts';
import { contentsOf, temporaryFolder } from './temporary-folder.ts';

/** Words that are wrong, with those that stand in their place. */
type Rules = Readonly<Record<string, string>>;

/** Finds words of rules in the text of a file; each has a remedy. */
function find({ path, bytes }: ProjectFile, rules: Rules, diagnose: Diagnose): void {
  const text = new TextDecoder().decode(bytes);
  for (const [words, better] of Object.entries(rules))
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const place = placeOf(path, indexLines(text), at, at + words.length);
      const edits = [{ place, text: better }];
      diagnose({
        code: 'check/words',
        severity: 'warning',
        message: `"${words}" is wrong.`,
        remedy: `Write "${better}".`,
        place,
        fix: { description: `Write "${better}".`, edits },
      });
    }
  if (text.includes('fatal'))
    diagnose({
      code: 'check/fatal',
      severity: 'error',
      message: 'It is fatal.',
      remedy: 'Change it.',
      place: placeOf(path, indexLines(text), 0, 0),
    });
}

function stages(rules: Rules): Pipeline {
  const files = new WeakMap<Project, ReadonlyMap<string, ProjectFile>>();
  return fakePipeline({
    openProject: async ({ data }) => {
      const ids = [...data.keys()].map((name) => name.replace(/^meetings\/|\.yaml$/g, ''));
      const project = { reports: ids.map((id) => reportEntry(id)) } as unknown as Project;
      files.set(project, data);
      return project;
    },
    checkReport: async (project, id, diagnose) => {
      const file = files.get(project)?.get(`meetings/${id}.yaml`);
      if (file !== undefined) find(file, rules, diagnose);
      return undefined;
    },
  });
}

async function fixIn(directory: string, rules: Rules, writes = true, meddle?: () => Promise<void>) {
  const request = { directory, wanted: [], formats: [] };
  let isFirst = true;
  const onStep = (): void => {
    if (isFirst) void meddle?.();
    isFirst = false;
  };
  const result = await fix(request, stages(rules), { onStep, signal: new AbortController().signal }, writes);
  return {
    ...result,
    fixed: result.fixed.map(({ finding, old }) => `${old.join()} → ${finding.fix.edits[0]?.text ?? ''}`),
    unfixed: result.unfixed.map(({ reason }) => reason),
    left: result.diagnostics.map(({ message }) => message),
  };
}

describe('remedies', () => {
  test('change the words and nothing else', async () => {
    const text = "\uFEFF# colour\r\nk:   'the colour'   # stays\r\nz: [ a,b ]\r\n";
    const folder = await temporaryFolder({ 'data/meetings/a.yaml': text });
    const { fixed, left } = await fixIn(folder, { 'the colour': 'this hue' });
    expect(fixed).toEqual(['the colour → this hue']);
    expect(left).toEqual([]);
    expect(await contentsOf(folder)).toMatchObject({
      'data/meetings/a.yaml': text.replace('the colour', 'this hue'),
    });
  });

  test('are applied again where one shows another', async () => {
    const folder = await temporaryFolder({ 'data/meetings/a.yaml': 'k: one two\n' });
    const { fixed } = await fixIn(folder, { one: 'three', 'three two': 'four' });
    expect(fixed).toEqual(['one → three', 'three two → four']);
    expect(await contentsOf(folder)).toMatchObject({ 'data/meetings/a.yaml': 'k: four\n' });
  });

  test('that overlap are applied one after the other, the first first', async () => {
    const folder = await temporaryFolder({ 'data/meetings/a.yaml': 'k: one two three\n' });
    const { fixed } = await fixIn(folder, { 'two three': '2 3', 'one two': '1 2' });
    expect(fixed).toEqual(['one two → 1 2']);
    expect(await contentsOf(folder)).toMatchObject({ 'data/meetings/a.yaml': 'k: 1 2 three\n' });
  });

  test('that want the opposite of each other, or never end, stop', async () => {
    const folder = await temporaryFolder({
      'data/meetings/a.yaml': 'k: black\n',
      'data/meetings/b.yaml': 'k: more\n',
    });
    const { fixed, unfixed } = await fixIn(folder, { black: 'white', white: 'black', more: 'more and more' });
    expect(fixed).toEqual(['black → white']);
    expect(unfixed.sort()).toEqual(['Another remedy wants the opposite.', 'The same would be found again.']);
    expect(await contentsOf(folder)).toMatchObject({ 'data/meetings/a.yaml': 'k: white\n' });
  });

  test('are not applied in comments, nor where an error would come of it, and the others are', async () => {
    const text = 'a: one two # three\nb: four five\n';
    const folder = await temporaryFolder({ 'data/meetings/a.yaml': text });
    const { fixed, unfixed, left } = await fixIn(folder, { one: '1', three: '3', four: 'fatal', five: '5' });
    expect(fixed).toEqual(['one → 1', 'five → 5']);
    expect(unfixed).toEqual([
      'The file would then say something else than is meant.',
      'There would be an error then. It is fatal.',
    ]);
    expect(left).toEqual(['"three" is wrong.', '"four" is wrong.']);
    expect(await contentsOf(folder)).toMatchObject({
      'data/meetings/a.yaml': 'a: 1 two # three\nb: four 5\n',
    });
  });

  test('are shown and not written where that is wanted', async () => {
    const folder = await temporaryFolder({ 'data/meetings/a.yaml': 'k: one\n' });
    const { changes, left } = await fixIn(folder, { one: 'two' }, false);
    expect(changes).toEqual([{ path: 'data/meetings/a.yaml', before: 'k: one\n', after: 'k: two\n' }]);
    expect(left).toEqual(['"one" is wrong.']);
    expect(await contentsOf(folder)).toMatchObject({ 'data/meetings/a.yaml': 'k: one\n' });
  });

  test('keep the permissions of a file, and links to it', async () => {
    const folder = await temporaryFolder({ 'data/meetings/a.yaml': 'k: one\n' });
    await chmod(join(folder, 'data/meetings/a.yaml'), 0o640);
    await symlink('a.yaml', join(folder, 'data/meetings/b.yaml'));
    await fixIn(folder, { one: 'two' });
    expect((await stat(join(folder, 'data/meetings/a.yaml'))).mode & 0o777).toBe(0o640);
    expect(await contentsOf(folder)).toMatchObject({ 'data/meetings/a.yaml': 'k: two\n' });
  });

  test.each(['k: one and more\n', 'k: six\n'])(
    'are not written over what was changed meanwhile: %j',
    async (text) => {
      const folder = await temporaryFolder({ 'data/meetings/a.yaml': 'k: one\n' });
      const { refusals, fixed } = await fixIn(folder, { one: 'two' }, true, () =>
        writeFile(join(folder, 'data/meetings/a.yaml'), text),
      );
      expect(refusals.map(({ message }) => message)).toEqual([
        '"data/meetings/a.yaml" cannot be written: it was changed while it was checked. No file was changed.',
      ]);
      expect(fixed).toEqual([]);
      expect(await contentsOf(folder)).toMatchObject({ 'data/meetings/a.yaml': text });
    },
  );

  test.each(['elsewhere', 'data-of-others'])(
    'are not written through a link that came meanwhile and leads out of the data folder, to %s',
    async (other) => {
      const text = 'k: one\n';
      const folder = await temporaryFolder({ 'data/meetings/a.yaml': text, [`${other}/a.yaml`]: text });
      const { refusals } = await fixIn(folder, { one: 'two' }, true, () => {
        rmSync(join(folder, 'data/meetings/a.yaml'));
        symlinkSync(`../../${other}/a.yaml`, join(folder, 'data/meetings/a.yaml'));
        return Promise.resolve();
      });
      expect(refusals.map(({ message }) => message)).toEqual([
        '"data/meetings/a.yaml" cannot be written: it leads out of the data folder. No file was changed.',
      ]);
      expect(await contentsOf(folder)).toMatchObject({ [`${other}/a.yaml`]: text });
    },
  );
});
