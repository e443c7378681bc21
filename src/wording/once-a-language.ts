/** A function of a language that works once for each: what `Intl` makes takes long to make, and never changes. */
export function onceALanguage<Value>(make: (language: string) => Value): (language: string) => Value {
  const known = new Map<string, Value>();
  return (language) => {
    const value = known.get(language) ?? make(language);
    known.set(language, value);
    return value;
  };
}
