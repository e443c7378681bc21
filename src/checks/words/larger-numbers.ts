/*
 * Numbers above nine in words, and what else says a number without its figures. They only excuse a number that stands in figures in
 * the other language: the house has no words for them, since it prints them in figures.
 */

/** How words begin that say a number, by language; endings bend. */
const beginnings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    ten: 10,
    eleven: 11,
    twelve: 12,
    dozen: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1000,
  },
  fr: {
    dix: 10,
    dizaine: 10,
    onze: 11,
    douz: 12,
    treiz: 13,
    quatorz: 14,
    quinz: 15,
    seiz: 16,
    'dix-sept': 17,
    'dix-huit': 18,
    'dix-neuf': 19,
    vingt: 20,
    trent: 30,
    quarant: 40,
    cinquant: 50,
    soixant: 60,
    'soixante-dix': 70,
    'quatre-vingt': 80,
    'quatre-vingt-dix': 90,
    cent: 100,
    mill: 1000,
  },
  es: {
    diez: 10,
    decena: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciséis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veint: 20,
    treint: 30,
    cuarent: 40,
    cincuent: 50,
    sesent: 60,
    setent: 70,
    ochent: 80,
    novent: 90,
    cien: 100,
    centen: 100,
    mil: 1000,
  },
  ru: {
    десят: 10,
    одиннадцат: 11,
    двенадцат: 12,
    дюжин: 12,
    тринадцат: 13,
    четырнадцат: 14,
    пятнадцат: 15,
    шестнадцат: 16,
    семнадцат: 17,
    восемнадцат: 18,
    девятнадцат: 19,
    двадцат: 20,
    тридцат: 30,
    сорок: 40,
    пятьдесят: 50,
    пятидесят: 50,
    шестьдесят: 60,
    шестидесят: 60,
    семьдесят: 70,
    восемьдесят: 80,
    девяност: 90,
    сто: 100,
    сотн: 100,
    тысяч: 1000,
  },
  ar: {
    عشر: 10,
    عشرين: 20,
    عشرون: 20,
    ثلاثين: 30,
    ثلاثون: 30,
    أربعين: 40,
    أربعون: 40,
    خمسين: 50,
    خمسون: 50,
    ستين: 60,
    ستون: 60,
    سبعين: 70,
    سبعون: 70,
    ثمانين: 80,
    ثمانون: 80,
    تسعين: 90,
    تسعون: 90,
    مائة: 100,
    مئة: 100,
    ألف: 1000,
  },
  zh: { 十: 10, 百: 100, 千: 1000 },
};

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
/** "XXIe siècle", "siglo XXI", "Part IV". */
const roman = /(?<![\p{L}\p{N}])[IVXL]{1,6}(?=(?:er?|ème)?(?![\p{L}\p{N}]))/gu;
/** "5 p.m.", "下午5时": other languages count such hours from noon on. */
const afternoon = /(?<!\d)(\d{1,2})(?=(?:[.:]\d\d)? ?p\.?m(?!\p{L}))|下午(\d{1,2})/giu;

/** The numbers that a text says in words above nine, in Roman figures, or as hours of the afternoon. */
export function largerNumbers(text: string, language: string): ReadonlySet<number> {
  const small = text.toLowerCase();
  const inWords = Object.entries(beginnings[language] ?? {}).flatMap(([word, value]) =>
    beginsIn(small, word) ? [value] : [],
  );
  const inRoman = [...text.matchAll(roman)].map(([figures]) => romanValue(figures));
  const inHours = [...text.matchAll(afternoon)].flatMap((match) => {
    const hour = Number(match[1] ?? match[2]);
    return [hour, hour + 12];
  });
  return new Set([...inWords, ...inRoman, ...inHours]);
}

/** Whether a word of a text begins with these letters. Chinese, and Arabic with its small words, write on without spaces. */
function beginsIn(text: string, word: string): boolean {
  if (/[\p{Script=Han}\p{Script=Arabic}]/u.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/\p{L}/u.test(text.charAt(at - 1))) return true;
  return false;
}

function romanValue(figures: string): number {
  const values = [...figures].map((figure) => romanDigits[figure] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
