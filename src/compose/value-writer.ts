import Mustache from 'mustache';
import type { Place } from '../diagnostics/place.ts';
import type { Decided } from '../document/nodes.ts';
import { suggestName } from '../source/suggest.ts';
import {
  isSingleValue,
  type PartialValue,
  type PhraseValue,
  type SingleValue,
  type ViewValue,
} from '../view/view.ts';
import type { MergeOptions } from './merge.ts';
import { parseTemplate, type TemplateToken } from './parse-template.ts';
import type { TemplateText } from './template-text.ts';
import type { Tokens } from './tokens.ts';
import type { ValueContext } from './value-context.ts';

/** A run of the merged text that was copied from one place of a template. */
interface Piece {
  readonly start: number;
  readonly template: TemplateText;
  readonly offset: number;
}

/** What was decided in the data about the words at an offset of the merged text. */
interface Decision {
  readonly offset: number;
  readonly place: Place;
  /** Whether the record calls for words of the house here; else it gives a fact that they tell. */
  readonly isCall: boolean;
}

const maximumDepth = 40;

/**
 * Mustache's writer with another idea of a value: it writes a token that stands for the value, remembers for each
 * piece of text where in which template it stood, and diagnoses names that no view has.
 */
export class ValueWriter extends Mustache.Writer {
  readonly #tokens: Tokens;
  readonly #options: MergeOptions;
  readonly #pieces: Piece[] = [];
  readonly #decisions: Decision[] = [];
  #text = '';
  /** The texts that stand one in the other at this point, each with the view that it was given. */
  readonly #within: { readonly text: TemplateText; readonly view: ViewValue }[] = [];
  /** Texts that put themselves in, which was told. */
  readonly #endless = new Set<TemplateText>();
  /** Where the record names sections that the house does not have, by offsets. */
  readonly #unknownSections = new Set<number>();

  constructor(tokens: Tokens, options: MergeOptions) {
    super();
    this.#tokens = tokens;
    this.#options = options;
  }

  text(): string {
    return this.#text;
  }

  /** Maps offsets of the merged text to places in templates. */
  locator(whole: TemplateText): (start: number, end: number) => Place {
    const pieceAt = (offset: number): Piece | undefined => lastUpTo(this.#pieces, offset);
    return (start, end) => {
      const first = pieceAt(start);
      if (first === undefined) return whole.locate(0, 0);
      const last = pieceAt(Math.max(start, end - 1));
      const from = first.offset + start - first.start;
      const until = last?.template === first.template ? last.offset + end - last.start : from;
      return first.template.locate(from, Math.max(from, until));
    };
  }

  /** Where in the data it was decided what a part of the merged text says. */
  decided(start: number, end: number): Decided {
    const within = this.#decisions.filter(({ offset }) => offset >= start && offset < end);
    const placesOf = (isCall: boolean) =>
      within.filter((one) => one.isCall === isCall).map(({ place }) => place);
    return { facts: placesOf(false), calls: placesOf(true) };
  }

  write(tokens: readonly TemplateToken[], template: TemplateText, context: ValueContext): void {
    for (const token of tokens) {
      const [kind, value, start, end] = token;
      if (kind === 'text') this.#append(value, template, start);
      else if (kind === '#' || kind === '^') this.#writeSection(token, template, context);
      else if (kind === '>') this.#writePartial(value, template.locate(start, end), context);
      else if (kind === 'name' || kind === '&') this.#writeName(token, template, context);
    }
  }

  #append(text: string, template: TemplateText, offset: number): void {
    this.#pieces.push({ start: this.#text.length, template, offset });
    this.#text += text;
  }

