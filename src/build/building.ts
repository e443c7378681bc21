import { hashAll } from './fingerprint.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { pathsOf, type ReadRequest, settingsOf } from './open-request.ts';
import type { Request } from './request.ts';
import { outFolder } from './unchanged.ts';

/** A request with what is known from earlier builds. */
export interface Building {
  readonly request: Request;
  readonly read: ReadRequest;
  /** Undefined where nothing is known, or may be relied on. */
  readonly ledger: Ledger | undefined;
  readonly paths: string;
  /** Hash of all that the run is made from; undefined where nothing is to be kept for the next one. */
  readonly everything: string | undefined;
}

/** Finds out what is known from earlier builds of a request whose files are read. */
export async function startBuilding(read: ReadRequest, request: Request): Promise<Building> {
  const { program, out } = request;
  const paths = pathsOf(read.folders, request);
  if (out === undefined || program === undefined)
    return { request, read, ledger: undefined, paths, everything: undefined };
  const found = await readLedger(outFolder(request).location);
  return {
    request,
    read,
    paths,
    ledger: found?.paths === paths && found.program === program ? found : undefined,
    everything: hashAll(read.files, settingsOf(request)),
  };
}
