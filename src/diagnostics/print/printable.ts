const picturesOfControls = 0x2400;

/**
 * A text of which no character acts on the screen that shows it. Records may hold any: control characters, which
 * move the cursor or change colours, and marks that turn the direction of all that follows.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, pictureOf);
}

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(picturesOfControls + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
