import { fileURLToPath } from 'node:url';

/** By this variable Linux is told which fonts it has (fontconfig). */
const variable = 'FONTCONFIG_FILE';

/**
 * Makes the machine seem to have no fonts, for this process and its threads, and gives the environment as it was, for other programs.
 * Typst reads all fonts each time that a thread begins to typeset, which takes a tenth of a second for a thousand; none of them is ever
 * used, and it cannot be told not to. Other systems than Linux find fonts in another way: there it takes longer. To be called before there are
 * threads: the environment of a process must not change while one of them may read it.
 */
export function hideMachineFonts(): Readonly<Record<string, string | undefined>> {
  const environment = { ...process.env };
  if (process.platform === 'linux')
    process.env[variable] = fileURLToPath(new URL('../render/pdf/program/no-fonts.conf', import.meta.url));
  return environment;
}
