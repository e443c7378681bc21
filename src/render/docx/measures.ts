/** Points in twips, the measure of lengths in WordprocessingML (20 to the point; ECMA-376 part 1, 17.18.105). */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points in half-points, the measure of letter sizes (`w:sz`; ECMA-376 part 1, 17.3.2.38). */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points in eighths of a point, the measure of lines (`w:sz` of a border; ECMA-376 part 1, 17.3.4). */
export function eighthPoints(points: number): number {
  return Math.round(points * 8);
}

/** Points in the pixels that `docx` counts pictures in: 96 to the inch. */
export function pixels(points: number): number {
  return (points * 96) / 72;
}
