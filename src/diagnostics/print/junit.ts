import type { Diagnostic } from '../diagnostic.ts';
import type { Refused, ReportPrinter } from './report.ts';

/**
 * JUnit's XML, which CI systems show as tests: a suite for each file, a case for each finding in it. Open errors fail,
 * other findings pass with their words as output, what a record accepts is skipped. A record without findings is a case
 * that passes; what was refused is an error.
 */
const printJunit: ReportPrinter = ({ diagnostics, refusals, checked }) => {
  const files = groupByFile(diagnostics);
  const clean = checked.filter((id) => ![...files.keys()].some((file) => file.endsWith(`/${id}.yaml`)));
  const suites = [
    ...(refusals.length === 0 ? [] : [suite('refused', refusals.map(caseOfRefusal))]),
    ...[...files].map(([file, found]) => suite(file, found.map(caseOf))),
    ...(clean.length === 0
      ? []
      : [
          suite(
            'without findings',
            clean.map((id) => ({ xml: testCase({ name: id, classname: id }, ''), result: 'passes' })),
          ),
        ]),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rapporteur check">\n${suites.join('')}</testsuites>\n`;
};

export default printJunit;

interface Case {
  readonly xml: string;
  readonly result: 'passes' | 'fails' | 'skipped' | 'error';
}

function groupByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const known = files.get(diagnostic.place.file);
    if (known === undefined) files.set(diagnostic.place.file, [diagnostic]);
    else known.push(diagnostic);
  }
  return files;
}

function suite(name: string, cases: readonly Case[]): string {
  const count = (wanted: Case['result']): number => cases.filter(({ result }) => result === wanted).length;
  const counts = {
    tests: cases.length,
    failures: count('fails'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return `  <testsuite ${attributes({ name, ...counts })}>\n${cases.map(({ xml }) => xml).join('')}  </testsuite>\n`;
}

function caseOf({ code, severity, place, message, remedy, accepted }: Diagnostic): Case {
  const where = `${place.file}:${place.start.line}:${place.start.column}`;
  const words = escape(`${where} ${severity} ${code}\n${message}\n${remedy}`);
  const head = {
    name: `${code} ${place.start.line}:${place.start.column}`,
    classname: place.file,
    file: place.file,
  };
  if (accepted !== undefined)
    return { xml: testCase(head, `<skipped message="${escape(accepted.reason)}"/>`), result: 'skipped' };
  if (severity !== 'error')
    return { xml: testCase(head, `<system-out>${words}</system-out>`), result: 'passes' };
  const failure = `<failure ${attributes({ message, type: code })}>${words}</failure>`;
  return { xml: testCase(head, failure), result: 'fails' };
}

function caseOfRefusal({ message, remedy }: Refused): Case {
  const error = `<error ${attributes({ message, type: 'refused' })}>${escape(remedy)}</error>`;
  return { xml: testCase({ name: message, classname: 'rapporteur' }, error), result: 'error' };
}

function testCase(head: Readonly<Record<string, string>>, inside: string): string {
  return `    <testcase ${attributes(head)}>${inside}</testcase>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escape(String(value))}"`)
    .join(' ');
}

/** Signs that XML does not allow are left out: no escape exists for them. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
