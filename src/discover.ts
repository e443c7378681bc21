import { readdirSync } from 'node:fs';
import type { Check } from './checks/check.ts';

let found: Promise<readonly Check[]> | undefined;

/**
 * All editorial rules: each file of `checks/rules/` is one, so that adding a rule is adding a file. Read once a
 * process; the folder belongs to the program and does not change while it runs.
 */
export function discoverChecks(): Promise<readonly Check[]> {
  found ??= loadChecks();
  return found;
}

async function loadChecks(): Promise<readonly Check[]> {
  const folder = new URL('./checks/rules/', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
    .sort();
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, folder).href) as Promise<{ default: Check }>),
  );
  return modules.map((module) => module.default);
}
