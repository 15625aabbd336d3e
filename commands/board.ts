import type { Answer } from '../src/answer/answer.js';
import { invalid } from '../src/answer/parts/invalid.js';
import { board, JOINED, LEFT, type WhichWeek } from '../src/answer/study/board.js';
import { UNREACHABLE } from '../src/answer/study/my-data.js';
import { SETTINGS_NOTICES } from '../src/answer/study/study-settings.js';
import type { StudyCommand } from '../src/requests/command.js';
import { IN_SERVERS } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { dayIn, daysLater, USUAL_ZONE } from '../src/time/days.js';
import { weekOf } from '../src/time/week.js';
import { booleanOption, choiceOption } from './options.js';

const WEEKS: readonly WhichWeek[] = ['this', 'last'];
const DAYS_A_WEEK = 7;

export const boardCommand: StudyCommand = {
  definition: {
    ...IN_SERVERS,
    name: 'board',
    description: 'Who studies on this server: points for this week or last week',
    options: [choiceOption('week', 'this or last', WEEKS), booleanOption('share', 'Post it for all to see')],
  },
  example: '/board',
  exampleLabel: 'This week on this server',
  saidAs: { words: /^(?:show(?: me)? )?(?:the )?leader ?board[\s.!?]*$/i },
  buttonOptions: ['me'],
  isPrivate: ({ options }) => options['share'] !== true,
  act: async (request, asker, { memory, now }) => {
    const typed = textOption(request, 'week').toLowerCase() || 'this';
    const which = WEEKS.find((week) => week === typed);
    if (!which) return invalid(['Choose `week:this` or `week:last`.']);
    const { id = '', server } = asker ?? {};
    if (server === undefined) return SETTINGS_NOTICES.serversOnly;
    if (!memory) return SETTINGS_NOTICES.noStore;
    const me = textOption(request, 'me');
    const done = await memory.ask(async (store): Promise<Answer> => {
      if (me === 'off') return store.leaveBoard(server, id).then(() => LEFT);
      if (me === 'on') return store.joinBoard(server, id, now()).then(() => JOINED);
      const zone = (await store.serverOf(server))?.zone ?? USUAL_ZONE;
      const week = weekOf(daysLater(dayIn(zone, now()), which === 'last' ? -DAYS_A_WEEK : 0));
      const places = await store.board(server, week.from, week.to);
      const isOn = (await store.boardsOf(id)).includes(server);
      return board({ which, week, places, viewer: id, isOn, shared: request.options['share'] === true });
    });
    return done?.value ?? UNREACHABLE;
  },
};
