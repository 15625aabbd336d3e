import type { Answer } from '../src/answer/answer.js';
import { invalid } from '../src/answer/parts/invalid.js';
import { answeredBefore, dailyQuestion, leftForLater, QUIZ } from '../src/answer/study/daily.js';
import { storedVerdict } from '../src/answer/study/feedback.js';
import { askedAgain, isAnswer, judgeAnswer, noLongerAsked, SKIP } from '../src/answer/study/quiz.js';
import type { StudyCommand, StudyTools } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { commonQuestion, sinceFor } from '../src/schedule/choose-question.js';
import type { StoredPost } from '../src/store/records.js';
import type { Asker } from '../src/study/asker.js';
import { answerIdOf } from '../src/study/remember.js';
import { dayIn, daysLater, isDay, USUAL_ZONE } from '../src/time/days.js';

const TODAY = { label: "Today's question", line: '/daily' };
/** From Friday to Monday a server's question is Friday's; older ones are not today's. */
const MAX_BREAK_DAYS = 3;

export const dailyCommand: StudyCommand = {
  definition: {
    ...EVERYWHERE,
    name: 'daily',
    description: 'The question of the day: one for everybody on this server',
  },
  example: '/daily',
  exampleLabel: 'Question of the day',
  saidAs: {
    words: /^(?:(?:ask|give|show) me )?(?:the |today['’]?s )?(?:daily question|question of the day)[\s.!?]*$/i,
  },
  buttonOptions: ['answer', 'pick', 'day'],
  isPrivate: () => true,
  act: async (request, asker, tools) => {
    const id = textOption(request, 'answer');
    const day = textOption(request, 'day');
    // Somewhere on Earth it may be a day later. Questions of later days are secret.
    const isKnown = isDay(day) && day <= dayIn('Etc/GMT-14', tools.now());
    if (day !== '' && !isKnown) return invalid(['This button belongs to a day that I do not know.'], [TODAY]);
    const posts = await postsFor(asker, day, tools);
    if (id === '') return ask(day, posts, asker, tools);
    const item = (await tools.knowledge.loadItems()).find(id);
    if (!item || day === '') return noLongerAsked(TODAY);
    const letter = textOption(request, 'pick').toUpperCase();
    if (letter === SKIP) return leftForLater(day);
    const picked = { item, letter, seed: day };
    if (!isAnswer(picked)) return askedAgain(dailyQuestion(item, day), picked);
    const verdict = judgeAnswer(picked, tools.knowledge, QUIZ);
    const post = posts.find((other) => other.day === day && other.item === item.id);
    // Once the next question is there, an answer counts for the member only and not for the post.
    const current = post && post === posts[0] ? post : undefined;
    return storedVerdict(verdict, { item, post: current, ...keyOf(day, post) }, asker, tools);
  },
};

/** Posts of the asker's server, latest first; none if it has not set them up, or the store is unavailable. */
async function postsFor(
  asker: Asker | undefined,
  wanted: string,
  { memory, now }: StudyTools,
): Promise<readonly StoredPost[]> {
  const { server } = asker ?? {};
  if (server === undefined || !memory?.mayHavePosts()) return [];
  const [since = ''] = [sinceFor(dayIn(USUAL_ZONE, now())), ...(wanted === '' ? [] : [wanted])].sort();
  const found = await memory.ask((store) => store.postsOf(server, 'daily', since));
  return (found?.value ?? []).filter(({ state }) => state === 'posted');
}

/** The question of a day: the server's, or else the common one. */
async function ask(
  wanted: string,
  posts: readonly StoredPost[],
  asker: Asker | undefined,
  { knowledge, memory, now }: StudyTools,
): Promise<Answer> {
  const bank = await knowledge.loadItems();
  const today = dayIn(USUAL_ZONE, now());
  const isCurrent = ({ day }: StoredPost): boolean => day >= daysLater(today, -MAX_BREAK_DAYS);
  const post = posts.find(wanted === '' ? isCurrent : ({ day }) => day === wanted);
  const day = post?.day ?? (wanted === '' ? today : wanted);
  const item = post ? bank.find(post.item ?? '') : commonQuestion(bank, day);
  if (!item) return noLongerAsked(TODAY);
  const known =
    asker && (await memory?.ask((store) => store.answerOf(answerIdOf({ asker, item, ...keyOf(day, post) }))));
  return known?.value ? answeredBefore(item, known.value.correct, post) : dailyQuestion(item, day);
}

/** The part of an answer's id that makes it one per server and day. */
function keyOf(day: string, post: StoredPost | undefined): { readonly source: 'daily'; readonly seed: string } {
  return { source: 'daily', seed: `${post?.server ?? 'own'}.${day}` };
}
