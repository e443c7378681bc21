import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first of the meetings that are made up. */
const first = 101;

/**
 * Writes a data folder with so many long reports: that of the twentieth meeting, each with a number and days of its own,
 * and with words in each section that no other has. Groups, registers and the real records are there as well.
 */
export function writeRecords(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync('data', folder, { recursive: true });
  const long = readFileSync('data/meetings/cwg-cop-20.yaml', 'utf8');
  for (let index = 0; index < count; index += 1) {
    const group = index < most ? 'cwg-cop' : `cwg-cop${Math.floor(index / most)}`;
    if (index > 0 && index % most === 0)
      for (const kind of ['groups', 'glossaries', 'checks'])
        cpSync(join('data', kind, 'cwg-cop.yaml'), join(folder, kind, `${group}.yaml`));
    const record = recordOf(long.replace('group: cwg-cop', `group: ${group}`), index % most);
    writeFileSync(join(folder, 'meetings', `${group}-${first + (index % most)}.yaml`), record);
  }
}

/** A group has at most 999 meetings; further ones are of groups that are the same under other IDs. */
const most = 800;

function recordOf(long: string, index: number): string {
  const days = (after: number): string => new Date(start + (index + after) * day).toISOString().slice(0, 10);
  return long
    .replace('meeting: 20', `meeting: ${first + index}`)
    .replace('from: 2024-01-22, until: 2024-01-23', `from: ${days(0)}, until: ${days(0)}`)
    .replace('the twentieth meeting of', 'the meeting of')
    .replace('held on 22–23 January 2024, achieved', 'achieved')
    .replace(
      /^(\s+)(The Chair (?:thanked|invited|congratulated).*)$/gm,
      `$1In room ${first + index}, the day began. $2`,
    );
}

const day = 86_400_000;
/** The day of the first; one meeting a day follows, so that ten thousand end before the year 2060. */
const start = Date.UTC(2030, 0, 7);
