/** The colour that is meant by one with #, in small letters, or of three signs. */
export function meantColour(written: string): string | undefined {
  const signs = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written.trim())?.[1]?.toUpperCase();
  return signs?.length === 3 ? [...signs].map((sign) => sign + sign).join('') : signs;
}
