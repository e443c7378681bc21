/** What the name of a file of a kind says of it: `cwg-cop-20` of the twentieth meeting of the group `cwg-cop`. */
export function saidByName(kind: string, id: string): Readonly<Record<string, unknown>> {
  const [, group, number] = (kind === 'meeting' && /^(.+)-0*([1-9]\d*)$/.exec(id)) || [];
  return group === undefined ? {} : { group, meeting: Number(number) };
}