  #writeSection(token: TemplateToken, template: TemplateText, context: ValueContext): void {
    const [kind, name, start, end, children = []] = token;
    const value = this.#find(name, template.locate(start, end), context);
    if (value === undefined) return;
    if (kind === '^') {
      if (isEmpty(value)) this.write(children, template, context);
    } else if (Array.isArray(value)) {
      const decided = this.#decide(name, context);
      for (const item of value as readonly ViewValue[])
        this.write(children, template, context.push(item, decided));
    } else if (!isEmpty(value))
      this.write(children, template, context.push(value, this.#decide(name, context)));
  }

  /** Notes where it was decided what a name stands for, if somebody wants to know. */
  #decide(name: string, context: ValueContext): Place | undefined {
    if (this.#options.notesDecisions !== true) return undefined;
    const place = context.decidedAt(name);
    if (place !== undefined) this.#decisions.push({ offset: this.#text.length, place, isCall: false });
    return place;
  }

  #noteCall({ isNamed, origin }: PartialValue | PhraseValue): void {
    if (isNamed && this.#options.notesDecisions === true)
      this.#decisions.push({ offset: this.#text.length, place: origin, isCall: true });
  }

  #writeName(token: TemplateToken, template: TemplateText, context: ValueContext): void {
    const [, name, start, end] = token;
    const place = template.locate(start, end);
    if (name.startsWith('phrase.')) return this.#writePhrase(name.slice('phrase.'.length), place, context);
    const value = this.#find(name, place, context);
    if (value === undefined || value === null || value === false) return;
    this.#decide(name, context);
    if (typeof value === 'string' || typeof value === 'number')
      return this.#writeValue(
        { valueKind: 'text', text: String(value), origin: place },
        template,
        start,
        context,
      );
    if (typeof value === 'object' && isSingleValue(value))
      return this.#writeValue(value, template, start, context);
    this.#diagnose(
      'template/not-a-value',
      `{{${name}}} cannot be printed: it is a list or has names below it.`,
      `Write {{#${name}}} … {{/${name}}}, or a name below it such as {{${name}.name}}.`,
      place,
    );
  }

  #writeValue(value: SingleValue, template: TemplateText, offset: number, context: ValueContext): void {
    if (value.valueKind === 'partial') {
      this.#noteCall(value);
      this.#writePartial(value.name, value.origin, context, true);
    } else if (value.valueKind === 'phrase') {
      this.#noteCall(value);
      this.#writePhrase(value.name, value.origin, context, true);
    } else this.#append(this.#tokens.add(value), template, offset);
  }

  #writePhrase(name: string, place: Place, context: ValueContext, byRecord = false): void {
    const { texts, wording } = this.#options;
    const phrase = texts.phrase(name);
    if (phrase === undefined) {
      const section = byRecord ? /^(.+)-title$/.exec(name)?.[1] : undefined;
      if (section !== undefined && this.#isUnknownSection(section, place)) return;
      const meant = suggestName(name, texts.phraseNames());
      this.#diagnose(
        'template/unknown-phrase',
        `There is no phrase "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
        byRecord
          ? 'Correct the name in the record, or give it there a title, heading or text of its own.'
          : `Add "${name}" to the phrases of this report in the language folder${meant === undefined ? '' : `, or write {{phrase.${meant}}}`}.`,
        place,
      );
      return;
    }
    const own = wording.get(name);
    if (own !== undefined) return this.#append(this.#tokens.add(own), phrase, 0);
    this.#include(phrase, place, context);
  }

  /** Whether a record names a section that the house does not have, which is told once: it is asked for its title and for its text. */
  #isUnknownSection(name: string, place: Place): boolean {
    const { texts } = this.#options;
    const isTold = this.#unknownSections.has(place.start.offset);
    if (isTold || texts.partial(`section-${name}`) !== undefined) return isTold;
    const known = texts.partialNames().flatMap((partial) => /^section-(.+)$/.exec(partial)?.[1] ?? []);
    const meant = suggestName(name, known);
    this.#unknownSections.add(place.start.offset);
    this.#diagnose(
      'reference/unknown-section',
      `There is no standard section "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      `Write one of: ${known.join(', ')}; or give the section a title and a text of its own.`,
      place,
    );
    return true;
  }

  #writePartial(name: string, place: Place, context: ValueContext, byRecord = false): void {
    const { texts } = this.#options;
    const partial = texts.partial(name);
    if (partial !== undefined) return this.#include(partial, place, context);
    if (name === '') {
      this.#diagnose(
        'template/unknown-partial',
        'This tag does not say which partial it puts in.',
        'Write the name of a file of the folder partials/, without .mustache; or delete the tag.',
        place,
      );
      return;
    }
    if (byRecord && this.#isUnknownSection(name.replace(/^section-/, ''), place)) return;
    const meant = suggestName(name, texts.partialNames());
    this.#diagnose(
      'template/unknown-partial',
      `There is no partial "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      `Write the name of a file of the folder partials/: ${texts.partialNames().join(', ')}.`,
      place,
    );
  }

  #include(text: TemplateText, place: Place, context: ValueContext): void {
    if (this.#endless.has(text)) return;
    const isEndless = this.#within.some((outer) => outer.text === text && outer.view === context.view);
    if (isEndless || this.#within.length >= maximumDepth) {
      this.#endless.add(text);
      this.#diagnose(
        'template/endless',
        isEndless
          ? `"${text.name}" puts itself in without end.`
          : `"${text.name}" stands in more than ${String(maximumDepth)} texts that are put one into the other.`,
        'Take it out of the text that it puts in.',
        place,
      );
      return;
    }
    const tokens = parseTemplate(text, this.#options.diagnose);
    if (tokens === undefined) return;
    this.#within.push({ text, view: context.view });
    this.write(tokens, text, context);
    this.#within.pop();
  }

  #find(name: string, place: Place, context: ValueContext): ViewValue | undefined {
    const value = context.find(name);
    if (value !== undefined) return value;
    if (name === '') {
      this.#diagnose(
        'template/unknown-name',
        'This tag has no name.',
        'Write the name of a fact between the braces, or delete the tag.',
        place,
      );
      return undefined;
    }
    const meant = suggestName(name, context.names());
    this.#diagnose(
      'template/unknown-name',
      `A template cannot say {{${name}}}: there is no such name here${meant === undefined ? '.' : `; did you mean {{${meant}}}?`}`,
      meant === undefined ? 'Correct or delete the name.' : `Write {{${meant}}}.`,
      place,
    );
    return undefined;
  }

  #diagnose(code: string, message: string, remedy: string, place: Place): void {
    this.#options.diagnose({ code, severity: 'error', message, remedy, place });
  }
}

/** The last piece that begins at an offset or before it. */
function lastUpTo(pieces: readonly Piece[], offset: number): Piece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

function isEmpty(value: ViewValue): boolean {
  return (
    value === null ||
    value === false ||
    value === '' ||
    value === 0 ||
    (Array.isArray(value) && value.length === 0)
  );
}
