import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import github from '../../src/diagnostics/print/github.ts';
import gitlab from '../../src/diagnostics/print/gitlab.ts';
import junit from '../../src/diagnostics/print/junit.ts';
import { reportFormats } from '../../src/diagnostics/print/report-formats.ts';
import type { DiagnosticReport } from '../../src/diagnostics/print/report.ts';
import sarif from '../../src/diagnostics/print/sarif.ts';
import { composeReport, type Diagnostic, openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

const folder = join(import.meta.dirname, 'records');

/** What is said of faulty records, with a finding that is accepted and one with a fix among it. */
async function findings(): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const names = ['unknown-key.yaml', 'forbidden-character.yaml', 'issued-before-meeting.yaml'];
  const data = Object.fromEntries(
    names.map((name) => [`meetings/${name}`, readFileSync(join(folder, name), 'utf8')]),
  );
  data['meetings/slips-60.yaml'] =
    'group: cwg-cop\nmeeting: 60\ndates: 2026-09-26\nstatus: final\n' +
    'sections: [{ title: Slips, text: "Mr. Zhao, 50 %: <b>, and a update" }]\n' +
    'accepted: [{ code: check/article, reason: "It is \\"so\\"." }]\n';
  const project = await openProject(projectFiles({ data }), diagnose);
  for (const { id } of project.reports) await composeReport(project, id, diagnose);
  return found;
}

const found = await findings();
const report: DiagnosticReport = {
  diagnostics: found,
  refusals: [],
  checked: ['cwg-cop-09', 'slips-60'],
  rules: [],
  version: '1.2.3',
};
const refused: DiagnosticReport = {
  ...report,
  diagnostics: [],
  refusals: [{ message: 'There is no data folder "data" here.', remedy: 'Go there.' }],
};

/** The first finding, in another file. */
function inFile(file: string): Diagnostic {
  const [first] = found;
  if (first === undefined) throw new Error('There is no finding.');
  return { ...first, place: { ...first.place, file } };
}

describe('the records of this test', () => {
  it('give errors, warnings, fixes and acceptances', () => {
    expect(found.some(({ severity }) => severity === 'error')).toBe(true);
    expect(found.some(({ fix }) => fix !== undefined)).toBe(true);
    expect(found.some(({ accepted }) => accepted !== undefined)).toBe(true);
  });
});

describe('SARIF', () => {
  const text = sarif(report);
  const log = JSON.parse(text) as {
    runs: {
      results: { ruleId: string; ruleIndex: number; suppressions?: object[] }[];
      tool: { driver: { rules: { id: string }[] } };
    }[];
  };

  it('fits the schema of the standard', () => {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats.default(ajv);
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, 'schemas/sarif-2.1.0.json'), 'utf8'),
    ) as object;
    const isValid = ajv.compile(schema);
    expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid(JSON.parse(sarif({ ...report, diagnostics: [] })))).toBe(true);
    expect(isValid(JSON.parse(sarif(refused))), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid({ version: '2.1.0' })).toBe(false);
  });

  it('says that a run was refused, which had nothing else to tell', () => {
    const invocationsOf = (printed: string) =>
      (JSON.parse(printed) as { runs: { invocations: object[] }[] }).runs[0]?.invocations;
    expect(invocationsOf(text)).toEqual([{ executionSuccessful: true }]);
    const notification = {
      level: 'error',
      message: { text: 'There is no data folder "data" here. Go there.' },
    };
    expect(invocationsOf(sarif(refused))).toEqual([
      { executionSuccessful: false, toolExecutionNotifications: [notification] },
    ]);
  });

  it('has each finding once, with its rule, and says which are accepted', () => {
    const [run] = log.runs;
    expect(run?.results).toHaveLength(found.length);
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run?.results.filter(({ suppressions }) => suppressions !== undefined)).toHaveLength(
      found.filter(({ accepted }) => accepted !== undefined).length,
    );
  });

  it('names files as addresses, in which not all signs may stand', () => {
    const printed = sarif({ ...report, diagnostics: [inFile('data/été 20#1/a.yaml')] });
    expect(printed).toContain('"uri": "data/%C3%A9t%C3%A9%2020%231/a.yaml"');
  });
});

describe('GitHub', () => {
  const lines = github(report).split('\n').filter(Boolean);

  it('gets a command for each open finding, each on one line', () => {
    expect(lines).toHaveLength(found.filter(({ accepted }) => accepted === undefined).length);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,.*title=[^,:]+::/);
  });

  it('gets what was refused as an annotation of the run', () => {
    expect(github(refused)).toBe('::error::There is no data folder "data" here.%0AGo there.\n');
  });

  it('gets no sign that would end a command', () => {
    const odd = { ...found[0], message: '50 %\r\nof: a, b' } as Diagnostic;
    expect(github({ ...report, diagnostics: [odd] })).toContain('::50 %25%0D%0Aof: a, b%0A');
  });

  it('gets no sign in the path of a file that would end it', () => {
    expect(github({ ...report, diagnostics: [inFile('data/a, b:c.yaml')] })).toContain(
      ' file=data/a%2C b%3Ac.yaml,line=',
    );
  });
});

