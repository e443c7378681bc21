import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Two pages as pictures (PNG), what differs between them, and the share of differing pixels, 0 to 1. */
export interface ComparedPage {
  readonly ours: Buffer | undefined;
  readonly theirs: Buffer | undefined;
  readonly difference: Buffer | undefined;
  readonly share: number;
}

const resolution = 80;

/** Turns the pages of a PDF into pictures, by pdftoppm. @throws {Error} if it fails. */
export function drawPages(pdf: string): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-pages-'));
  const { status, stderr } = spawnSync(
    'pdftoppm',
    ['-r', String(resolution), '-png', pdf, join(folder, 'p')],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`pdftoppm failed: ${stderr}`);
  const pages = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
  rmSync(folder, { recursive: true, force: true });
  return pages;
}

/** Compares the pages of two files, one by one. */
export function comparePages(ours: readonly Buffer[], theirs: readonly Buffer[]): readonly ComparedPage[] {
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) =>
    comparePage(ours[index], theirs[index]),
  );
}

function comparePage(ours: Buffer | undefined, theirs: Buffer | undefined): ComparedPage {
  if (ours === undefined || theirs === undefined) return { ours, theirs, difference: undefined, share: 1 };
  const [one, other] = [PNG.sync.read(ours), PNG.sync.read(theirs)];
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  const [left, right] = [cut(one, width, height), cut(other, width, height)];
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(left.data, right.data, difference.data, width, height, { threshold: 0.2 });
  return { ours, theirs, difference: PNG.sync.write(difference), share: pixels / (width * height) };
}

/** Pages of one format may differ by a pixel when they are drawn. */
function cut(picture: PNG, width: number, height: number): PNG {
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, 0, 0, width, height, 0, 0);
  return part;
}
