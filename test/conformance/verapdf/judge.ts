import { mkdirSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isInstalled, runTool } from '../tools.ts';

const folder = import.meta.dirname;
const archives = resolve(folder, '../../../node_modules/.cache/verapdf');

/** The programs that veraPDF needs and that are missing here. */
export const missingForVeraPdf = ['java', 'mvn'].filter((name) => !isInstalled(name, '-version'));

/** What veraPDF says of a file by one standard. */
export interface Verdict {
  readonly file: string;
  readonly standard: string;
  readonly checks: number;
  readonly failed: readonly string[];
}

/** Has veraPDF judge files by standards (`ua1`, `3a`); its archives are fetched from Maven once. */
export function judge(files: readonly string[], standards: readonly string[]): readonly Verdict[] {
  if (!existsSync(archives)) {
    mkdirSync(archives, { recursive: true });
    const pom = join(folder, 'pom.xml');
    runTool('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${archives}`]);
  }
  const runner = join(folder, 'Validate.java');
  const said = runTool('java', ['-cp', join(archives, '*'), runner, standards.join(','), ...files]);
  const verdicts: (Verdict & { readonly failed: string[] })[] = [];
  for (const line of said.split('\n')) {
    const [kind, ...rest] = line.split('\t');
    if (kind === 'failed') verdicts.at(-1)?.failed.push(rest.join(' '));
    if (kind === 'judged')
      verdicts.push({ file: rest[0] ?? '', standard: rest[1] ?? '', checks: Number(rest[2]), failed: [] });
  }
  return verdicts;
}
