import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formats } from '../render/formats.ts';
import type { Condition, Provenance, ReadImprint } from '../render/provenance.ts';
import { recognizeFormat } from '../render/recognize.ts';
import { errorCode, meaningOfCode } from './error-code.ts';
import type { Refusal } from './refusal.ts';

/** Largest document that is read, in bytes. */
const largestDocument = 100_000_000;

/** A document that the program made, and what it says of itself. */
export interface ReadDocument {
  /** As it was typed. */
  readonly path: string;
  readonly format: 'docx' | 'pdf';
  readonly bytes: Uint8Array;
  readonly provenance: Provenance;
  readonly condition: Condition;
}

/** Reads a document that was built, or says why it cannot be. */
export async function readDocument(directory: string, path: string): Promise<ReadDocument | Refusal> {
  const bytes = await readBytes(resolve(directory, path), path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const format = recognizeFormat(bytes);
  const renderer = format === undefined ? undefined : (await formats[format]?.())?.default;
  if (format === undefined || renderer?.readImprint === undefined) return refuseKind(path, bytes);
  const imprint = await renderer.readImprint(bytes);
  if (imprint.outcome !== 'ours') return refuseImprint(path, imprint.outcome);
  const { provenance, condition } = imprint;
  return { path, format, bytes, provenance, condition };
}

async function readBytes(location: string, path: string): Promise<Uint8Array | Refusal> {
  try {
    const file = await open(location, 'r');
    try {
      return (await readUpTo(largestDocument, file)) ?? refuseSize(path);
    } finally {
      await file.close();
    }
  } catch (fault) {
    const code = errorCode(fault);
    if (code === undefined) throw fault;
    return {
      message: `"${path}" cannot be read: ${meaningOfCode(code)}.`,
      remedy: 'Give the path of a document that "rapporteur build" made, such as out/cwg-cop-15.pdf.',
    };
  }
}

/** Undefined where there are more bytes. Of a pipe or device, from which a document may come too, the system does not know how many. */
async function readUpTo(limit: number, file: FileHandle): Promise<Uint8Array | undefined> {
  const { size } = await file.stat();
  if (size > limit) return undefined;
  const pieces: Buffer[] = [];
  for await (const piece of file.createReadStream({ end: limit, autoClose: false }) as AsyncIterable<Buffer>)
    pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return bytes.length > limit ? undefined : new Uint8Array(bytes);
}

function refuseSize(path: string): Refusal {
  return {
    message: `"${path}" is larger than ${largestDocument / 1_000_000} MB, as no document is.`,
    remedy: 'Give the path of a document that "rapporteur build" made.',
  };
}

function refuseKind(path: string, { length }: Uint8Array): Refusal {
  return {
    message: length === 0 ? `"${path}" is empty.` : `"${path}" is neither a Word file nor a PDF.`,
    remedy: 'Give a document in one of these formats: no other says of what it was made.',
  };
}

function refuseImprint(path: string, outcome: Exclude<ReadImprint['outcome'], 'ours'>): Refusal {
  const refusals: Readonly<Record<typeof outcome, Refusal>> = {
    damaged: {
      message: `"${path}" is cut off or damaged, and cannot be read.`,
      remedy: 'Copy it once more from where it came from, or build it again.',
    },
    encrypted: {
      message: `"${path}" is protected by a password.`,
      remedy: 'Give the document as it was before it was protected.',
    },
    foreign: {
      message: `"${path}" does not say of what it was made.`,
      remedy:
        'Give a document that "rapporteur build" made. If this is one, another program has taken its properties out.',
    },
  };
  return refusals[outcome];
}
