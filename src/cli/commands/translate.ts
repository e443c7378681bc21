import type { Command } from '../command.ts';
import { dataOption, readLanguages, requestOf, templatesOption } from '../options.ts';

const translate: Command = {
  description: 'Begin the translation of records, or bring it up to date with them.',
  names: { form: '<ID...>', description: 'IDs of records, or paths of their files' },
  options: [
    {
      flags: '--to <languages>',
      description: 'languages, with commas between them (default: all in which the record is issued)',
      parse: readLanguages,
    },
    { ...dataOption, description: 'folder of the records (default: data)' },
    templatesOption,
  ],
  examples: [
    { line: 'rapporteur translate cwg-cop-15', meaning: 'into all languages in which it is issued' },
    { line: 'rapporteur translate cwg-cop-20 --to fr,ar', meaning: 'into two languages' },
  ],
  async run(call) {
    const { sayTranslations } = await import('../say-translations.ts');
    const { to, ...options } = call.options;
    return sayTranslations(requestOf({ ...call, options: { ...options, lang: to } }), call);
  },
};

export default translate;
