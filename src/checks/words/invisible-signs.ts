/** An invisible sign in a text. */
export interface InvisibleSign {
  readonly sign: string;
  /** Offset in the text. */
  readonly at: number;
}

/** Scripts whose letters join, where U+200C and U+200D part or join them, and scripts that run from the right, where marks say which way. */
const joining = String.raw`\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}`;
const joiner = new RegExp(
  String.raw`(?<=[${joining}]\p{M}*)[\u200C\u200D]|[\u200C\u200D](?=[${joining}])`,
  'gu',
);
const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const marksOfDirection = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Pictures that are made of several, flags, and signs that choose between two forms of the one before. */
const pictures =
  /(?<=\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D|\p{Variation_Selector}|[\u{E0020}-\u{E007F}]/gu;

/** What Unicode says is not to be seen, and control characters: separators of lines, and what was read in a wrong encoding. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u007F-\u009F\u2028\u2029]/gu;

/**
 * The signs of a text that nobody sees and that no script needs where they stand: zero-width spaces, soft hyphens, word joiners. A
 * search does not find the words that hold one.
 */
export function invisibleSigns(text: string): readonly InvisibleSign[] {
  if (text.search(invisible) < 0) return [];
  const needed = new Set<number>();
  const keep = (pattern: RegExp): void => {
    for (const { index } of text.matchAll(pattern)) needed.add(index);
  };
  keep(joiner);
  keep(pictures);
  if (fromTheRight.test(text)) keep(marksOfDirection);
  return [...text.matchAll(invisible)].flatMap(({ 0: sign, index: at }) =>
    needed.has(at) ? [] : [{ sign, at }],
  );
}
