import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Answer } from '../src/answer/answer.js';
import { invalid } from '../src/answer/build/invalid.js';
import { noLongerAsked, question, verdict } from '../src/answer/build/quiz.js';
import { remembered } from '../src/answer/build/remembered.js';
import { typedTopic } from '../src/answer/typed-topic.js';
import type { Difficulty, ItemKind } from '../src/items/item.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import type { Asker } from '../src/requests/asker.js';
import type { StudyCommand, StudyTools } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { type CommandRequest, textOption } from '../src/requests/request.js';
import { itemsFor } from '../src/study/draw.js';
import { ONLY, type Only } from '../src/study/own-questions.js';
import { MOST_QUESTIONS, newRound, type RoundFilter, readRound } from '../src/study/round.js';
import { silencedNow } from '../src/study/silenced.js';
import { echo } from '../src/typed-text.js';
import { completeTopic } from './completion.js';
import { guess } from './guess.js';
import { askOwn, judgeOwn } from './own-quiz.js';
import { report } from './report.js';

const EXAMPLE = '/quiz topic:lambda';
const USUAL_QUESTIONS = 5;

/** What members call the kinds, in the order of the menu. */
const KINDS: Readonly<Record<string, ItemKind>> = {
  figures: 'figure',
  terms: 'term',
  'one of two': 'which-of-two',
  'true or not': 'still-true',
  'out of date': 'odd-one',
  situations: 'which-service',
  errors: 'error',
  tasks: 'task',
  prices: 'price',
};
const LEVELS: Readonly<Record<string, Difficulty>> = { easy: 1, fair: 2, hard: 3 };

export const quizCommand: StudyCommand = {
  definition: {
    ...EVERYWHERE,
    name: 'quiz',
    description: 'Questions with one right answer, each explained from the notes',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'A service or term; everything if you leave it out',
        autocomplete: true,
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'kind',
        description: 'One kind of question only',
        choices: Object.keys(KINDS).map((name) => ({ name, value: name })),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'difficulty',
        description: 'easy, fair or hard; a mixture if you leave it out',
        choices: Object.keys(LEVELS).map((name) => ({ name, value: name })),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'questions',
        description: `How many, 1 to ${MOST_QUESTIONS}; ${USUAL_QUESTIONS} unless you say otherwise`,
        max_length: 10,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'only',
        description: 'What you have not answered yet, or wrong the last time',
        choices: ONLY.map((name) => ({ name, value: name })),
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'share',
        description: 'Post the question for all to see; everybody gets a verdict of their own',
      },
    ],
  },
  example: EXAMPLE,
  buttonOptions: ['answer', 'pick', 'round', 'report', 'reason', 'guessed'],
  readPositional: (text) => ({ topic: text }),
  isPrivate: ({ options }) => options['share'] !== true,
  act: async (request, asker, tools) => {
    const { knowledge, memory, now, newSeed } = tools;
    if (textOption(request, 'report') !== '') return report(request, asker, tools);
    if (textOption(request, 'guessed') !== '') return guess(request, asker, tools);
    if (['round', 'answer', 'pick'].some((name) => textOption(request, name) !== ''))
      return goOn(request, asker, tools);
    const asked = readOptions(request, knowledge);
    if ('kind' in asked) return asked;
    const bank = await knowledge.loadItems();
    const { filter, only } = asked;
    if (only) return askOwn({ only, round: newRound(newSeed(), 1, filter) }, asker, tools);
    const found = itemsFor(bank, filter).length;
    if (found === 0) return invalid(['There is no question of that kind. Leave `kind` or `difficulty` out.'], [ANY]);
    const round = newRound(newSeed(), Math.min(asked.count, found), filter);
    const first = question(bank, round, knowledge, await silencedNow(memory, now()));
    return first.kind === 'question' && request.options['share'] === true ? { ...first, shared: true } : first;
  },
  complete: (option, typed, _request, knowledge) => (option === 'topic' ? completeTopic(typed, knowledge) : []),
};

const ANY = { label: 'A quiz on everything', line: '/quiz' };

/** A press on a button of a round: the verdict on an answer, or the next question. */
async function goOn(request: CommandRequest, asker: Asker | undefined, tools: StudyTools): Promise<Answer> {
  const { knowledge, memory, now } = tools;
  const round = readRound(textOption(request, 'round'));
  if (!round) return invalid(['This button belongs to no quiz that I know. Start a new one.'], [ANY]);
  const bank = await knowledge.loadItems();
  const id = textOption(request, 'answer');
  const only = ONLY.find((name) => name === textOption(request, 'only'));
  if (id === '' && only) return askOwn({ only, round }, asker, tools);
  if (id === '') return question(bank, round, knowledge, await silencedNow(memory, now()));
  const item = bank.find(id);
  if (!item) return noLongerAsked(ANY);
  const letter = textOption(request, 'pick').toUpperCase();
  if (only) return judgeOwn({ quiz: { only, round }, item, letter }, asker, tools);
  const judged = verdict(bank, { round, item, letter }, knowledge);
  if (judged.kind !== 'verdict' || !asker || !memory) return judged;
  const given = { asker, source: 'quiz', seed: round.seed, item, correct: judged.right, at: now() } as const;
  return remembered(judged, given, memory);
}

/** What a new quiz is about. */
interface Wanted {
  readonly filter: RoundFilter;
  readonly count: number;
  readonly only?: Only;
}

/** The options as typed, or what is wrong with them. */
function readOptions(request: CommandRequest, knowledge: Knowledge): Wanted | ReturnType<typeof invalid> {
  const [typed, kindName, level, own] = ['topic', 'kind', 'difficulty', 'only'].map((name) =>
    textOption(request, name),
  );
  const topic = typed ? typedTopic(typed, knowledge)?.topic : undefined;
  if (typed && !topic) return unknownTopic(typed, knowledge);
  const kind = KINDS[kindName?.toLowerCase() ?? ''];
  if (kindName && !kind) return invalid([`I have no kind of question ${echo(kindName)}: ${listed(KINDS)}.`]);
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
  const steps = nearest.map(({ id, name }) => ({ label: `Quiz: ${name}`, line: `/quiz topic:${id}` }));
  return invalid([`I have no questions on ${echo(typed)}. Choose another topic, or leave it out.`], [...steps, ANY]);
}
