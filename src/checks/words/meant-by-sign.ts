/**
 * What an invisible sign stands for: nothing, a space where it separates lines, and for control characters the sign that the same
 * byte is in Windows-1252, from which they come.
 */
export function meantBySign(sign: string): string {
  if (/[\u0085\u2028\u2029]/.test(sign)) return ' ';
  const code = sign.charCodeAt(0);
  if (sign.length > 1 || code < 0x80 || code > 0x9f) return '';
  const meant = new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return meant === sign ? '' : meant;
}
