import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Check, Example } from '../../src/checks/check.ts';
import { parse, stringify } from 'yaml';
import { fingerprintOf } from '../../src/translation/parts.ts';
import { checkCodes, discoverChecks } from '../../src/discover.ts';
import { composeReport, openProject, type Diagnostic } from '../../src/index.ts';
import { withHeadsOnly } from '../heads-only.ts';
import { projectFiles } from '../project-files.ts';
import { layOver } from './lay-over.ts';

const clean = readFileSync(join(import.meta.dirname, 'clean.yaml'), 'utf8');
const id = 'cwg-cop-15';
const file = `data/meetings/${id}.yaml`;

/** All that is said of the record with some lines laid over it, or of its translation into French. */
async function findingsIn(
  lines: string,
  french?: string,
): Promise<{ text: string; found: readonly Diagnostic[] }> {
  if (french !== undefined) return findingsInFrench(lines, french);
  const text = layOver(clean, lines);
  const found: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const project = await openProject(projectFiles({ data: { [`meetings/${id}.yaml`]: text } }), diagnose);
  await composeReport(withHeadsOnly(project, id), id, diagnose);
  return { text, found: found.filter(({ place }) => place.file === file) };
}

/** All that is said of the translation of a record of which only the paragraph laid over it is translated. */
async function findingsInFrench(
  lines: string,
  french: string,
): Promise<{ text: string; found: readonly Diagnostic[] }> {
  const issued = layOver(clean, 'document: { number: 3, date: 2019-10-09, languages: [en, fr] }');
  const record = layOver(issued, lines);
  const { sections } = parse(record) as { sections: readonly { text: string }[] };
  const of = fingerprintOf(sections[0]?.text ?? '');
  const text = stringify({ texts: { 'sections.1.text': [{ of, text: french }] } }, { lineWidth: 0 });
  const data = { [`meetings/${id}.yaml`]: record, [`meetings/${id}.fr.yaml`]: text };
  const found: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const project = await openProject(projectFiles({ data }), diagnose, { allowsUntranslated: true });
  await composeReport(withHeadsOnly(project, id), `${id}.fr`, diagnose);
  return { text, found: found.filter(({ place }) => place.file === `data/meetings/${id}.fr.yaml`) };
}

/** The words that a rule marks, in the order of the record; the record itself must be without other faults. */
async function wordsFound(
  { code }: Check,
  { record, translation }: Pick<Example, 'record' | 'translation'>,
): Promise<readonly string[]> {
  const { text, found } = await findingsIn(record, translation);
  const faults = found.filter((one) => !one.code.startsWith('check/') && one.severity === 'error');
  expect(faults.map(({ message }) => message)).toEqual([]);
  return found
    .filter((one) => one.code === code)
    .sort((one, other) => one.place.start.offset - other.place.start.offset)
    .map(({ place }) => text.slice(place.start.offset, place.end.offset).replace(/\s+/g, ' '));
}

const checks = await discoverChecks();

it('has rules that bear the names of their files', () => {
  expect(checkCodes().length).toBeGreaterThan(30);
  expect(checks.map(({ code }) => code)).toEqual(checkCodes());
});

describe.each(checks.map((check) => [check.code, check] as const))('%s', (_, check) => {
  it('finds what is wrong in its example, at the very words', async () => {
    expect(await wordsFound(check, check.examples.wrong)).toEqual(check.examples.wrong.finds);
  });

  it('finds nothing in its example put right', async () => {
    const { right: record, rightTranslation: translation } = check.examples;
    expect(await wordsFound(check, { record, ...(translation !== undefined && { translation }) })).toEqual(
      [],
    );
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
