import type { NextStep } from '../../src/answer/answer.js';
import { invalid } from '../../src/answer/build/invalid.js';
import { resolveTopic } from '../../src/answer/typed-topic.js';
import type { ItemBank } from '../../src/items/bank.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { shortNameOf, type Topic } from '../../src/notes/topics.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import { itemsFor } from '../../src/study/draw.js';
import { ONLY, type Only } from '../../src/study/own-questions.js';
import { KINDS, LEVELS, USUAL_QUESTIONS } from '../../src/study/quiz-menu.js';
import { MOST_QUESTIONS, type RoundFilter } from '../../src/study/round.js';
import { echo } from '../../src/typed-text.js';

/** A button for who has none that works. */
export const ANY = { label: 'A quiz on everything', line: '/quiz' };

/** What a new quiz is about. */
interface Wanted {
  readonly filter: RoundFilter;
  readonly count: number;
  readonly only?: Only;
}

/** The options as typed, or what is wrong with them. */
export function readOptions(request: CommandRequest, knowledge: Knowledge): Wanted | ReturnType<typeof invalid> {
  const [typed, kindName, level, own] = ['topic', 'kind', 'difficulty', 'only'].map((name) =>
    textOption(request, name),
  );
  const topic = typed ? resolveTopic(typed, knowledge)?.topic : undefined;
  if (typed && !topic) return unknownTopic(typed, knowledge);
  const kind = KINDS[kindName?.toLowerCase() ?? ''];
  if (kindName && !kind) return invalid([`I don't know the kind of question ${echo(kindName)}: ${listed(KINDS)}.`]);
  const difficulty = LEVELS[level?.toLowerCase() ?? ''];
  if (level && !difficulty) return invalid([`I have no difficulty ${echo(level)}: ${listed(LEVELS)}.`]);
  const only = ONLY.find((name) => name === own?.toLowerCase());
  if (own && !only) return invalid(['Choose `only:new` or `only:mistakes`.']);
  const count = Number(textOption(request, 'questions') || USUAL_QUESTIONS);
  if (!Number.isInteger(count) || count < 1 || count > MOST_QUESTIONS)
    return invalid([`One round has 1 to ${MOST_QUESTIONS} questions. For example: \`/quiz questions:5\``]);
  return {
    count,
    ...(only ? { only } : {}),
    filter: { ...(topic && { topic: topic.id }), ...(kind && { kind }), ...(difficulty && { difficulty }) },
  };
}

function listed(names: Readonly<Record<string, unknown>>): string {
  return `choose ${Object.keys(names)
    .map((name) => `\`${name}\``)
    .join(', ')}`;
}

const MOST_NEAREST = 3;

function unknownTopic(typed: string, { names }: Knowledge): ReturnType<typeof invalid> {
  const nearest = names.suggest(typed, MOST_NEAREST);
  return invalid(
    [`I have no questions on ${echo(typed)}. Choose another topic, or leave it out.`],
    [...nearest.map(quizStep), ANY],
  );
}

/** There is no question for what was chosen: what to leave out, and what there is on the topic or on its note. */
export function nothingFor(
  { topic: id, kind, difficulty }: RoundFilter,
  bank: ItemBank,
  { topics }: Knowledge,
): ReturnType<typeof invalid> {
  const topic = topics.find((known) => known.id === id);
  const steps = [topic, topics.find((known) => known.id === topic?.note.id && known !== topic)]
    .flatMap((known) => known ?? [])
    .filter((known) => itemsFor(bank, { topic: known.id }).length > 0)
    .map(quizStep);
  const isAnyKind = kind === undefined && difficulty === undefined;
  const on = topic ? ` on ${topic.name}` : '';
  return invalid(
    [
      `I have no questions${isAnyKind ? '' : ' like that'}${on}${isAnyKind ? ' alone.' : '. Leave `kind` or `difficulty` out.'}`,
    ],
    [...steps, ANY],
  );
}

function quizStep(topic: Topic): NextStep {
  return { label: `Quiz: ${shortNameOf(topic)}`, line: `/quiz topic:${topic.id}` };
}
