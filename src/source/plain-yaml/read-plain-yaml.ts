import { excessOf } from '../excess.ts';
import { type PackedSpans, SpanPacker } from '../pack-spans.ts';
import { isKeySign, isPlainKey, isPlainLine, valueOfWords } from './plain-words.ts';
import { readBlock } from './read-block.ts';
import {
  afterSpaces,
  deepest,
  type KeySpan,
  readInLine,
  type ReadValue,
  withoutEnd,
} from './read-in-line.ts';

/*
 * Records are written in a few of the many forms of YAML, and the parser takes ten times as long for these as they need. What
 * is read here is read as the parser does, values and places; all else, and all that is faulty, is left to the parser.
 */

const [lineEnd, numberSign, dash, space, colon] = [10, 35, 45, 32, 58];

/** Characters that only the parser treats: tabs and other controls, signs of two units. */
const strange = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/;

/** Reads a file whose top is a mapping; undefined where it holds anything that is left to the parser. */
export function readPlainYaml(text: string): PackedSpans | undefined {
  return strange.test(text) ? undefined : new PlainReader(text).read();
}

const noKey: KeySpan = { keyStart: -1, keyEnd: -1 };
const none = -1;

class PlainReader {
  readonly #text: string;
  readonly #spans = new SpanPacker();
  /** The beginning of a line. */
  #at = 0;
  /** Where the words of the line at hand begin, and how far in; -1 at the end of the file. */
  #words = 0;
  #indent = 0;
  /** Where the value that was read last ends, with the end of its line. */
  #end = 0;
  #isLeft = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): PackedSpans | undefined {
    this.#nextLine();
    if (this.#indent !== 0) return undefined;
    const value = this.#readMapping(0, noKey);
    return this.#isLeft ? undefined : this.#spans.packed(value);
  }

  /** Leaves the file to the parser: nothing more of it is read. */
  #leave(): undefined {
    this.#isLeft = true;
    this.#at = this.#text.length;
    this.#indent = none;
  }

  /** Goes on to the next line with words. Comments are passed over, if they stand as far in as it does. */
  #nextLine(): void {
    const text = this.#text;
    let comment = none;
    while (this.#at < text.length) {
      const words = afterSpaces(text, this.#at);
      const indent = words - this.#at;
      const first = text.charCodeAt(words);
      if (first === lineEnd && indent === 0) this.#at = words + 1;
      else if (first === numberSign && (comment === none || comment === indent)) {
        comment = indent;
        this.#at = this.#lineEndFrom(words) + 1;
      } else {
        this.#words = words;
        this.#indent = indent;
        if (words === text.length || first === lineEnd || (comment !== none && comment !== indent))
          this.#leave();
        return;
      }
    }
    this.#indent = none;
    if (comment > 0) this.#leave();
  }

  #lineEndFrom(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #isDash(at: number): boolean {
    return this.#text.charCodeAt(at) === dash && this.#text.charCodeAt(at + 1) === space;
  }

  /** The colon of the key that begins at `start`; -1 where no key is there that can be read here. */
  #colonOf(start: number): number {
    let at = start;
    while (isKeySign(this.#text.charCodeAt(at))) at += 1;
    if (at === start || this.#text.charCodeAt(at) !== colon) return none;
    const after = this.#text.charCodeAt(at + 1);
    return after === space || after === lineEnd ? at : none;
  }

  #readMapping(indent: number, { keyStart, keyEnd }: KeySpan): unknown {
    const value = Object.create(null) as Record<string, unknown>;
    const node = this.#spans.open(this.#words, keyStart, keyEnd);
    while (this.#indent === indent) {
      const start = this.#words;
      const end = this.#colonOf(start);
      const name = this.#text.slice(start, Math.max(start, end));
      if (name === '' || name in value || !isPlainKey(name)) return this.#leave();
      value[name] = this.#readValue(end + 1, indent, { keyStart: start, keyEnd: end });
    }
    if (this.#indent > indent) return this.#leave();
    this.#spans.close(node, this.#end);
    return value;
  }

  #readSequence(indent: number, { keyStart, keyEnd }: KeySpan): unknown {
    const value: unknown[] = [];
    const node = this.#spans.open(this.#words, keyStart, keyEnd);
    while (this.#indent === indent && this.#isDash(this.#words)) {
      const at = afterSpaces(this.#text, this.#words + 1);
      if (this.#colonOf(at) === none) value.push(this.#readValue(at, indent, noKey));
      else {
        // The keys of an entry stand below its first one.
        this.#indent += at - this.#words;
        this.#words = at;
        value.push(this.#readMapping(this.#indent, noKey));
      }
    }
    if (this.#indent > indent) return this.#leave();
    this.#spans.close(node, this.#end);
    return value;
  }

  /** Reads the value behind a key or a dash that stands `indent` far in. */
  #readValue(after: number, indent: number, key: KeySpan): unknown {
    if (this.#spans.depth > deepest) return this.#leave();
    const start = afterSpaces(this.#text, after);
    switch (this.#text[start]) {
      case '\n':
        return this.#readBelow(start, indent, key);
      case '|':
      case '>': {
        const read = readBlock(this.#text, start, indent);
        if (read !== undefined)
          this.#spans.close(this.#spans.open(start, key.keyStart, key.keyEnd), read.end);
        return this.#take(read, read?.end);
      }
      case "'":
      case '"':
      case '{':
      case '[': {
        const read = readInLine(this.#text, start, key, this.#spans);
        const end = afterSpaces(this.#text, read?.end ?? start);
        return this.#take(read, this.#text.charCodeAt(end) === lineEnd ? end + 1 : undefined);
      }
      default:
        return this.#readPlain(start, indent, key);
    }
  }

  /** Goes on behind a value that was read; `end` is the beginning of the line after it. */
  #take(read: ReadValue | undefined, end: number | undefined): unknown {
    if (read === undefined || end === undefined) return this.#leave();
    this.#at = this.#end = end;
    this.#nextLine();
    return read.value;
  }

  /** A list or mapping below its key. */
  #readBelow(end: number, indent: number, key: KeySpan): unknown {
    this.#at = end + 1;
    this.#nextLine();
    if (key === noKey || this.#indent < indent) return this.#leave();
    if (this.#isDash(this.#words)) return this.#readSequence(this.#indent, key);
    return this.#indent > indent ? this.#readMapping(this.#indent, key) : this.#leave();
  }

  /** A text without quotation marks, whose further lines stand further in than what holds it. */
  #readPlain(start: number, indent: number, { keyStart, keyEnd }: KeySpan): unknown {
    const lines: string[] = [];
    let [from, end] = [start, start];
    do {
      const last = this.#lineEndFrom(from);
      const line = withoutEnd(this.#text.slice(from, last));
      if (last === this.#text.length || !isPlainLine(line, false)) return this.#leave();
      lines.push(line);
      end = from + line.length;
      this.#at = this.#end = last + 1;
      this.#nextLine();
      from = this.#words;
      // A line further in goes on with the text, unless others stand between.
    } while (this.#indent > indent && from - this.#indent === this.#end);
    const words = lines.length === 1 ? (lines[0] ?? '') : lines.join(' ');
    const value = valueOfWords(words);
    if (this.#indent > indent || value === undefined || excessOf(words) !== undefined) return this.#leave();
    this.#spans.close(this.#spans.open(start, keyStart, keyEnd), end);
    return value;
  }
}
