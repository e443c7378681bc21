import { describe, expect, test } from 'vitest';
import type { ReportInputs } from '../src/build/graph.ts';
import { graphMermaid, mermaidSettings } from '../src/cli/graph-mermaid.ts';
import { graphText } from '../src/cli/graph-text.ts';
import { inputsOf, openProject } from '../src/pipeline.ts';
import { projectFiles } from './project-files.ts';

/** The real reports, with what the pipeline says that they are made from. */
async function realReports(): Promise<readonly ReportInputs[]> {
  const project = await openProject(projectFiles(), () => undefined);
  return project.reports.flatMap(({ id, file, buildable }) =>
    buildable ? [{ id, file, inputs: inputsOf(project, id)?.map(({ name }) => name) ?? [] }] : [],
  );
}

describe('a graph as text', () => {
  test('has a branch for each folder, file and entry', () => {
    const reports: readonly ReportInputs[] = [
      { id: 'a', file: '', inputs: ['data/m/a.yaml', 'data/r.yaml#one', 'data/r.yaml#two', 'program'] },
      { id: 'b', file: '', inputs: ['program'] },
    ];
    expect(graphText(reports)).toBe(
      'a\n├─ data\n│  ├─ m/a.yaml\n│  └─ r.yaml\n│     ├─ one\n│     └─ two\n└─ program\n\nb\n└─ program\n',
    );
  });

  test('names all that a real report is made from', async () => {
    const reports = await realReports();
    const summary = reports.find(({ id }) => id === 'pp-18');
    const text = graphText(summary === undefined ? [] : [summary]);
    for (const part of ['meetings/cwg-cop-12.yaml', 'itu/style.yaml', 'meeting.schema.json', 'pp-179'])
      expect(text).toContain(part);
    expect(text.match(/[├└]─ /g)?.length).toBeGreaterThanOrEqual(summary?.inputs.length ?? Infinity);
  });
});

/** The arrows of a flowchart, each from the words of a box to those of a box. */
function arrowsOf(flowchart: string): readonly (readonly [string, string])[] {
  const lines = flowchart.split('\n');
  const boxes = new Map(
    lines.flatMap((line) => {
      const [, name, words] = /^ {2}(\w+)(?:\["|\(\[")([^"]*)"(?:\]|\]\))$/.exec(line) ?? [];
      return name === undefined || words === undefined ? [] : [[name, words] as const];
    }),
  );
  return lines.flatMap((line) => {
    const [, from = '', to = ''] = /^ {2}(\w+) --> (\w+)$/.exec(line) ?? [];
    return from === '' ? [] : [[boxes.get(from) ?? '?', boxes.get(to) ?? '?'] as const];
  });
}

const decoded = (words: string): string =>
  words.replace(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe('a graph as Mermaid', () => {
  test('has an arrow from the box of each file to each report made from it, and no other', async () => {
    const reports = await realReports();
    const drawn = arrowsOf(graphMermaid(reports)).flatMap(([from, to]) =>
      from.split('<br/>').map((name) => `${decoded(name)} > ${decoded(to)}`),
    );
    const meant = reports.flatMap(({ id, inputs }) => inputs.map((input) => `${input} > ${id}`));
    expect(drawn.sort()).toEqual(meant.sort());
  });

  test('says what Mermaid has to be set to where it would not draw as much, which a picture cannot say itself', () => {
    const made = (count: number): string =>
      graphMermaid(
        Array.from({ length: count }, (_, index) => ({
          ...{ id: `r-${index}`, file: '' },
          inputs: [`data/${index}.yaml`],
        })),
      );
    expect(mermaidSettings(made(500))).toEqual({});
    expect(mermaidSettings(made(501))).toEqual({ maxEdges: 501 });
    expect(mermaidSettings(made(2000))).toEqual({ maxEdges: 2000, maxTextSize: made(2000).length });
    expect(made(501)).toMatch(/^flowchart LR\n/);
  });

  test('has no sign in a name that would mean something', () => {
    const inputs = ['data/x"];y#z.yaml', 'data/<b>`.yaml', 'data/end.yaml'];
    const flowchart = graphMermaid([{ id: 'end', file: '', inputs }]);
    const words = /\["(.*)"\]$/m.exec(flowchart)?.[1]?.replaceAll('<br/>', '').replace(/#\d+;/g, '');
    expect(words).toBe('data/b.yamldata/end.yamldata/x]yz.yaml');
    expect(
      arrowsOf(flowchart)
        .flatMap(([from]) => from.split('<br/>').map(decoded))
        .sort(),
    ).toEqual([...inputs].sort());
  });
});
