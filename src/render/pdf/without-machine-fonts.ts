import { fileURLToPath } from 'node:url';

/** Where Linux is told which fonts it has (fontconfig). */
const variable = 'FONTCONFIG_FILE';

/**
 * Does something while the machine seems to have no fonts. Typst reads all of them when a compiler is made, which takes a tenth of a
 * second for a thousand, and none of them is ever used; it cannot be told not to. Other systems than Linux find them in another
 * way: there it takes longer. In a thread it works only where the thread shares the environment of the process.
 */
export function withoutMachineFonts<Result>(work: () => Result): Result {
  if (process.platform !== 'linux') return work();
  const none = fileURLToPath(new URL('./program/no-fonts.conf', import.meta.url));
  const { [variable]: found } = process.env;
  // Another thread may be at the same: what it puts back must not be this.
  const before = found === none ? undefined : found;
  process.env[variable] = none;
  try {
    return work();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, variable);
    else process.env[variable] = before;
  }
}
