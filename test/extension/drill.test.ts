import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/*
 * Adds a toy report type, language, format, house and check to a copy of the project, and shows that new files and at
 * most one line in a registry are enough.
 */

const root = resolve(import.meta.dirname, '../..');
const parts = ['report-type', 'language', 'format', 'house', 'check'];
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  const scripts = ['scripts/generate-types.ts', 'scripts/glob.ts'];
  for (const name of ['package.json', 'tsconfig.json', 'src', 'templates', 'data', 'schemas', ...scripts])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The files of a fixture, by their paths in the project. */
function filesOf(part: string): readonly string[] {
  const top = join(import.meta.dirname, 'fixtures', part);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1));
}

/** Adds a line after the last entry of a registry. */
function register(registry: string, line: string): void {
  const file = join(copy, registry);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\};$/m, `  ${line}\n};`));
}

/** The examples below the second heading of the page on kinds of reports, by the order in which it gives them. */
function examplesOfPage(): readonly string[] {
  const page = readFileSync(join(root, 'docs/adding-a-kind-of-report.md'), 'utf8');
  const [, below = ''] = page.split('\n## Records of its own\n');
  return [...below.matchAll(/```[a-z]+\n([^]*?)```/g)].map(([, code = '']) => code);
}

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The schema of meetings, changed as the page says. */
function schemaOfPage(further: string): string {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/meeting.schema.json'), 'utf8')) as Schema;
  const kept = ['group', 'status', 'document', 'sections', 'footnotes', 'wording', 'accepted', 'report'];
  return JSON.stringify({
    ...schema,
    $id: 'consultation.schema.json',
    title: 'ConsultationFile',
    description: 'A summary of a consultation.',
    required: ['group', 'status', 'date', 'subject'],
    properties: {
      ...Object.fromEntries(kept.map((name) => [name, schema.properties[name]])),
      ...(JSON.parse(further) as object),
    },
  });
}

function addFile(name: string, text: string): void {
  mkdirSync(dirname(join(copy, name)), { recursive: true });
  writeFileSync(join(copy, name), text);
}

function rapporteur(...options: readonly string[]) {
  const command = ['--import', 'tsx', join(copy, 'src/cli/main.ts'), ...options];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });
  return { status, stderr };
}

describe('a project with a new report type, language, format, house and check', () => {
  it('takes new files and two lines in registries, and no other change', () => {
    for (const part of parts)
      for (const file of filesOf(part)) {
        expect(() => readFileSync(join(copy, file)), `${file} is new`).toThrow();
        cpSync(join(import.meta.dirname, 'fixtures', part, file), join(copy, file), { recursive: true });
      }
    register('src/reports/report-types.ts', "attendance: () => import('./attendance/index.ts'),");
    register('src/render/formats.ts', "count: () => import('./count/index.ts'),");
  });

  it('builds with all of them', () => {
    const ids = ['attendance-99', 'esperanto-98', 'toys-1', 'check-97'];
    const { status, stderr } = rapporteur('build', ...ids, '--format', 'text,count');
    expect(stderr).toContain('check/no-toys');
    expect(status).toBe(0);
    const text = (id: string, ending = 'txt') => readFileSync(join(copy, `out/${id}.${ending}`), 'utf8');
    expect(text('attendance-99')).toContain('Meeting 99 had 42 participants.');
    expect(text('esperanto-98')).toContain('1\tRezultoj');
    expect(text('esperanto-98')).toContain('98-a kunveno, 26-a de Septembro 2098');
    expect(text('toys-1')).toContain('Toy report of WGT, WGT.1.7-E');
    expect(text('check-97', 'count')).toMatch(/^\d+ blocks\n$/);
  });
});

describe('a project with a kind of report that has records of its own, as the documents say', () => {
  it('takes the files of the page and one line', () => {
    const [properties = '', type = '', line = '', ...texts] = examplesOfPage();
    addFile('schemas/consultation.schema.json', schemaOfPage(properties));
    addFile('src/reports/consultation/index.ts', type);
    register('src/reports/report-types.ts', line.trim());
    const files = [
      'templates/itu/consultation.mustache',
      'templates/itu/partials/section-positions.mustache',
      'templates/itu/en/consultation.yaml',
      'templates/itu/fr/consultation.yaml',
      'data/consultations/age-assurance.yaml',
    ];
    expect(texts).toHaveLength(files.length);
    files.forEach((file, index) => addFile(file, texts[index] ?? ''));
    const types = ['--import', 'tsx', join(copy, 'scripts/generate-types.ts')];
    execFileSync(process.execPath, types, { cwd: copy });
  });

  it('is sound with all that was added', { timeout: 180_000 }, () => {
    const compile = [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', copy];
    expect(() => execFileSync(process.execPath, compile)).not.toThrow();
  });

  it('builds its reports, and their translations', () => {
    expect(rapporteur('build', 'age-assurance', '--format', 'text').status).toBe(0);
    const text = (id: string) => readFileSync(join(copy, `out/${id}.txt`), 'utf8').replaceAll('\u00a0', ' ');
    expect(text('age-assurance')).toContain('INFORMAL CONSULTATION ON AGE ASSURANCE');
    expect(text('age-assurance')).toContain('UNICEF\tSupports the draft; see Paper 1 and 2.');
    expect(rapporteur('translate', 'age-assurance').status).toBe(0);
    const translation = 'data/consultations/age-assurance.fr.yaml';
    const begun = readFileSync(join(copy, translation), 'utf8');
    addFile(translation, begun.replace(/text: ""/g, 'text: "Traduit [](#survey) [](#next-steps)."'));
    const { stderr } = rapporteur('build', 'age-assurance.fr', '--format', 'text', '--allow-untranslated');
    expect(stderr).not.toContain(' error ');
    expect(text('age-assurance.fr')).toContain('CONSULTATION INFORMELLE SUR TRADUIT');
  });

  it('tells of a group that is not there, and of two records with one name', () => {
    const record = readFileSync(join(copy, 'data/consultations/age-assurance.yaml'), 'utf8');
    addFile('data/consultations/lost.yaml', record.replace('cwg-cop', 'cwg-cpo'));
    addFile('data/consultations/cwg-cop-20.yaml', record);
    const { stderr } = rapporteur('check', 'age-assurance', 'lost', 'cwg-cop-20');
    expect(stderr).toContain('There is no group "cwg-cpo"');
    expect(stderr).toContain('Two records have the ID "cwg-cop-20".');
  });
});
