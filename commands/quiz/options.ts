import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Invalid, NextStep } from '../../src/answer/answer.js';
import { invalid } from '../../src/answer/parts/invalid.js';
import { resolveTopic } from '../../src/answer/typed-topic.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { shortNameOf, type Topic } from '../../src/notes/topics.js';
import type { ItemBank } from '../../src/quiz/item-bank.js';
import { EVERYWHERE } from '../../src/requests/everywhere.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import { itemsFor } from '../../src/study/draw.js';
import { ONLY, type Only } from '../../src/study/own-answers.js';
import { KINDS, LEVELS } from '../../src/study/quiz-line.js';
import { DEFAULT_QUESTIONS, MAX_QUESTIONS, type RoundFilter } from '../../src/study/round.js';
import { echo } from '../../src/typed-text.js';
import { booleanOption, choiceOption, stringOption } from '../options.js';

/** The definition of `/quiz` on Discord. */
export const DEFINITION: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...EVERYWHERE,
  name: 'quiz',
  description: 'Questions with one right answer, each explained from the notes',
  options: [
    stringOption('topic', 'A service or term; everything if you leave it out', {
      autocomplete: true,
      max_length: 100,
    }),
    choiceOption('kind', 'One kind of question only', Object.keys(KINDS)),
    choiceOption('difficulty', 'easy, fair or hard; a mixture if you leave it out', Object.keys(LEVELS)),
    stringOption('questions', `How many, 1 to ${MAX_QUESTIONS}; ${DEFAULT_QUESTIONS} by default`, {
      max_length: 10,
    }),
    choiceOption('only', 'What you have not answered yet, or got wrong last time', ONLY),
    booleanOption('share', 'Post the question for all to see; everybody gets their own verdict'),
  ],
};

/** The button to a new quiz, for buttons that no longer work. */
export const ANY = { label: 'A quiz on everything', line: '/quiz' };

/** The options of a new quiz. */
interface QuizOptions {
  readonly filter: RoundFilter;
  readonly count: number;
  readonly only?: Only;
}

/** Reads the options of a new quiz, or says what is wrong with them. */
export function readOptions(request: CommandRequest, knowledge: Knowledge): QuizOptions | Invalid {
  const typed = textOption(request, 'topic');
  const topic = typed ? resolveTopic(typed, knowledge)?.topic : undefined;
  if (typed && !topic) return unknownTopic(typed, knowledge);
  const kindName = textOption(request, 'kind');
  const kind = KINDS[kindName.toLowerCase()];
  if (kindName && !kind) return invalid([`I don't know the kind of question ${echo(kindName)}: ${choiceOf(KINDS)}.`]);
  const level = textOption(request, 'difficulty');
  const difficulty = LEVELS[level.toLowerCase()];
  if (level && !difficulty) return invalid([`I don't know the difficulty ${echo(level)}: ${choiceOf(LEVELS)}.`]);
  const filterName = textOption(request, 'only');
  const only = ONLY.find((name) => name === filterName.toLowerCase());
  if (filterName && !only) return invalid(['Choose `only:new` or `only:mistakes`.']);
  const count = Number(textOption(request, 'questions') || DEFAULT_QUESTIONS);
  if (!Number.isInteger(count) || count < 1 || count > MAX_QUESTIONS)
    return invalid([`One round has 1 to ${MAX_QUESTIONS} questions. For example: \`/quiz questions:5\``]);
  return {
    count,
    ...(only ? { only } : {}),
    filter: { ...(topic && { topic: topic.id }), ...(kind && { kind }), ...(difficulty && { difficulty }) },
  };
}

function choiceOf(names: Readonly<Record<string, unknown>>): string {
  const quoted = Object.keys(names).map((name) => `\`${name}\``);
  return `choose ${quoted.join(', ')}`;
}

const MAX_SUGGESTIONS = 3;

function unknownTopic(typed: string, { names }: Knowledge): Invalid {
  const nearest = names.suggest(typed, MAX_SUGGESTIONS);
  return invalid(
    [`I have no questions on ${echo(typed)}. Choose another topic, or leave it out.`],
    [...nearest.map(quizStep), ANY],
  );
}

/** The reply to options without a question: what to leave out, and quizzes on the topic and its note. */
export function noQuestionsFor(
  { topic: id, kind, difficulty }: RoundFilter,
  bank: ItemBank,
  { topics }: Knowledge,
): Invalid {
  const topic = topics.find((known) => known.id === id);
  const steps = [topic, topics.find((known) => known.id === topic?.note.id && known !== topic)]
    .flatMap((known) => known ?? [])
    .filter((known) => itemsFor(bank, { topic: known.id }).length > 0)
    .map(quizStep);
  const isAnyKind = kind === undefined && difficulty === undefined;
  const like = isAnyKind ? '' : ' like that';
  const advice = isAnyKind ? ' alone.' : '. Leave `kind` or `difficulty` out.';
  return invalid([`I have no questions${like}${topic ? ` on ${topic.name}` : ''}${advice}`], [...steps, ANY]);
}

/** The button to a quiz on the topic of a filter; none without a topic. */
export function quizOn({ topic }: RoundFilter, { topics }: Knowledge): readonly NextStep[] {
  return topics.filter(({ id }) => id === topic).map(quizStep);
}

function quizStep(topic: Topic): NextStep {
  return { label: `Quiz: ${shortNameOf(topic)}`, line: `/quiz topic:${topic.id}` };
}
