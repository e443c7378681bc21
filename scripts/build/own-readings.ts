import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLines } from '../../src/build/kept-lines.ts';
import { shelfOfProgram } from '../../src/build/own-readings.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { readingsIn } from '../../src/source/readings.ts';

/**
 * Reads the templates and registers that the program comes with, and keeps what they hold beside it: in a first run that took longer
 * than the checks. A fault in one of them is told when it is used.
 */
export async function writeReadings(): Promise<void> {
  const lines = openLines({ ...shelfOfProgram, folder: 'dist' });
  const readings = readingsIn(lines, lines);
  for (const folder of ['templates', join('data', 'registers')])
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.yaml'))
        parseYaml(name, readFileSync(join(folder, name), 'utf8'), () => undefined, readings);
  await lines.save(0);
}
