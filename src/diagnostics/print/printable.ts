const picturesOfControls = 0x2400;

/**
 * A text of which no character acts on the screen that shows it. Records may hold any: control characters, which
 * move the cursor or change colours, marks that turn the direction of all that follows, and signs that nobody would see where
 * a message is about them.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u180E\u200B\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu,
    pictureOf,
  );
}

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(picturesOfControls + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
