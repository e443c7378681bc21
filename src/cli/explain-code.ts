import type { Check } from '../checks/check.ts';
import { stageCodes } from '../diagnostics/stage-codes.ts';
import { discoverChecks } from '../discover.ts';
import { suggestName } from '../source/suggest.ts';
import type { Call } from './command.ts';
import { exit } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Tells the rule behind a code, or all codes with a line each. */
export async function explainCode({ names, terminal }: Call): Promise<number> {
  const checks = new Map((await discoverChecks()).map((check) => [check.code, check]));
  const [code] = names;
  if (code === undefined) {
    terminal.print(listOf([...checks.values()]));
    return exit.good;
  }
  const check = checks.get(code) ?? checks.get(`check/${code}`);
  if (check !== undefined) {
    terminal.print(describe(check, terminal));
    return exit.good;
  }
  const stage = stageCodes.find(({ prefix }) => code.startsWith(prefix));
  if (stage !== undefined) {
    terminal.print(`${code}\n\n${stage.meaning}\n`);
    return exit.good;
  }
  const known = [...checks.keys()];
  const meant = suggestName(code, known) ?? suggestName(`check/${code}`, known);
  terminal.say(
    `There is no code "${code}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}\n  = "rapporteur explain" lists all codes.\n`,
  );
  return exit.wrongUse;
}

function listOf(checks: readonly Check[]): string {
  const longest = Math.max(...checks.map(({ code }) => code.length));
  const lines = checks.map(
    ({ code, severity, rule }) => `${code.padEnd(longest)}  ${severity.padEnd(7)}  ${rule}`,
  );
  const stages = stageCodes.map(
    ({ prefix, meaning }) => `${`${prefix}…`.padEnd(longest)}           ${meaning}`,
  );
  return `${[...lines, ...stages].join('\n')}\n`;
}

function describe({ code, severity, rule, reason, source, examples }: Check, { colours }: Terminal): string {
  const indent = (text: string): string => text.replace(/^/gm, '    ');
  const inFrench = (text: string | undefined): readonly string[] =>
    text === undefined ? [] : ['', 'in French:', indent(text)];
  return [
    `${colours.bold(code)} (${severity})`,
    '',
    rule,
    '',
    reason,
    '',
    `Source: ${source}`,
    '',
    'Wrong:',
    indent(examples.wrong.record),
    ...inFrench(examples.wrong.translation),
    '',
    'Right:',
    indent(examples.right),
    ...inFrench(examples.rightTranslation),
    '',
  ].join('\n');
}
