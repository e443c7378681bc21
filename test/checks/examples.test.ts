import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Check, Example } from '../../src/checks/check.ts';
import { discoverChecks } from '../../src/discover.ts';
import { composeReport, openProject, type Diagnostic } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';
import { layOver } from './lay-over.ts';

const clean = readFileSync(join(import.meta.dirname, 'clean.yaml'), 'utf8');
const id = 'cwg-cop-15';
const file = `data/meetings/${id}.yaml`;

/** All that is said of the record with some lines laid over it. */
async function findingsIn(lines: string): Promise<{ text: string; found: readonly Diagnostic[] }> {
  const text = layOver(clean, lines);
  const found: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const project = await openProject(projectFiles({ data: { [`meetings/${id}.yaml`]: text } }), diagnose);
  await composeReport(project, id, diagnose);
  return { text, found: found.filter(({ place }) => place.file === file) };
}

/** The words that a rule marks, in the order of the record; the record itself must be without other faults. */
async function wordsFound({ code }: Check, { record }: Pick<Example, 'record'>): Promise<readonly string[]> {
  const { text, found } = await findingsIn(record);
  const faults = found.filter((one) => !one.code.startsWith('check/') && one.severity === 'error');
  expect(faults.map(({ message }) => message)).toEqual([]);
  return found
    .filter((one) => one.code === code)
    .sort((one, other) => one.place.start.offset - other.place.start.offset)
    .map(({ place }) => text.slice(place.start.offset, place.end.offset).replace(/\s+/g, ' '));
}

const checks = await discoverChecks();

describe.each(checks.map((check) => [check.code, check] as const))('%s', (_, check) => {
  it('finds what is wrong in its example, at the very words', async () => {
    expect(await wordsFound(check, check.examples.wrong)).toEqual(check.examples.wrong.finds);
  });

  it('finds nothing in its example put right', async () => {
    expect(await wordsFound(check, { record: check.examples.right })).toEqual([]);
  });

  it.each((check.cases ?? []).map((example) => [example.record, example] as const))(
    'finds what it must, and no more, in %s',
    async (_record, example) => {
      expect(await wordsFound(check, example)).toEqual(example.finds);
    },
  );
});

describe('a clean record', () => {
  let found: readonly Diagnostic[];
  beforeAll(async () => ({ found } = await findingsIn('')));

  it('gives no finding', () => {
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});
