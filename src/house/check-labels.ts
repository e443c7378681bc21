import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import type { StyleFile } from './generated/style.ts';

interface Level {
  readonly number: string;
  readonly label: string;
}

/** Diagnoses labels of sections and lists that cannot count: `%2` stands for the number of the second level. */
export function checkLabels(source: SourceFile, diagnose: Diagnose): void {
  const { lists, sections } = source.value as StyleFile;
  const told = (levels: readonly Level[], path: Path): void =>
    levels.forEach((level, index) => {
      const words = faultOf(level, index + 1);
      if (words === undefined) return;
      diagnose({
        code: 'house/label',
        severity: 'error',
        ...words,
        place: source.placeOf([...path, index, 'label']),
      });
    });
  told(sections, ['sections']);
  for (const [name, list] of Object.entries(lists)) if (list) told(list.levels, ['lists', name, 'levels']);
}

function faultOf(
  { number, label }: Level,
  level: number,
): { readonly message: string; readonly remedy: string } | undefined {
  const counted = [...label.matchAll(/%(\d)/g)].map(([, digit]) => Number(digit));
  const beyond = counted.find((one) => one < 1 || one > level);
  if (number === 'none')
    return counted.length === 0
      ? undefined
      : {
          message: `"${label}" stands for a number, but this level has none.`,
          remedy: 'Write a sign such as •, or another "number" than none.',
        };
  if (beyond !== undefined)
    return {
      message: `"%${String(beyond)}" stands for a level that is not there: this is level ${String(level)}.`,
      remedy: `Write %${String(level)} for the number of this level${level > 1 ? ', or a lower one' : ''}.`,
    };
  return counted.includes(level)
    ? undefined
    : {
        message: `"${label}" does not say where the number of this level stands: all labels would be the same.`,
        remedy: `Write %${String(level)} for it, or "number: none".`,
      };
}