describe('GitLab', () => {
  const issues = JSON.parse(gitlab(report)) as { fingerprint: string; location: { lines: object } }[];

  it('gets each open finding, each with a fingerprint of its own that no line above it changes', () => {
    const open = found.filter(({ accepted }) => accepted === undefined);
    expect(issues).toHaveLength(open.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(open.length);
    const lower = found.map(({ place, ...rest }) => ({
      ...rest,
      place: { ...place, start: { ...place.start, line: place.start.line + 7 } },
    }));
    const moved = JSON.parse(gitlab({ ...report, diagnostics: lower })) as typeof issues;
    expect(moved.map(({ fingerprint }) => fingerprint)).toEqual(issues.map(({ fingerprint }) => fingerprint));
    expect(moved[0]?.location).not.toEqual(issues[0]?.location);
  });

  it('can tell two findings apart that say the same of two lines', () => {
    const [first] = found;
    const twice = JSON.parse(
      gitlab({ ...report, diagnostics: [first, first] as Diagnostic[] }),
    ) as typeof issues;
    expect(new Set(twice.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe('JUnit', () => {
  it('takes a record for good where only one has findings whose name ends alike', () => {
    const xml = junit({
      ...report,
      diagnostics: [inFile('data/meetings/wg-20.yaml')],
      checked: ['wg-20', '20'],
    });
    expect(xml).toContain('<testcase name="20" classname="20"></testcase>');
    expect(xml).not.toContain('<testcase name="wg-20"');
  });

  it('is XML that tells what fails, what is accepted and what is good', () => {
    const xml = junit(report);
    const failures = found.filter(({ severity, accepted }) => severity === 'error' && !accepted).length;
    expect(xml.match(/<failure /g)).toHaveLength(failures);
    expect(xml).toContain('<skipped message="It is &quot;so&quot;."/>');
    expect(xml).toContain('<testcase name="cwg-cop-09" classname="cwg-cop-09"></testcase>');
    expect(xml).toMatch(/<testcase [^>]* file="[^"]+\/slips-60\.yaml">/);
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  });

  it('has the elements and attributes that the schema of Jenkins asks for and allows, and the file that GitLab reads', () => {
    const words = { in: 'testcase', must: [], may: ['message', 'type'] };
    const elements: Record<string, { in: string; must: readonly string[]; may: readonly string[] }> = {
      testsuites: { in: '', must: [], may: ['name', 'time', 'tests', 'failures', 'errors'] },
      testsuite: { in: 'testsuites', must: ['name', 'tests', 'failures', 'errors'], may: ['skipped'] },
      testcase: { in: 'testsuite', must: ['name'], may: ['classname', 'time', 'file'] },
      ...{ failure: words, error: words, skipped: words },
      'system-out': { ...words, may: [] },
    };
    for (const xml of [junit(report), junit(refused)]) {
      const open: string[] = [];
      for (const [, end, name = '', inside = '', empty] of xml.matchAll(
        /<(\/?)([a-z-]+)((?: [a-z]+="[^"]*")*)(\/?)>/g,
      )) {
        if (end === '/') {
          expect(open.pop()).toBe(name);
          continue;
        }
        const { must = [], may = [], in: parent } = elements[name] ?? { in: 'nothing' };
        expect(`${name} in ${open.at(-1) ?? ''}`).toBe(`${name} in ${parent}`);
        const given = [...inside.matchAll(/ ([a-z]+)=/g)].map(([, attribute]) => attribute);
        expect(given).toEqual(expect.arrayContaining([...must]));
        expect([...must, ...may]).toEqual(expect.arrayContaining(given));
        if (empty === '') open.push(name);
      }
      expect(open).toEqual([]);
    }
  });

  it('counts in each suite what it holds, and tells what was refused as an error', () => {
    const suites = [
      ...junit(report).matchAll(
        /<testsuite .*? tests="(\d+)" failures="(\d+)" errors="0" skipped="(\d+)">(.*?)<\/testsuite>/gs,
      ),
    ];
    const files = new Set(found.map(({ place }) => place.file));
    expect(suites).toHaveLength(files.size + 1);
    for (const [, tests, failures, skipped, inside = ''] of suites) {
      const counted = ['<testcase ', '<failure ', '<skipped '].map((tag) => inside.split(tag).length - 1);
      expect(counted).toEqual([tests, failures, skipped].map(Number));
    }
    expect(junit(refused)).toContain('errors="1"');
    expect(junit(refused)).toContain(
      '<error message="There is no data folder &quot;data&quot; here." type="refused">Go there.</error>',
    );
  });
});

describe('each format', () => {
  it.each(Object.entries(reportFormats))('%s ends with a line end, or is empty', async (_, { load }) => {
    const { default: print } = await load();
    expect(print(report)).toMatch(/\n$/);
    expect(print({ ...report, diagnostics: [], checked: [] })).toMatch(/\n$|^$/);
  });
});
