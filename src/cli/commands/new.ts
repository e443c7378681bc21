import { InvalidArgumentError } from 'commander';
import { parseDays } from '../../project/new-record/days.ts';
import type { Command } from '../command.ts';
import { dataOption, templatesOption } from '../options.ts';

const newRecord: Command = {
  description: 'Begin the record of a meeting with all that is known of it.',
  names: [
    { form: '<GROUP>', description: 'the group: its ID, its acronym or the path of its file' },
    { form: '[NUMBER]', description: 'number of the meeting (default: the next one)' },
  ],
  options: [
    {
      flags: '--dates <days>',
      description: 'day of the meeting, or its first and last day: 2024-09-10..2024-09-11',
      isRequired: true,
      parse: readDays,
    },
    {
      flags: '--name <name>',
      description: 'full name of a group that is not there yet: begins its file, too',
    },
    { ...dataOption, description: 'folder of the records (default: data)' },
    templatesOption,
  ],
  examples: [
    { line: 'rapporteur new cwg-cop 21 --dates 2024-09-10..2024-09-11', meaning: 'two days' },
    { line: 'rapporteur new CWG-COP --dates 2024-09-10', meaning: 'the next meeting, one day' },
    {
      line: 'rapporteur new CWG-LIB 1 --dates 2024-09-10 --name "Working Group on Libraries"',
      meaning: 'the first meeting of a new group',
    },
  ],
  async run(call) {
    const { beginMeeting } = await import('../begin-meeting.ts');
    return beginMeeting(call);
  },
};

function readDays(typed: string): string {
  const days = parseDays(typed);
  if (typeof days === 'string') throw new InvalidArgumentError(days);
  return typed;
}

export default newRecord;
