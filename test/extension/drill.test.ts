import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
  for (const name of ['package.json', 'tsconfig.json', 'src', 'templates', 'data', 'schemas'])
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
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', copy], {
      encoding: 'utf8',
    });
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
