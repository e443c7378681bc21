import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectFiles } from '../../src/index.ts';
import { makeReport } from '../build-report.ts';
import { projectFiles } from '../project-files.ts';

const everything = readFileSync(join(import.meta.dirname, 'records/everything.yaml'), 'utf8');
const summary = new TextDecoder().decode(projectFiles().data.get('summaries/pp-18.yaml')?.bytes);

/** The project with a record of each kind that is of this status. */
function withStatus(status: 'draft' | 'final'): ProjectFiles {
  return projectFiles({
    data: {
      'meetings/everything.yaml': everything.replace('status: draft', `status: ${status}`),
      'summaries/pp-18.yaml': summary.replace(/^status: .*$/m, `status: ${status}`),
    },
  });
}

describe.each(['everything', 'pp-18'])('a draft (%s)', (id) => {
  it('names the word for its watermark, and says it in masthead and running header', async () => {
    const { document, diagnostics } = await makeReport(id, withStatus('draft'));
    expect(diagnostics.filter(({ code }) => !code.startsWith('check/'))).toEqual([]);
    expect(document.watermark).toBe('DRAFT');
    expect(JSON.stringify(document.body[0])).toContain('"DRAFT"');
    expect(JSON.stringify(document.header)).toContain('"DRAFT"');
  });

  it.each(['text', 'html'])('says so in %s', async (format) => {
    const { render } = await makeReport(id, withStatus('draft'));
    expect(new TextDecoder().decode(await render(format))).toMatch(/\bDRAFT\b/);
  });

  it.each(['text', 'html', 'json'])('says nothing of it once it is final, in %s', async (format) => {
    const { document, render } = await makeReport(id, withStatus('final'));
    expect(document.watermark).toBeUndefined();
    expect(new TextDecoder().decode(await render(format))).not.toMatch(/\bDRAFT\b/);
  });
});
