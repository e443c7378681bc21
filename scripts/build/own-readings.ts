import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLines } from '../../src/build/kept-lines.ts';
import { shelfOfProgram } from '../../src/build/own-readings.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { readingsIn } from '../../src/source/readings.ts';

/**
 * Reads the templates of the program, and keeps what they hold beside it: in a first run that took as long as the checks. A fault in
 * one of them is told when it is used.
 */
export async function writeReadings(): Promise<void> {
  const lines = openLines({ ...shelfOfProgram, folder: 'dist' });
  const readings = readingsIn(lines, lines);
  for (const name of readdirSync('templates', { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.yaml'))
      parseYaml(name, readFileSync(join('templates', name), 'utf8'), () => undefined, readings);
  await lines.save(0);
}
