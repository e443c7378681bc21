import { readdirSync } from 'node:fs';
import type { Check } from './checks/check.ts';

const folder = new URL('./checks/rules/', import.meta.url);

let found: Promise<readonly Check[]> | undefined;

/** The codes of all editorial rules: each bears the name of its file. No rule is loaded for that. */
export function checkCodes(): readonly string[] {
  return ruleFiles().map((name) => `check/${name.replace(/\.[jt]s$/, '')}`);
}

/**
 * All editorial rules: each file of `checks/rules/` is one, so that adding a rule is adding a file. Read once a
 * process; the folder belongs to the program and does not change while it runs.
 */
export function discoverChecks(): Promise<readonly Check[]> {
  found ??= loadChecks();
  return found;
}

async function loadChecks(): Promise<readonly Check[]> {
  const modules = await Promise.all(
    ruleFiles().map((name) => import(new URL(name, folder).href) as Promise<{ default: Check }>),
  );
  return modules.map((module) => module.default);
}

function ruleFiles(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
    .sort();
}
