import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeReport, openProject } from '../src/index.ts';
import { projectFiles } from './project-files.ts';

/* Kinds of reports that consist of templates alone, as `docs/adding-a-kind-of-report.md` says. */

const page = readFileSync(join(import.meta.dirname, '../docs/adding-a-kind-of-report.md'), 'utf8');
const [template = '', phrases = '', record = ''] = [
  ...page.matchAll(/```(?:mustache|yaml)\n([^]*?)```/g),
].map(([, code = '']) => code);

const group = `house: itu
names: [{ from: 2024-01-01, name: Expert Group on Age Assurance, acronym: EG-AGE }]
document-codes: [{ from: 2024-01-01, prefix: EG-AGE, pattern: slash }]
reports-to: council
officers: [{ person: houlin-zhao, role: chair, from: 2024-01-01 }]
`;

async function compose(templates: Record<string, string>, text = record) {
  const found: string[] = [];
  const tell = (one: { readonly message: string; readonly remedy: string }): void =>
    void found.push(`${one.message} ${one.remedy}`);
  const data = { 'groups/expert-group.yaml': group, 'meetings/expert-group-1.yaml': text };
  const project = await openProject(projectFiles({ data, templates }), tell);
  const document = await composeReport(project, 'expert-group-1', tell);
  return { found, text: JSON.stringify(document ?? ''), title: document?.properties.title };
}

const both = { 'itu/expert-report.mustache': template, 'itu/en/expert-report.yaml': phrases };

it('takes a template and its phrases for a kind of report', async () => {
  const { found, text } = await compose(both);
  expect(found).toEqual([]);
  for (const words of ['REPORT OF THE ', 'Findings', 'Schools need guidance.', 'A survey of schools'])
    expect(text).toContain(words);
});

it('tells what a kind of report lacks', async () => {
  const { found: noPhrases } = await compose({ 'itu/expert-report.mustache': template });
  expect(noPhrases.join('\n')).toMatch(
    /not used[^\n]*add its phrases as [a-z]+\/expert-report\.yaml[^]*no phrases for reports of the kind "expert-report"/,
  );
  const { found: misspelt } = await compose(both, record.replace('expert-report', 'expert-reprot'));
  expect(misspelt).toEqual([
    'There is no kind of report "expert-reprot" for records in "meetings"; did you mean "expert-report"? Write one of: outcome.',
  ]);
  const { found: none } = await compose({}, record);
  expect(none.join()).toContain(
    'or add templates/itu/expert-report.mustache for a kind of report of its own',
  );
});

it('gives the properties of a file a title without markup', async () => {
  const marked = phrases.replace(
    /document-title: .*/,
    "document-title: ':capitals[Report] :break of *the* \\*{{group.acronym}}'",
  );
  const { title } = await compose({ ...both, 'itu/en/expert-report.yaml': marked });
  expect(title).toBe('Report of the *EG-AGE');
});
