import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { widthIn } from './font-advances.ts';
import type { HouseFont } from './read-fonts.ts';
import type { Style } from './style.ts';

/** Between a number and the words after it there shall be as much as a space is wide, as a multiple of the size. */
const gap = 0.25;

/** Numbers as they come in reports: sections to 10, paragraphs of a section as well. Deeper ones are rare. */
const numbers = ['10', '5.10'];

/**
 * Diagnoses a font of the house whose numbers touch the words after them, or drive them on to the next tab stop: the places of the
 * words were chosen for another font.
 */
export function checkNumberRoom(
  source: SourceFile,
  style: Style,
  fonts: ReadonlyMap<string, HouseFont>,
  diagnose: Diagnose,
): void {
  const font = fonts.get(style.fonts.text.pdf);
  if (font === undefined) return;
  const told = new Set<string>();
  style.sections.slice(0, numbers.length).forEach(({ style: name, label }, level) => {
    const own = style.complete[name];
    if (own === undefined || own.hanging === 0 || told.has(name)) return;
    const parts = (numbers[level] ?? '').split('.');
    const number = label.replace(/%(\d)/g, (_, digit: string) => parts[Number(digit) - 1] ?? '');
    const face = font.faces[(own.bold ? 2 : 0) + (own.italic ? 1 : 0)];
    const width = face === undefined ? undefined : widthIn(face, number);
    if (width === undefined || (width + gap) * own.size <= own.hanging) return;
    told.add(name);
    const needed = Math.ceil((width + gap) * own.size);
    diagnose({
      code: 'house/wide-numbers',
      severity: 'warning',
      message: `In this font, numbers such as "${number}" are ${(width * own.size).toFixed(1)} points wide, and the words after them begin at ${own.hanging.toFixed(1)}: they would touch, or not stand under each other.`,
      remedy: `Write "left: ${String(Math.ceil(own.left - own.hanging) + needed)}" and "hanging: ${String(needed)}" or more for "${name}" under "paragraphs".`,
      place: source.placeOf(['fonts', 'text', 'pdf']),
    });
  });
}
