import { spawnSync } from 'node:child_process';

/** Whether a program is installed; if not, the tests that need it are skipped and say so. */
export function isInstalled(command: string, ...options: readonly string[]): boolean {
  return spawnSync(command, options, { stdio: 'ignore' }).error === undefined;
}

/** Runs a program; what it printed. @throws {Error} if it fails. */
export function runTool(command: string, options: readonly string[], env = process.env): string {
  const { status, stdout, stderr, error } = spawnSync(command, options, {
    encoding: 'utf8',
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined || status !== 0) throw new Error(`${command} failed: ${stderr}`, { cause: error });
  return stdout;
}

/** The words for a test that cannot run here. */
export function skipped(name: string): string {
  return `skipped: ${name} is not installed`;
}
