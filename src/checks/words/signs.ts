/** Signs of other scripts, by the Latin ones that mean the same. */
const signs: readonly (readonly [latin: string, chinese: string, arabic: string])[] = [
  ['.', '。', '.'],
  [',', '，', '،'],
  [';', '；', '؛'],
  [':', '：', ':'],
  ['?', '？', '؟'],
  ['!', '！', '!'],
];

const latinSigns = new Map(
  signs.flatMap(([latin, ...others]) => others.map((other) => [other, latin] as const)),
);

/** A text with the Latin signs in place of those of other scripts; as long as it was. */
export function withLatinSigns(text: string): string {
  return text.replace(/[。，；：？！،؛؟]/g, (sign) => latinSigns.get(sign) ?? sign);
}

/** A sign as a language writes it. */
export function signIn(latin: string, language: string): string {
  const column = language === 'zh' ? 1 : language === 'ar' ? 2 : 0;
  return signs.find(([sign]) => sign === latin)?.[column] ?? latin;
}
