import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { foldersOf } from '../../src/build/files.ts';
import { composeReport, type Diagnostic, openProject, renderReport } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';
import { markup, mutated, record } from './inputs.ts';

/*
 * Whatever a file holds: no fault of the program, every finding at a place that is in its file, and what is made is whole.
 */

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 20);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
process.stdout.write(`FUZZ_SEED=${seed} FUZZ_SECONDS=${seconds}\n`);

const budget = {
  seed,
  numRuns: 1_000_000,
  interruptAfterTimeLimit: seconds * 1000,
  markInterruptAsFailure: false,
  endOnFailure: true,
};

const own = projectFiles();

/** Runs the pipeline with one file in place of another, or beside it, and tells how many documents were made. */
async function tryFile(
  folder: 'data' | 'templates',
  name: string,
  bytes: Uint8Array,
  id: string,
): Promise<number> {
  const files = { ...own, [folder]: new Map(own[folder]).set(name, { path: `${folder}/${name}`, bytes }) };
  const found: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const project = await openProject(files, diagnose);
  let made = 0;
  if (project.records.has(id)) {
    const document = await composeReport(project, id, diagnose);
    if (document !== undefined) {
      const docx = await renderReport(project, document, 'docx', diagnose);
      const pdf = await renderReport(project, document, 'pdf', diagnose);
      expect(Object.keys(unzipSync(docx))).toContain('word/document.xml');
      if (pdf.length > 0) expect((await PDFDocument.load(pdf)).getPageCount()).toBeGreaterThan(0);
      else expect(found.some(({ severity }) => severity === 'error')).toBe(true);
      made = 1;
    }
  }
  const sizes = new Map(
    foldersOf(files).flatMap(([, folderFiles]) =>
      [...folderFiles.values()].map((file) => [file.path, new TextDecoder().decode(file.bytes)] as const),
    ),
  );
  for (const { place, message, remedy } of found) {
    expect(message).not.toBe('');
    expect(remedy).not.toBe('');
    expect(place.start.offset).toBeLessThanOrEqual(place.end.offset);
    const text = sizes.get(place.file);
    if (text !== undefined) expect(place.end.offset).toBeLessThanOrEqual(text.length);
  }
  return made;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const name = 'meetings/cwg-cop-70.yaml';

// The first document takes seconds on a busy machine, which the time for the others is not to be spent on.
beforeAll(async () => {
  const file = 'meetings/cwg-cop-15.yaml';
  expect(await tryFile('data', file, readFileSync(`data/${file}`), 'cwg-cop-15')).toBe(1);
}, 120_000);

test('records of any contents', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(record, async (text) => {
      made += await tryFile('data', name, bytesOf(text), 'cwg-cop-70');
    }),
    budget,
  );
  expect(made).toBeGreaterThan(0);
});

test('texts of any markup', async () => {
  const head = { group: 'cwg-cop', meeting: 70, dates: '2030-09-26', status: 'draft' };
  let made = 0;
  await fc.assert(
    fc.asyncProperty(markup, async (text) => {
      const whole = { ...head, sections: [{ id: 'first', title: 'T', text }], footnotes: { a: 'A note.' } };
      made += await tryFile('data', name, bytesOf(JSON.stringify(whole)), 'cwg-cop-70');
    }),
    budget,
  );
  expect(made).toBeGreaterThan(0);
});

test.each([
  'meetings/cwg-cop-15.yaml',
  'registers/people.yaml',
  'groups/cwg-cop.yaml',
  'summaries/pp-18.yaml',
])('bytes of %s', async (file) => {
  const id = /(?:meetings|summaries)\/(.*)\.yaml/.exec(file)?.[1] ?? 'cwg-cop-15';
  await fc.assert(
    fc.asyncProperty(mutated(readFileSync(`data/${file}`, 'utf8')), async (bytes) => {
      await tryFile('data', file, bytes, id);
    }),
    { ...budget, interruptAfterTimeLimit: (seconds * 1000) / 4 },
  );
});

test.each(['itu/outcome.mustache', 'itu/style.yaml', 'itu/en/wording.yaml', 'itu/house.yaml'])(
  'bytes of the template %s',
  async (file) => {
    await fc.assert(
      fc.asyncProperty(mutated(readFileSync(`templates/${file}`, 'utf8')), async (bytes) => {
        await tryFile('templates', file, bytes, 'cwg-cop-15');
      }),
      { ...budget, interruptAfterTimeLimit: (seconds * 1000) / 4 },
    );
  },
);
