import type { Request } from '../build/request.ts';
import { type TranslatedRecord, translateRecords } from '../build/translate-records.ts';
import type { Call } from './command.ts';
import { exit } from './exit.ts';
import { sayFaults } from './say-faults.ts';

/** Brings translations up to date, prints the paths of their files, and says how much is still to be done. */
export async function sayTranslations(request: Request, { terminal }: Call): Promise<number> {
  const pipeline = await import('../pipeline.ts');
  const { records, ...faults } = await translateRecords(request, pipeline);
  const isFaulty = await sayFaults(faults, terminal, false);
  for (const record of records) {
    terminal.print(`${record.path}\n`);
    terminal.say(`${summaryOf(record)}\n`);
  }
  return isFaulty ? exit.faults : exit.good;
}

function summaryOf(record: TranslatedRecord): string {
  const { all, missing, outdated, isChanged, isIssued, isKnown, language } = record;
  const open = [
    ...(missing > 0 ? [`${missing} without a translation`] : []),
    ...(outdated > 0 ? [`${outdated} whose original has changed`] : []),
  ];
  const state = open.length === 0 ? 'all translated' : open.join(', ');
  const issue = isIssued ? '' : `; the record does not say that it is issued in "${language}"`;
  const house = isKnown ? '' : `; the house has no language "${language}" yet`;
  return `  ${all} paragraphs, ${state}${isChanged ? '' : '; the file is as it was'}${issue}${house}`;
}
