/*
 * Writes the manual page of the editorial rules from the rules themselves. Run it after a change of a rule:
 * `npm run generate`.
 */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { discoverChecks } from '../src/discover.ts';

const checks = await discoverChecks();
const block = (text: string): string => `\`\`\`yaml\n${text}\n\`\`\``;
const inFrench = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : ['', 'in French:', '', `> ${text}`];
const page = [
  '<!-- Generated from src/checks/rules/ by `npm run generate`. Do not edit. -->',
  '',
  '# Editorial rules',
  '',
  `${checks.length} rules look at each record and at the document that is made of it. An error stops the build of a final`,
  'report; a warning is very likely a slip; an advice is a matter of style. `rapporteur check` tells all of them,',
  '`rapporteur check --fix` puts right what is certain. How to accept a finding is told in',
  '[Writing a record](writing-a-record.md); a group sets how grave a rule is in `data/checks/GROUP.yaml`.',
  '',
  '| rule | severity | what it asks for |',
  '| --- | --- | --- |',
  ...checks.map(
    ({ code, severity, rule }) =>
      `| [${code}](#${code.replace('/', '')}) | ${severity} | ${rule.replaceAll('|', '\\|')} |`,
  ),
  '',
  ...checks.flatMap(({ code, severity, rule, reason, source, languages, examples }) => [
    `## ${code}`,
    '',
    `**${rule}** (${severity}${languages === undefined ? '' : `; ${languages.join(', ')}`})`,
    '',
    reason,
    '',
    `Source: ${source}`,
    '',
    'Wrong:',
    '',
    block(examples.wrong.record),
    ...inFrench(examples.wrong.translation),
    '',
    'Right:',
    '',
    block(examples.right),
    ...inFrench(examples.rightTranslation),
    '',
  ]),
].join('\n');
writeFileSync('docs/rules.md', await format(page, { parser: 'markdown', printWidth: 120 }));
