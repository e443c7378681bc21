const mostTexts = 5000;

/**
 * Work on a text that is done once, whichever reports the text stands in: reports repeat each other. Beyond a limit all is
 * forgotten, so that memory does not grow with the number of records.
 */
export function perText<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostTexts) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}
