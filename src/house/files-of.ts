import type { HouseReading } from './house-reading.ts';

/**
 * The files of a house, and of those it extends, that a kind of report in a language is made from: every layer of a
 * YAML file, but of a text only the one that counts. Those of other languages and other reports are not among them.
 */
export function filesOf(
  { chain, files, names }: HouseReading,
  report: string,
  language: string,
): readonly string[] {
  const find = (name: string): readonly string[] =>
    chain.map((house) => `${house}/${name}`).filter((file) => files.has(file));
  const layered = [
    'house.yaml',
    'style.yaml',
    `${language}/wording.yaml`,
    `${language}/names.yaml`,
    `${language}/${report}.yaml`,
  ];
  const template = [...find(`${language}/${report}.mustache`), ...find(`${report}.mustache`)];
  const partials = names('partials/', '.mustache').flatMap((name) =>
    find(`partials/${name}.mustache`).slice(0, 1),
  );
  return [...layered.flatMap(find), ...template.slice(0, 1), ...partials];
}
