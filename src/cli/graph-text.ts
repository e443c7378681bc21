import type { ReportInputs } from '../build/graph.ts';
import { printable } from '../diagnostics/print/printable.ts';

interface Branch {
  readonly name: string;
  readonly branches: readonly Branch[];
}

/** Each report as a tree of folders, files and entries in files. */
export function graphText(reports: readonly ReportInputs[]): string {
  return reports
    .map(({ id, inputs }) => [id, ...lines(branchesOf(inputs)), ''].map((line) => `${line}\n`).join(''))
    .join('')
    .replace(/\n\n$/, '\n');
}

/** Folders at the top, files in them with the rest of their paths, entries in these. */
function branchesOf(inputs: readonly string[]): readonly Branch[] {
  const tops = new Map<string, Map<string, string[]>>();
  for (const input of inputs) {
    const [path = '', entry] = input.split('#', 2);
    const [top = '', ...rest] = path.split('/');
    const files = tops.get(top) ?? new Map<string, string[]>();
    tops.set(top, files);
    if (rest.length === 0) continue;
    const file = rest.join('/');
    const entries = files.get(file) ?? [];
    files.set(file, entry === undefined ? entries : [...entries, entry]);
  }
  return [...tops].map(([name, files]) => ({
    name,
    branches: [...files].map(([file, entries]) => ({
      name: file,
      branches: entries.map((entry) => ({ name: entry, branches: [] })),
    })),
  }));
}

function lines(branches: readonly Branch[]): readonly string[] {
  return branches.flatMap((branch, index) => {
    const isLast = index === branches.length - 1;
    return [
      `${isLast ? '└─' : '├─'} ${printable(branch.name)}`,
      ...lines(branch.branches).map((line) => `${isLast ? '  ' : '│ '} ${line}`),
    ];
  });
}
