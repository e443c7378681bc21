/** A record with some of its keys replaced: the lines of `more` stand in place of the keys that they give. */
export function layOver(record: string, more: string): string {
  const keys = new Set(topKeys(more).map(({ key }) => key));
  const kept = topKeys(record)
    .filter(({ key }) => !keys.has(key))
    .map(({ lines }) => lines);
  return `${[...kept, more].join('\n')}\n`;
}

function topKeys(text: string): readonly { readonly key: string; readonly lines: string }[] {
  return text
    .split(/^(?=[A-Za-z][\w-]*:)/m)
    .map((lines) => ({ key: /^[\w-]+(?=:)/.exec(lines)?.[0] ?? '', lines: lines.trimEnd() }));
}
