import type { TemplateFile } from './house-reading.ts';

/**
 * The path for messages of a file of a house, whether or not it is there. Houses can lie in several folders; where the file lies that
 * every house has shows how messages name the folder of this one.
 */
export function pathOf(house: string, name: string, files: ReadonlyMap<string, TemplateFile>): string {
  const known = files.get(`${house}/house.yaml`)?.path ?? `${house}/house.yaml`;
  return known.replace(/house\.yaml$/, () => name);
}
