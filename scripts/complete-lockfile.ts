/*
 * Adds to `package-lock.json` the optional packages of other platforms that npm left out. A registry that does not
 * serve them makes npm write a lock file that its own `npm ci` then refuses (npm/cli issue 9846). Run it after a change
 * of dependencies; it adds entries and changes none.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };

for (const [path, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const own = `node_modules/${name}`;
    if (lock.packages[own] !== undefined || lock.packages[`${path}/${own}`] !== undefined) continue;
    lock.packages[own] = {
      version,
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
      ...platformOf(name),
    };
  }

const sorted = Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);

/** The platform that the last words of a package's name say: `-linux-arm64-gnu`. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const find = (known: readonly string[]): string | undefined => known.find((word) => words.includes(word));
  const os = find([
    'android',
    'darwin',
    'freebsd',
    'linux',
    'openharmony',
    'sunos',
    'win32',
    'aix',
    'netbsd',
    'openbsd',
  ]);
  const cpu = find([
    'arm64',
    'arm',
    'ia32',
    'x64',
    'ppc64',
    'riscv64',
    's390x',
    'loong64',
    'mips64el',
    'wasm32',
  ]);
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    ...(os === undefined ? {} : { os: [os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === undefined || os !== 'linux' ? {} : { libc: [libc] }),
  };
}
