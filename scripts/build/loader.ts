/*
 * Loads the files of the compiled program. It is put into `dist/load.cjs`. V8 keeps what it made of a file when it was
 * compiled, and takes it up again at each start (`code-cache.ts` writes it): to compile the program anew took a sixth of the
 * time of a report. Node.js has that for modules from version 22 on only.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { Worker, workerData } from 'node:worker_threads';

type Exports = Record<string, unknown>;
type Compiled = (module: { exports: Exports }, exports: Exports, require: unknown, moduleUrl: string) => void;

const loaded = new Map<string, { exports: Exports }>();

/** The scripts that were loaded, by the names of their files. */
export const scripts = new Map<string, Script>();

/**
 * Where the code of a file is kept. Code of another V8, of other settings or another kind of machine has another name, and is
 * not looked at; without any, the file is compiled.
 */
export function cachePath(name: string): string {
  const machine = `${process.arch}-v8-${process.versions.v8}-${cachedDataVersionTag()}`;
  return join(__dirname, 'code-cache', machine, `${name.replaceAll('/', '_')}.bin`);
}

/** Parts of Node.js that nearly every command loads. Once V8 has other settings, they are compiled from their sources. */
const parts = ['crypto', 'fs/promises', 'os', 'perf_hooks', 'timers/promises', 'worker_threads', 'zlib'];

/**
 * Starts the command. V8 is told to optimize a function only when it was used for long: a command takes less than a second,
 * and is over before that pays, in Node.js 20; and, also in 22, to compile patterns at once. Others do not know these settings. Patterns are
 * compiled at once as those that were used so often already, of which there may be some: were they said to have no other form at
 * all (`--no-regexp-tier-up`), the form of those that Node.js has used until here would at times be run as what it is not, and the
 * program stopped, once in some hundred starts.
 */
export function start(name: string): void {
  for (const part of parts) createRequire(__filename)(`node:${part}`);
  const [version] = process.versions.v8.split('.');
  if (version === '11') setFlagsFromString('--interrupt-budget=1000000');
  if (version === '11' || version === '12') setFlagsFromString('--regexp-tier-up-ticks=0');
  load(name);
}

/** Starts a file of the program in a thread, without the loader of modules of Node.js. */
export function startThread(file: URL): Worker {
  const place = pathToFileURL(join(__dirname, '/')).href;
  const name = file.href.slice(place.length).replace(/js$/, 'cjs');
  return new Worker(join(__dirname, 'thread.cjs'), { workerData: name });
}

/** The beginning of such a thread. */
export function startInThread(): void {
  load(workerData as string);
}

/** The exports of a file of the program, by its name in `dist`. Each is loaded once. */
export function load(name: string): Exports {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const filename = join(__dirname, name);
  const cachedData = readKept(cachePath(name));
  const script = new Script(readFileSync(filename, 'utf8'), {
    filename,
    ...(cachedData !== undefined && { cachedData }),
  });
  scripts.set(name, script);
  // Names of files of the program are written in their shortest form.
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  let outside: NodeRequire | undefined;
  const require = (wanted: string): unknown => {
    if (wanted === 'loader-of-program') return { startThread };
    if (wanted.startsWith('./')) return load(`${folder}${wanted.slice(2)}`);
    if (wanted.startsWith('.')) return load(posix.join(folder, wanted));
    return (outside ??= createRequire(filename))(wanted);
  };
  const compiled = script.runInThisContext() as Compiled;
  compiled(module, module.exports, require, pathToFileURL(filename).href);
  return module.exports;
}

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
