import stringWidth from 'string-width';

const gap = '  ';

/** Rows of words as aligned columns, by the width of the characters on screen; one line a row. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map(withoutControls));
  const widths = clean.reduce<readonly number[]>(
    (most, row) => row.map((word, column) => Math.max(most[column] ?? 0, stringWidth(word))),
    [],
  );
  return clean
    .map(
      (row) =>
        `${row
          .map((word, column) => fill(word, widths[column] ?? 0))
          .join(gap)
          .trimEnd()}\n`,
    )
    .join('');
}

function fill(word: string, width: number): string {
  return word + ' '.repeat(Math.max(0, width - stringWidth(word)));
}

/** A title may hold anything; it must not steer the terminal or break the row. */
function withoutControls(word: string): string {
  return word.replace(/\p{Cc}+/gu, ' ');
}
