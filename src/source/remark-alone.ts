import type { ErrorObject } from 'ajv/dist/2020.js';
import { nameOf } from './name-of-path.ts';
import type { Path, SourceFile } from './source-file.ts';
import type { Words } from './words-of-key.ts';

/** The remark that stands alone behind a key, with its sign: perhaps a text that begins with it. Undefined where there is none. */
export function remarkAlone(path: Path, source: SourceFile): string | undefined {
  if (path.length === 0) return undefined;
  const { offset } = source.placeOf(path).start;
  return /^[ \t]*(#[^\r\n]*\S)/.exec(source.text.slice(offset))?.[1];
}

/** Behind a key stands nothing but a remark: perhaps a text that begins with the sign of one. */
export function wordsOfRemark({ data }: ErrorObject, path: Path, source: SourceFile): Words | undefined {
  if (data !== null || remarkAlone(path, source) === undefined) return undefined;
  return {
    code: 'yaml/remark',
    message: `From this # on the line is a remark, and nothing is left for "${nameOf(path)}".`,
    remedy:
      'Put the whole text in straight quotation marks ("); or, if a remark is meant, write before it what stands here.',
  };
}
