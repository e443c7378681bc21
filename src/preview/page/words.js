import { wordsOnPage } from './runs.js';

const svgSpace = 'http://www.w3.org/2000/svg';

/** Words closer to each other than this, in points, are one: bold and plain letters of the same word are drawn separately. */
const joined = 1;

/** A label stands at least this far from what it is the label of. */
const afterLabel = 6;

/** What stands higher or lower than this stands on another line. A raised mark does not. */
const otherLine = 8;

/**
 * Lays the words of each paragraph over the letters that are drawn, unseen: so they can be searched for, marked and copied where they
 * stand. Page after page, while the browser has nothing else to do; ends when `isOver`.
 */
export async function layWords(state, isOver) {
  const pages = [...document.querySelectorAll('.page')];
  const drawn = [];
  const wordsOf = (at) => (drawn[at] ??= wordsOnPage(pages[at]));
  for (const page of pages) {
    const elements = [...page.querySelectorAll('.paragraph:not(:has(svg))')];
    if (elements.length === 0) continue;
    await idle();
    if (isOver()) return;
    for (const element of elements) {
      const [number, index] = element.dataset.part.split('#').map(Number);
      const paragraph = state.paragraphs[number];
      const lines = paragraph.parts.map((part) => linesOf(part, wordsOf(part.page - 1), state.direction));
      const pieces = piecesOf(paragraph, lines);
      const own = pieces.filter((piece) => piece.part === index);
      if (own.length > 0) element.replaceChildren(drawingOf(paragraph.parts[index], own, state.direction));
    }
  }
}

/** The lines of a part of a paragraph, each with its words from the left, or from the right where that is how they are read. */
function linesOf({ top, bottom, left, right }, words, direction) {
  const lines = [];
  for (const { from, until, y } of words) {
    if (y < top || y > bottom + 1 || from < left - 2 || from > right + 2) continue;
    const line = lines.find((one) => Math.abs(one.y - y) < otherLine);
    if (line === undefined) lines.push({ y, words: [{ from, until }] });
    else {
      line.words.push({ from, until });
      line.y = Math.max(line.y, y);
    }
  }
  for (const line of lines) {
    line.words = wholeWords(line.words);
    if (direction === 'rtl') line.words.reverse();
  }
  return lines;
}

function wholeWords(words) {
  const whole = [];
  for (const { from, until } of words.sort((one, other) => one.from - other.from)) {
    const last = whole.at(-1);
    if (last !== undefined && from - last.until < joined) last.until = Math.max(last.until, until);
    else whole.push({ from, until });
  }
  return whole;
}

/** What stands where: the label by itself, and each line. */
function piecesOf({ text, words }, lines) {
  const flat = lines.flatMap((own, part) => own.map((line) => ({ ...line, part })));
  const label = text.slice(0, text.length - words.length).trim();
  const pieces = [];
  const [first] = flat;
  if (first !== undefined && first.words.length > 1 && gap(first.words[0], first.words[1]) > afterLabel) {
    const [mark, ...others] = first.words;
    if (label !== '') pieces.push({ ...mark, y: first.y, part: first.part, text: label });
    first.words = others;
    pieces.push(...withTexts(words, flat));
  } else pieces.push(...withTexts(text, flat));
  return pieces;
}

function gap(one, other) {
  return Math.max(other.from - one.until, one.from - other.until);
}

function withTexts(text, lines) {
  const places = lines.map(({ words, y, part }) => {
    const [from, until] = [words.map((word) => word.from), words.map((word) => word.until)];
    return { from: Math.min(...from), until: Math.max(...until), y, part, count: words.length };
  });
  const texts = textsOfLines(text, places);
  return places.map((place, index) => ({ ...place, text: texts[index] }));
}

/** The text of each line. Where words do not come out even, as in Chinese or at a hyphen, it is told by how long lines are. */
function textsOfLines(text, lines) {
  const words = text.split(/\s+/);
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  if (count === words.length) return lines.map((line) => words.splice(0, line.count).join(' '));
  let rest = text;
  let length = lines.reduce((sum, { from, until }) => sum + until - from, 0);
  return lines.map(({ from, until }, index) => {
    const share = (until - from) / length;
    length -= until - from;
    const end = index === lines.length - 1 ? rest.length : nearestEnd(rest, share);
    const line = rest.slice(0, end);
    rest = rest.slice(end);
    return line;
  });
}

/** Where a line may end that is nearest to the share that it has of a text. */
function nearestEnd(text, share) {
  const weights = [...text].map((sign) => [sign.length, /[\u2e80-\uffef]/.test(sign) ? 2 : 1]);
  const aim = share * weights.reduce((sum, [, weight]) => sum + weight, 0);
  let [best, distance, at, weighed] = [text.length, Infinity, 0, 0];
  for (const [length, weight] of weights) {
    at += length;
    weighed += weight;
    const mayEnd = /[\s/‐–—-]|[\u2e80-\uffef]/.test(text[at - 1]);
    if (mayEnd && Math.abs(weighed - aim) < distance) [best, distance] = [at, Math.abs(weighed - aim)];
  }
  return best;
}

function drawingOf({ top, bottom, left, right }, pieces, direction) {
  const drawing = document.createElementNS(svgSpace, 'svg');
  drawing.setAttribute('viewBox', `${left} ${top} ${right - left} ${Math.max(4, bottom - top)}`);
  const text = document.createElementNS(svgSpace, 'text');
  const lines = new Set(pieces.map(({ y }) => y)).size;
  text.setAttribute('font-size', String((0.78 * (bottom - top)) / lines));
  for (const piece of pieces) {
    const line = document.createElementNS(svgSpace, 'tspan');
    line.setAttribute('x', String(direction === 'rtl' ? piece.until : piece.from));
    line.setAttribute('y', String(piece.y));
    line.setAttribute('textLength', String(piece.until - piece.from));
    line.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    line.textContent = piece.text.trim();
    // Words that a line parts at its end are parted by no space, as Chinese ones are not.
    text.append(line, isParted(piece, pieces) ? ' ' : '');
  }
  drawing.append(text);
  return drawing;
}

/** Whether a space stands between a piece and the next one. */
function isParted(piece, pieces) {
  return piece !== pieces.at(-1) && (piece.count === undefined || !/[\u2e80-\uffef/‐-]$/.test(piece.text));
}

function idle() {
  return new Promise((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(done, { timeout: 1000 });
    else setTimeout(done, 50);
  });
}
