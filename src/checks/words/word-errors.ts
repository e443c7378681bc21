import type { Passage } from '../passages.ts';
import { type FoundWords, findWords } from './find-words.ts';

/** What Word prints in place of a field that leads nowhere, in the languages of the United Nations and their neighbours. */
const fault = new RegExp(
  [
    '\\bError! (?:Reference source|Bookmark|Hyperlink reference|No |Not a valid|Unknown)[^.!?\\n]*[.!]?',
    "\\bErreur ?! ?(?:Source du renvoi|Signet|Référence de lien|Il n’y a|Il n'y a)[^.!?\\n]*[.!]?",
    '¡Error! (?:No se encuentra|Marcador|Referencia de hipervínculo|No hay)[^.!?\\n]*[.!]?',
    '(?<!\\p{L})Ошибка! (?:Источник ссылки|Закладка|Недопустимая)[^.!?\\n]*[.!]?',
    '错误[!！] ?(?:未找到引用源|未定义书签|超链接引用无效)[。.]?',
    '(?<!\\p{L})خطأ! (?:لم يتم العثور على|الإشارة المرجعية)[^.!?\\n]*[.!]?',
    '\\bFehler! (?:Verweisquelle|Textmarke|Linkreferenz)[^.!?\\n]*[.!]?',
    '\\bErro! (?:Fonte de referência|Indicador)[^.!?\\n]*[.!]?',
  ].join('|'),
  'gu',
);

/** All such words in passages. */
export function wordErrors(passages: readonly Passage[]): readonly FoundWords[] {
  return findWords(passages, fault);
}
