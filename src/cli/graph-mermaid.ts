import type { ReportInputs } from '../build/graph.ts';
import { printable } from '../diagnostics/print/printable.ts';

/** More arrows than Mermaid draws unless it is told to (its `maxEdges`). */
const usualArrows = 500;

/**
 * A flowchart in Mermaid: files on the left, reports on the right. Files of one folder from which the very same reports are
 * made stand in one box: without that, nobody could follow the arrows.
 */
export function graphMermaid(reports: readonly ReportInputs[]): string {
  const users = new Map<string, number[]>();
  reports.forEach(({ inputs }, report) => {
    for (const input of inputs) users.set(input, [...(users.get(input) ?? []), report]);
  });
  const boxes = new Map<string, { readonly names: string[]; readonly reports: readonly number[] }>();
  for (const [input, of] of [...users].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const key = `${input.replace(/\/.*$/, '')} ${of.join(' ')}`;
    const box = boxes.get(key) ?? { names: [], reports: of };
    box.names.push(input);
    boxes.set(key, box);
  }
  const arrows = [...boxes.values()].flatMap((box, index) =>
    box.reports.map((report) => `  f${index} --> r${report}`),
  );
  return [
    ...(arrows.length > usualArrows ? [`%%{init: {"maxEdges": ${arrows.length}}}%%`] : []),
    'flowchart LR',
    ...[...boxes.values()].map(({ names }, index) => `  f${index}["${names.map(label).join('<br/>')}"]`),
    ...reports.map(({ id }, index) => `  r${index}(["${label(id)}"])`),
    ...arrows,
    '',
  ].join('\n');
}

/** Signs that mean something in Mermaid or HTML as the entity codes of Mermaid. */
function label(text: string): string {
  return printable(text).replace(/["#&;<>`\\]/g, (sign) => `#${sign.charCodeAt(0)};`);
}
