import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCollector } from '../../src/diagnostics/collector.ts';
import { composeReport, type Diagnostic, openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

/* Facts that a record gives and its report does not print are told at their key, whatever sections a house has. */

const clean = readFileSync(join(import.meta.dirname, '../checks/clean.yaml'), 'utf8');
const id = 'cwg-cop-15';
const next = 'next-meeting: { period: June 2020 }\n';

async function told(text: string, templates: Record<string, string> = {}): Promise<readonly Diagnostic[]> {
  const collector = createCollector();
  const project = await openProject(
    projectFiles({ data: { [`meetings/${id}.yaml`]: text }, templates }),
    collector.diagnose,
  );
  await composeReport(project, id, collector.diagnose);
  return collector.sorted().filter(({ code }) => code === 'check/fact-not-printed');
}

describe('facts that no section prints', () => {
  it('are told at their key, in a final report too', async () => {
    const text = clean.replace('  - outcomes\n', '');
    const [found, ...others] = await told(text);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: 'warning',
      message: 'The record gives "outcomes", but no section prints it.',
      remedy: 'Add "outcomes" to the sections, or delete the facts.',
    });
    expect(text.slice(found?.place.start.offset, found?.place.end.offset)).toBe('outcomes');
  });

  it('are told with all sections that would print them, those of the house as well', async () => {
    const closing = { 'itu/partials/section-closing.mustache': '{{phrase.next-meeting}}\n' };
    const phrases = { 'itu/partials/section-farewell.mustache': '{{> section-closing}}\n' };
    const asked = { ...closing, ...phrases };
    const [found] = await told(`${clean}${next}`, asked);
    expect(found?.message).toBe('The record gives "next-meeting", but no section prints it.');
    // The phrase alone does not ask for the fact, but for what stands below it.
    expect(found?.remedy).toBe('Add "next-meeting" to the sections, or delete the facts.');
    const opens = '{{#next-meeting}}{{phrase.next-meeting}}{{/next-meeting}}\n';
    const [other] = await told(`${clean}${next}`, {
      ...asked,
      'itu/partials/section-closing.mustache': opens,
    });
    expect(other?.remedy).toBe(
      'Add "closing" or "farewell" or "next-meeting" to the sections, or delete the facts.',
    );
  });

  it('are not told where a section of the house prints them', async () => {
    const agenda = '{{phrase.agenda}}\n\n{{#next-meeting}}{{phrase.next-meeting}}{{/next-meeting}}\n';
    expect(await told(`${clean}${next}`, { 'itu/partials/section-agenda.mustache': agenda })).toEqual([]);
  });

  it('are told with the whole list where the record has the standard sections', async () => {
    const text = clean.replace(/sections:[\s\S]*(?=outcomes:)/, '').replace(' (see [](#plan))', '');
    const [found] = await told(`${text}${next}`);
    expect(found?.remedy).toBe(
      'Write "sections: [introduction, opening, agenda, documents, outcomes, next-meeting]" into the record, or delete the facts.',
    );
  });

  it('are not told while a section is mistyped that may print them', async () => {
    expect(await told(clean.replace('  - outcomes\n', '  - outcoms\n'))).toEqual([]);
  });
});
