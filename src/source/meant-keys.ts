import type { ErrorObject } from 'ajv/dist/2020.js';
import { meantKey } from './meant-key.ts';
import { pathOf } from './path-of-pointer.ts';
import type { Path, SourceFile } from './source-file.ts';

/** A key that was mistyped, below the set of keys at `holder`, and the one that is meant. */
export interface MistypedKey {
  readonly holder: Path;
  readonly typed: string;
  readonly meant: string;
}

type Keys = Record<string | number, unknown>;

/** The faults that are mistyped keys, where what is meant is not there as well. */
export function mistypedKeys(
  faults: readonly ErrorObject[],
  root: unknown,
): readonly { readonly fault: ErrorObject; readonly key: MistypedKey }[] {
  const given = new Set<string>();
  return faults.flatMap((fault) => {
    const meant = fault.keyword === 'additionalProperties' ? meantKey(fault) : undefined;
    if (meant === undefined || meant in (fault.data as Keys)) return [];
    const pointer = `${fault.instancePath}/${meant}`;
    if (given.has(pointer)) return [];
    given.add(pointer);
    const typed = String(fault.params['additionalProperty']);
    return [{ fault, key: { holder: pathOf(fault.instancePath, root), typed, meant } }];
  });
}

/** Gives a key of a value the name that is meant. Keys keep their order, which is that of the file. */
export function renameKey({ holder, typed, meant }: MistypedKey, root: unknown): void {
  const keys = keysAt(holder, root);
  for (const [name, value] of Object.entries(keys)) {
    Reflect.deleteProperty(keys, name);
    keys[name === typed ? meant : name] = value;
  }
}

function keysAt(path: Path, root: unknown): Keys {
  return path.reduce<unknown>((value, step) => (value as Keys | null)?.[step], root) as Keys;
}

/** A file in which keys have other names than those that are written, at whose places they are found. */
export function withKeysRenamed(
  source: SourceFile,
  value: unknown,
  keys: readonly MistypedKey[],
): SourceFile {
  if (keys.length === 0) return { ...source, value };
  const written = (path: Path): Path => keys.reduceRight(beforeRenaming, path);
  return {
    ...source,
    value,
    has: (path) => source.has(written(path)),
    placeOf: (path) => source.placeOf(written(path)),
    placeOfKey: (path) => source.placeOfKey(written(path)),
    placeInText: (path, start, end) => source.placeInText(written(path), start, end),
  };
}

function beforeRenaming(path: Path, { holder, typed, meant }: MistypedKey): Path {
  const at = holder.length;
  const isBelow = path[at] === meant && holder.every((step, index) => step === path[index]);
  return isBelow ? path.with(at, typed) : path;
}
