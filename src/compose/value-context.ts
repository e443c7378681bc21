import type { Place } from '../diagnostics/place.ts';
import { decidedAt, isSingleValue, type View, type ViewValue } from '../view/view.ts';

/** Hears of a name that a template asks for. */
export type OnAsked = (name: string) => void;

/** The views in force at a point of a template, the innermost first: sections open further ones. */
export class ValueContext {
  readonly view: ViewValue;
  readonly parent: ValueContext | undefined;
  readonly #onAsked: OnAsked | undefined;
  readonly #decidedAt: Place | undefined;

  /**
   * `onAsked` is for the outermost view: it hears of each of its names that a template asks for. `decided` says of an inner one where
   * it was decided that it is there.
   */
  constructor(view: ViewValue, parent?: ValueContext, onAsked?: OnAsked, decided?: Place) {
    this.view = view;
    this.parent = parent;
    this.#onAsked = onAsked;
    this.#decidedAt = decided;
  }

  push(view: ViewValue, decided?: Place): ValueContext {
    return new ValueContext(view, this, undefined, decided);
  }

  /** The value of a name such as `meeting.ordinal`; undefined where no view has it. `.` is the innermost value. */
  find(name: string): ViewValue | undefined {
    if (name === '.') return this.view;
    const [first = '', ...rest] = name.split('.');
    const holder = this.holderOf(first);
    let value: ViewValue | undefined = holder?.[first];
    for (const part of rest) {
      if (value === null) return null;
      value = hasNames(value) ? ownValue(value, part) : undefined;
    }
    return value;
  }

  /** Where in the data it was decided what a name stands for, as near as the views tell. */
  decidedAt(name: string): Place | undefined {
    const [first = '', ...rest] = name.split('.');
    if (!hasNames(this.view) || ownValue(this.view, first) === undefined) return this.parent?.decidedAt(name);
    let place = this.view[decidedAt]?.(first) ?? this.#decidedAt;
    let value: ViewValue | undefined = this.view[first];
    for (const part of rest) {
      if (!hasNames(value)) break;
      place = value[decidedAt]?.(part) ?? place;
      value = ownValue(value, part);
    }
    return place;
  }

  /** All names that could have been meant, with their dots. */
  names(): readonly string[] {
    const own = hasNames(this.view) ? namesOf(this.view) : [];
    return [...own, ...(this.parent?.names() ?? [])];
  }

  private holderOf(name: string): View | undefined {
    if (hasNames(this.view) && ownValue(this.view, name) !== undefined) {
      this.#onAsked?.(name);
      return this.view;
    }
    return this.parent?.holderOf(name);
  }
}

function ownValue(view: View, name: string): ViewValue | undefined {
  return Object.hasOwn(view, name) ? view[name] : undefined;
}

function hasNames(value: ViewValue | undefined): value is View {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isSingleValue(value);
}

function namesOf(view: View): readonly string[] {
  return Object.entries(view).flatMap(([name, value]) =>
    hasNames(value) ? [name, ...namesOf(value).map((below) => `${name}.${below}`)] : [name],
  );
}
