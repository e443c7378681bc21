import type { ReportInputs } from '../build/graph.ts';
import { printable } from '../diagnostics/print/printable.ts';

/** What Mermaid draws at most, unless the page or program that draws is told otherwise; a picture cannot tell it. */
const limits = { maxEdges: 500, maxTextSize: 50_000 } as const;

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
    'flowchart LR',
    ...[...boxes.values()].map(({ names }, index) => `  f${index}["${names.map(label).join('<br/>')}"]`),
    ...reports.map(({ id }, index) => `  r${index}(["${label(id)}"])`),
    ...arrows,
    '',
  ].join('\n');
}

/** What Mermaid has to be set to so that it draws a picture: nothing where it does so anyway. */
export function mermaidSettings(picture: string): Readonly<Partial<Record<keyof typeof limits, number>>> {
  const [arrows, size] = [picture.split(' --> ').length - 1, picture.length];
  return {
    ...(arrows > limits.maxEdges && { maxEdges: arrows }),
    ...(size > limits.maxTextSize && { maxTextSize: size }),
  };
}

/** Signs that mean something in Mermaid or HTML as the entity codes of Mermaid. */
function label(text: string): string {
  return printable(text).replace(/["#&;<>`\\]/g, (sign) => `#${sign.charCodeAt(0)};`);
}
