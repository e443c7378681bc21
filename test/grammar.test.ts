import { describe, expect, it } from 'vitest';
import { composeReport, openProject, renderReport } from '../src/index.ts';
import { projectFiles } from './project-files.ts';

/*
 * The sentences of the house with facts that no shipped record has: forms of words that only other numbers, days, places and
 * people ask for.
 */

const common = `group: cwg-cop
status: final
document: { number: 1, date: 2031-10-09, languages: [en, fr, es, ru, zh, ar] }
outcomes: [{ id: one, text: One. }]
`;

const many = Array.from({ length: 21 }, (_, index) => `{ number: ${index + 1}, id: p${index}, title: P }`);

const records = {
  // An ambassador, a woman, in Dubai, over two months; four documents; two people elected, and one woman.
  'over-months': `meeting: 31
dates: { from: 2030-09-29, until: 2030-10-02 }
place: { city: Dubai }
form: hybrid
attendance: { count: 1 }
opened-by: doreen-bogdan-martin
chaired-by: { person: elayne-whyte-gomez, role: ad-hoc-chair }
agenda: { adopted: as-amended }
contributions: [${many.slice(0, 4).join(', ')}]
elections:
  - { office: vice-chair, people: [jane-coffin, sharil-tarmizi] }
  - { office: vice-chair, people: [jane-coffin] }
sections: [introduction, opening, agenda, documents, election]
annexes:
  - id: resolution
    resolution:
      number: Draft
      preamble:
        - { call: noting, recitals: [one] }
        - { call: recognizing, recitals: [two] }
      operative: [{ call: resolves, points: [three] }]
`,
  // Over the end of a year, in a city with an article; nobody opened but the woman in the chair; one document.
  'over-years': `meeting: 20
dates: { from: 2030-12-30, until: 2031-01-02 }
place: { city: Cairo }
form: remote
attendance: { count: 21, approximate: true }
chaired-by: { person: doreen-bogdan-martin, role: vice-chair }
contributions: [{ id: p0, number: 1, kind: liaison-statement, source: SSSS, title: P }]
liaison-statements: [{ id: s0, addressee: AAAA, subject: BBBB }]
elections: [{ office: vice-chair, people: [jane-coffin] }]
sections: [introduction, opening, documents, election, liaison-statements]
`,
  // Within a month; a man with another title; 21 documents.
  'within-a-month': `meeting: 1
dates: { from: 2030-03-17, until: 2030-03-18 }
place: { city: Geneva }
attendance: { count: 22 }
chaired-by: { person: hamadoun-toure, role: chair }
contributions: [${many.join(', ')}]
liaison-statements: [{ id: s0, addressee: A, subject: B }, { id: s1, addressee: C, subject: D }]
elections: [{ office: vice-chair, people: [jane-coffin, sharil-tarmizi] }]
sections: [introduction, opening, documents, election, liaison-statements, next-meeting]
next-meeting: { period: MMMM, occasion: OOOO }
`,
  // One day, no place, no document.
  'no-documents': 'meeting: 101\ndates: 2030-04-01\nsections: [introduction, opening, documents]\n',
};

const data = Object.fromEntries(
  Object.entries(records).map(([id, text]) => [`meetings/${id}.yaml`, common + text]),
);

const opened = openProject(projectFiles({ data }), () => undefined, { allowsUntranslated: true });

/** The text of a record in a language, with plain spaces; what is not translated stays in English. */
async function textOf(id: string, language: string): Promise<string> {
  const project = await opened;
  const document = await composeReport(
    project,
    language === 'en' ? id : `${id}.${language}`,
    () => undefined,
  );
  if (document === undefined) throw new Error(`There is no ${id}.${language}.`);
  const bytes = await renderReport(project, document, 'text', () => undefined);
  return new TextDecoder().decode(bytes).replace(/\s+/g, ' ');
}

