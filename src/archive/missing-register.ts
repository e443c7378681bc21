import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path } from '../source/source-file.ts';
import type { Archive, Entry, Registers } from './archive.ts';
import { isRefused } from './refused.ts';

/** Whether the file of a register is not there at all. */
export function isMissing(kind: keyof Registers, archive: Archive): boolean {
  return archive.registers[kind].source.text === '' && !isRefused('registers', kind, archive);
}

/** The registers that records and groups refer to. A folder may do without the others. */
const referredTo: readonly (keyof Registers)[] = ['people', 'countries', 'resolutions', 'conferences'];

/** Whether a register that is referred to is not there, or one has faults: what rules find by it is then not all. */
export function lacksRegister(archive: Archive): boolean {
  const isSomeRefused = [...archive.refused].some((name) => name.startsWith('registers/'));
  return isSomeRefused || referredTo.some((kind) => isMissing(kind, archive));
}

/** What refers to a register that is not there. */
type Referring = Pick<Entry<unknown>, 'source' | 'outline'>;

/**
 * Diagnoses that the file of a register is not there, once for each file that refers to it: no report is made of such a file. Nothing
 * is said of the records of a group whose own file refers to the register, too. `told` are the files of which it was said.
 */
export function diagnoseMissing(
  { kind, id, path }: { readonly kind: keyof Registers; readonly id: string; readonly path: Path },
  { source, outline }: Referring,
  archive: Archive,
  told: Set<string>,
  diagnose: Diagnose,
): void {
  const { group = '' } = outline as { readonly group?: string };
  const groupFile = archive.entries.groups.get(group)?.file ?? '';
  if (told.has(`${kind} ${source.file}`) || told.has(`${kind} ${groupFile}`)) return;
  told.add(`${kind} ${source.file}`);
  const { file } = archive.registers[kind];
  diagnose({
    code: 'file/missing-register',
    severity: 'error',
    message: `The file ${file} is not there, in which "${id}" is looked up.`,
    // Of the people that come with the program hardly one is of another group.
    remedy:
      kind === 'people'
        ? `Put the file back; or begin it with the line "${kind}:", and add "${id}" below.`
        : `Put the file back; or copy ${kind}.yaml there that comes with the program (where it is installed as a package: node_modules/rapporteur/data/registers/).`,
    place: source.placeOf(path),
  });
}
