import { scriptOf } from '../document/script.ts';
import type { Style } from '../house/style.ts';

type NumberForm = Style['sections'][number]['number'];

/** The house style as it is in a language (BCP 47): lists that count by letters count by those of its script. */
export function styleInLanguage(style: Style, language: string): Style {
  const letters = style.letters?.[scriptOf(language)];
  if (letters === undefined) return style;
  const inScript = <Level extends { readonly number: NumberForm }>(level: Level): Level =>
    level.number.endsWith('-letter') ? { ...level, number: letters } : level;
  const lists = Object.entries(style.lists).map(([name, list]) => [
    name,
    list === undefined ? undefined : { ...list, levels: list.levels.map(inScript) },
  ]);
  return {
    ...style,
    sections: style.sections.map(inScript),
    lists: Object.fromEntries(lists) as Style['lists'],
  };
}
