import * as docx from 'docx';

/** What `docx` packs, as it hands the parts to the archive. */
interface Compiler {
  readonly compile: (
    file: docx.Document,
    prettify: undefined,
    overrides: readonly [],
  ) => Iterable<readonly [path: string, content: string | Uint8Array]>;
}

/**
 * The parts of a Word file by their paths. `docx` gives them in an archive only; to pack them, unpack them, change them and
 * pack them again took half the time of a file. So this asks what it asks itself, which is no part of its interface: its
 * version is fixed in `package.json`.
 */
export function partsOf(file: docx.Document): Map<string, string | Uint8Array> {
  const { compiler } = docx.Packer as unknown as { readonly compiler: Compiler };
  return new Map(compiler.compile(file, undefined, []));
}
