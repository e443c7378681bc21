/** A size in bytes, as people read it, in columns that align: ` 42.0 kB`. */
export function sizeText(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${amount.toFixed(1).padStart(5)} ${unit}`;
}

/** Milliseconds as seconds: `1.3 s`. */
export function secondsText(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
