import { invalid } from '../src/answer/parts/invalid.js';
import { NOT_REMEMBERED, UNREACHABLE } from '../src/answer/study/my-data.js';
import { progress } from '../src/answer/study/progress.js';
import type { StudyCommand } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { dayIn, isDay } from '../src/time/days.js';
import { noSuchZone, zoneNamed } from '../src/time/zones.js';
import { echo } from '../src/typed-text.js';
import { completeZone } from './completion.js';
import { stringOption } from './options.js';

/** The word that deletes the day of an exam. */
const NO_EXAM = 'none';

export const progressCommand: StudyCommand = {
  definition: {
    ...EVERYWHERE,
    name: 'progress',
    description: 'How you are doing: right answers by topic, days in a row',
    options: [
      stringOption('zone', 'Your time zone, which decides when a day ends: Europe/Berlin', {
        autocomplete: true,
        max_length: 60,
      }),
      stringOption('exam', 'The day of your exam, such as 2026-12-15, or none: no review is scheduled after it', {
        max_length: 20,
      }),
    ],
  },
  example: '/progress',
  exampleLabel: 'My progress',
  saidAs: {
    words:
      /^(?:(?:show|tell)(?: me)? |what(?: is|['’]?s) )?(?:my (?:progress|score|streak)|how (?:am i|i am|i['’]m) doing)[\s.!?]*$/i,
  },
  isPrivate: () => true,
  act: async (request, asker, { knowledge, memory, now }) => {
    const typedZone = textOption(request, 'zone');
    const zone = typedZone === '' ? undefined : zoneNamed(typedZone);
    if (typedZone !== '' && zone === undefined) return invalid([noSuchZone(typedZone)]);
    const exam = textOption(request, 'exam');
    const examDay = exam.toLowerCase() === NO_EXAM ? '' : exam;
    if (examDay !== '' && !isDay(examDay))
      return invalid([`${echo(examDay)} isn't a day that I can read. Write it as \`2026-12-15\`, or \`${NO_EXAM}\`.`]);
    // Somewhere on Earth it may still be the day before.
    if (examDay !== '' && examDay < dayIn('Etc/GMT+12', now()))
      return invalid([`${echo(examDay)} has passed. Name the day of an exam to come, such as \`2026-12-15\`.`]);
    if (!asker || !memory) return NOT_REMEMBERED;
    const chosen = { ...(zone === undefined ? {} : { zone }), ...(exam === '' ? {} : { examDay: examDay || null }) };
    const bank = await knowledge.loadItems();
    const shown = await memory.ask(async (store) => {
      if (zone !== undefined || exam !== '') await store.setMember(asker.id, chosen, now());
      const [member, counts, days, cards] = await Promise.all([
        store.memberOf(asker.id),
        store.countsByNote(asker.id),
        store.daysOf(asker.id),
        store.cardsOf(asker.id),
      ]);
      return progress({ member, counts, cards, days, now: now() }, bank, knowledge);
    });
    return shown?.value ?? UNREACHABLE;
  },
  complete: (option, typed) => (option === 'zone' ? completeZone(typed) : []),
};
