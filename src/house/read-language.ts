import type { WordingFile } from './generated/wording.ts';
import type { HouseText, Language } from './house.ts';
import type { HouseReading } from './house-reading.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Reads a language folder: `wording.yaml`, and for each kind of report its phrases. */
export function readLanguage(code: string, reading: HouseReading): Language | undefined {
  const wording = reading.yaml(`${code}/wording.yaml`, 'wording');
  const reports = reading
    .names(`${code}/`, '.yaml')
    .filter((name) => name !== 'wording')
    .map((name) => [name, reading.yaml(`${code}/${name}.yaml`, 'phrases')] as const);
  if (wording === undefined) return undefined;
  const labels = textsOf(wording, ['labels']);
  const phrases = new Map(
    reports.map(([name, source]) => [name, new Map([...labels, ...(source ? textsOf(source, []) : [])])]),
  );
  return {
    code,
    wording: wording.value as WordingFile,
    phrases: (report) => phrases.get(report) ?? labels,
    reports: new Set(phrases.keys()),
  };
}

function textsOf(source: SourceFile, path: readonly string[]): ReadonlyMap<string, HouseText> {
  const holder = path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    source.value,
  );
  return new Map(
    Object.entries((holder ?? {}) as Record<string, string>).map(([name, text]) => [
      name,
      {
        name,
        text: text.trimEnd(),
        locate: (start: number, end: number) => source.placeInText([...path, name], start, end),
      },
    ]),
  );
}
