import { isSingleValue, type View, type ViewValue } from '../view/view.ts';

/** Hears of a name that a template asks for. */
export type OnAsked = (name: string) => void;

/** The views in force at a point of a template, the innermost first: sections open further ones. */
export class ValueContext {
  readonly view: ViewValue;
  readonly parent: ValueContext | undefined;
  readonly #onAsked: OnAsked | undefined;

  /** `onAsked` is for the outermost view: it hears of each of its names that a template asks for. */
  constructor(view: ViewValue, parent?: ValueContext, onAsked?: OnAsked) {
    this.view = view;
    this.parent = parent;
    this.#onAsked = onAsked;
  }

  push(view: ViewValue): ValueContext {
    return new ValueContext(view, this);
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