const sentences: readonly (readonly [language: string, id: keyof typeof records, ...words: string[]])[] = [
  [
    'fr',
    'over-months',
    'Rapport de la Présidente ad hoc du Groupe de travail',
    'RÉSULTATS DE LA 31e RÉUNION',
    'tenue du 29 septembre au 2 octobre 2030, conformément à la Résolution 1306',
    'du Conseil et à la Résolution 179 (Rév. Bucarest, 2022)',
    'à Dubaï, avec participation sur place et à distance. Elle était présidée par l’Ambassadrice Elayne Whyte Gomez et a réuni 1 participant.',
    'La réunion est ouverte par Mme Doreen Bogdan-Martin, Secrétaire générale.',
    'est saisie des quatre documents suivants:',
    'Les personnes suivantes sont élues à la fonction de Vice-Président:',
    'La personne suivante est élue à la fonction de Vice-Présidente:',
    'Présidente ad hoc du GTC-COP',
  ],
  [
    'fr',
    'over-years',
    'du 30 décembre 2030 au 2 janvier 2031 au Caire, avec participation à distance uniquement',
    'La réunion est ouverte par la Vice-Présidente.',
    'du document suivant:',
  ],
  [
    'fr',
    'within-a-month',
    '1re réunion, Genève, 17-18 mars 2030',
    'La première réunion du GTC-COP s’est tenue du 17 au 18 mars 2030 à Genève. Elle était présidée par le Dr Hamadoun I. Touré et a réuni 22 participants.',
    'est prévue pour MMMM, en même temps que OOOO.',
  ],
  [
    'fr',
    'no-documents',
    'La 101e réunion du GTC-COP s’est tenue le 1er avril 2030.',
    'La réunion n’est saisie d’aucun document.',
  ],
  [
    'es',
    'over-months',
    'Informe de la Presidenta ad hoc del Grupo de Trabajo',
    'celebrada del 29 de septiembre al 2 de octubre de 2030, de conformidad con la Resolución 1306',
    'La presidió la Embajadora Elayne Whyte Gomez y asistió a ella 1 participante.',
    'Inauguró la reunión la Sra. Doreen Bogdan-Martin, Secretaria General.',
    'para el cargo de Vicepresidenta:',
  ],
  ['fr', 'over-years', 'Note de liaison (SSSS): P', 'la note de liaison suivante:'],
  ['fr', 'within-a-month', 'les notes de liaison suivantes:'],
  ['es', 'over-years', 'Declaración de coordinación (SSSS): P', 'la siguiente declaración de coordinación:'],
  ['es', 'within-a-month', 'las siguientes declaraciones de coordinación:'],
  ['ru', 'over-years', 'Заявление о взаимодействии (SSSS): P', 'следующее заявление о взаимодействии:'],
  ['ru', 'within-a-month', 'следующие заявления о взаимодействии:'],
  ['zh', 'over-years', 'SSSS发来的联络声明：P'],
  ['ar', 'over-years', 'بيان اتصال من SSSS: P', 'بيان الاتصال التالي:'],
  ['ar', 'within-a-month', 'بياني الاتصال التاليين:'],
  [
    'en',
    'over-years',
    'Liaison statement from SSSS: P',
    'the following liaison statement:',
    'The following was elected Vice-Chair:',
  ],
  ['en', 'within-a-month', 'the following liaison statements:', 'The following were elected Vice-Chairs:'],
  ['es', 'over-years', 'en El Cairo', 'Inauguró la reunión la Vicepresidenta.'],
  [
    'es',
    'within-a-month',
    '1.ª reunión, Ginebra',
    'celebrada del 17 al 18 de marzo',
    'La presidió el Dr. Hamadoun',
  ],
  ['es', 'no-documents', 'no tuvo ante sí ningún documento.'],
  [
    'ru',
    'over-months',
    'Отчет временного Председателя Рабочей группы',
    'РЕЗУЛЬТАТЫ 31-го СОБРАНИЯ',
    'состоялось с 29 сентября по 2 октября 2030 года в соответствии с Резолюцией 1306 Совета',
    'в Дубае с очным и дистанционным участием. Председательствовала посол Элейн Уайт Гомес; в собрании участвовал 1 человек.',
    'Собрание открыла Генеральный секретарь г-жа Дорин Богдан-Мартин.',
    'были представлены следующие четыре документа:',
    'На должность заместителя Председателя избраны следующие кандидаты:',
  ],
  [
    'ru',
    'over-years',
    'с 30 декабря 2030 года по 2 января 2031 года в Каире только с дистанционным участием. Председательствовала г-жа Дорин Богдан-Мартин; в собрании участвовало около 21 человека.',
    'Собрание открыла заместитель Председателя.',
    'был представлен следующий документ:',
  ],
  [
    'ru',
    'within-a-month',
    '1-е собрание, Женева, 17–18 марта 2030 года',
    'Работа первого собрания РГС-COP проходила 17–18 марта 2030 года в Женеве. Председательствовал д-р Хамадун И. Туре; в собрании участвовало 22 человека.',
    'следующие документы (21):',
    'запланировано на MMMM',
  ],
  ['ru', 'no-documents', '101-е собрание, 1 апреля 2030 года', 'документы не представлялись.'],
  [
    'zh',
    'over-months',
    '第31次会议，2030年9月29日-10月2日，迪拜',
    '于2030年9月29日至10月2日在迪拜举行了第31次会议，与会者以现场和远程方式参加。会议由临时主席Elayne Whyte Gomez大使主持，1人与会。',
    '会议收到以下四份文件：',
    '附件：1件',
  ],
  ['zh', 'over-years', '2030年12月30日至2031年1月2日在开罗举行了第二十次会议', '副主席宣布会议开幕。'],
  [
    'zh',
    'within-a-month',
    '2030年3月17日至18日在日内瓦',
    '会议收到以下21份文件：',
    '计划于MMMM与OOOO同期举行。',
  ],
  ['zh', 'no-documents', '第101次会议，2030年4月1日', '会议未收到文件。'],
  [
    'ar',
    'over-months',
    'تقرير من القائمة مؤقتاً برئاسة فريق العمل',
    'في الفترة من 29 سبتمبر إلى 2 أكتوبر 2030 في دبي، بالمشاركة حضورياً وعن بُعد. وتولت رئاسة الاجتماع السفيرة إيلين وايت غوميز',
    'افتتحت الاجتماع السيدة دورين بوغدان-مارتن، الأمينة العامة.',
    'الوثائق التالية، وعددها 4:',
    'إذ يلاحظ one وإذ يدرك two',
  ],
  [
    'ar',
    'over-years',
    'الاجتماع العشرون، القاهرة',
    'نتائج الاجتماع العشرين لفريق العمل',
    'عُقد الاجتماع العشرون للفريق CWG-COP في الفترة من 30 ديسمبر 2030 إلى 2 يناير 2031 في القاهرة',
    'افتتحت نائبة الرئيس الاجتماع.',
    'نائبة رئيس الفريق CWG-COP',
  ],
  ['ar', 'within-a-month', 'الاجتماع الأول، جنيف، 17–18 مارس 2030', 'وتولى رئاسة الاجتماع الدكتور حمدون'],
  ['ar', 'no-documents', 'لم تُعرض على الاجتماع أي وثائق.'],
];

describe('sentences of the house agree with their facts', () => {
  it.each(sentences)('in "%s", %s', async (language, id, ...words) => {
    const text = await textOf(id, language);
    for (const sentence of words) expect(text).toContain(sentence.replaceAll('’', "'"));
  });
});
