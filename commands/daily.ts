import type { Answer } from '../src/answer/answer.js';
import { invalid } from '../src/answer/build/invalid.js';
import { answeredBefore, dailyQuestion, dailyVerdict, leftForLater } from '../src/answer/study/daily.js';
import { HINT, hinted, noLongerAsked, SKIP } from '../src/answer/study/quiz.js';
import { remembered } from '../src/answer/study/remembered.js';
import type { Item } from '../src/items/item.js';
import type { StudyCommand, StudyTools } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { commonQuestion, sinceFor } from '../src/schedule/choose-question.js';
import type { StoredPost } from '../src/store/records.js';
import type { Asker } from '../src/study/asker.js';
import { answerIdOf } from '../src/study/given-answer.js';
import { dayIn, daysLater, isDay, USUAL_ZONE } from '../src/time/days.js';

const TODAY = { label: "Today's question", line: '/daily' };

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
    const [id, letter, day] = ['answer', 'pick', 'day'].map((name) => textOption(request, name));
    // Somewhere on Earth it may be the day after; the questions of later days are nobody's to see.
    const isKnown = isDay(day ?? '') && (day ?? '') <= dayIn('Etc/GMT-14', tools.now());
    if (day && !isKnown) return invalid(['This button belongs to no day that I know.'], [TODAY]);
    const posts = await postsFor(asker, day ?? '', tools);
    if (!id) return ask(day ?? '', posts, asker, tools);
    const item = (await tools.knowledge.loadItems()).find(id);
    if (!item || !day) return noLongerAsked(TODAY);
    const pick = letter?.toUpperCase() ?? '';
    if (pick === HINT) return hinted(dailyQuestion(item, day), item, day);
    if (pick === SKIP) return leftForLater(day);
    return judgeAndRemember({ item, day, letter: pick }, posts, asker, tools);
  },
};

/** From Friday to Monday the question of a server is Friday's; an older one is none of today. */
const LONGEST_BREAK_DAYS = 3;

/** The posts of the server in which it is asked, the latest first; none where nobody has set posts up, or they cannot be reached. */
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

/** The question of a day: the server's, or where there is none everybody's. */
async function ask(
  wanted: string,
  posts: readonly StoredPost[],
  asker: Asker | undefined,
  { knowledge, memory, now }: StudyTools,
): Promise<Answer> {
  const bank = await knowledge.loadItems();
  const today = dayIn(USUAL_ZONE, now());
  const isOfNow = ({ day }: StoredPost): boolean => day >= daysLater(today, -LONGEST_BREAK_DAYS);
  const post = posts.find(wanted === '' ? isOfNow : ({ day }) => day === wanted);
  const day = post?.day ?? (wanted === '' ? today : wanted);
  const item = post ? bank.find(post.item ?? '') : commonQuestion(bank, day);
  if (!item) return noLongerAsked(TODAY);
  const known =
    asker && memory
      ? await memory.ask((store) => store.answerOf(answerIdOf({ asker, item, ...askedOn(day, post) })))
      : undefined;
  return known?.value ? answeredBefore(item, known.value.correct, post) : dailyQuestion(item, day);
}

async function judgeAndRemember(
  picked: { readonly item: Item; readonly day: string; readonly letter: string },
  posts: readonly StoredPost[],
  asker: Asker | undefined,
  { knowledge, memory, now }: StudyTools,
): Promise<Answer> {
  const { item, day } = picked;
  const judged = dailyVerdict(picked, knowledge);
  if (judged.kind === 'invalid' || !asker || !memory) return judged;
  const post = posts.find((other) => other.day === day && other.item === item.id);
  // Once the next question is there, an answer counts for whoever gives it and not for the post.
  const current = post && post === posts[0] ? post : undefined;
  const given = { asker, item, correct: judged.right, at: now(), post: current, ...askedOn(day, post) };
  return remembered(judged, given, memory);
}

/** What an answer is remembered under: one for each server and day. */
function askedOn(day: string, post: StoredPost | undefined): { readonly source: 'daily'; readonly seed: string } {
  return { source: 'daily', seed: `${post?.server ?? 'own'}.${day}` };
}
