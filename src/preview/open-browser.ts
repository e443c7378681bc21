import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** How long it is waited, in milliseconds, whether the system says that it has no browser. */
const timeToFail = 3000;

/** The words of the command by which a system opens an address in the user's browser. */
export function browserCommand(platform: NodeJS.Platform, address: string): readonly string[] {
  if (platform === 'darwin') return ['open', address];
  // The first thing in quotation marks is the title of a window.
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  return ['xdg-open', address];
}

/** Opens an address in the user's browser, which goes on when the preview ends. Whether that was done, as far as the system says. */
export async function openBrowser(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const [program = '', ...words] = browserCommand(process.platform, address);
  const child = spawn(program, words, { stdio: 'ignore', env: environment, detached: true });
  child.unref();
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (number) => resolve(number === 0));
  });
  return Promise.race([ended, setTimeout(timeToFail, true, { ref: false })]);
}
