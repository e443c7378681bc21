/** The ID of a record by its file or the name of its report, in whichever language: `cwg-cop-15` by `data/meetings/cwg-cop-15.fr.yaml`. */
export function recordOf(name: string): string | undefined {
  return name.split('/').at(-1)?.split('.')[0];
}
