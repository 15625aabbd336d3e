import type { Answer } from '../src/answer/answer.js';
import { compareSome } from '../src/answer/parts/comparison.js';
import { explain } from '../src/answer/parts/explanation.js';
import { invalid } from '../src/answer/parts/invalid.js';
import { unknownTopic } from '../src/answer/parts/unknown.js';
import { resolveTopic } from '../src/answer/typed-topic.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { COMPARED_SIDES as SIDES, splitSides } from '../src/language/sides.js';
import { tokenize } from '../src/language/tokenize.js';
import { distinctTopics, type Match } from '../src/language/topic-names.js';
import { normaliseName } from '../src/notes/names.js';
import type { Command } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { type CommandRequest, textOption } from '../src/requests/request.js';
import { echo } from '../src/typed-text.js';
import { completeTopic } from './completion.js';
import { booleanOption, stringOption } from './options.js';

/** A longer line is not a list of names. */
const MAX_WORDS = 8;
/** Characters of a name, with those that are too many. */
const LONGEST_SIDE = 100;
/** Joins those that are too many to the last side. */
const JOINS_REST = ' + ';
const EXAMPLE = '/compare first:lambda second:batch';

export const compareCommand: Command = {
  definition: {
    ...EVERYWHERE,
    name: 'compare',
    description: 'Two to five services or terms side by side, the deciding difference first',
    options: [
      ...SIDES.map((name, at) =>
        stringOption(name, at < 2 ? `The ${name} service or term` : `A ${name} one, if you like`, {
          required: at < 2,
          autocomplete: true,
          max_length: LONGEST_SIDE,
        }),
      ),
      booleanOption('all', 'Show every row, not only the four that differ most'),
    ],
  },
  example: EXAMPLE,
  exampleLabel: 'Compare Lambda and Batch',
  answer: answerComparison,
  complete: (option, typed, request, knowledge) => {
    const others = SIDES.filter((side) => side !== option).map((side) => textOption(request, side));
    return completeTopic(typed, knowledge, others);
  },
  readPositional: readSides,
};

function answerComparison(request: CommandRequest, knowledge: Knowledge): Answer {
  const typed = SIDES.flatMap((side) => textOption(request, side).slice(0, LONGEST_SIDE).split(JOINS_REST)).filter(
    (side) => side !== '',
  );
  if (typed.length < 2) return invalid([`I need two topics to compare. For example: \`${EXAMPLE}\``]);
  const found = typed.map((side) => resolveTopic(side, knowledge));
  const matches = found.filter((match) => match !== undefined);
  const missing = typed.filter((_, index) => found[index] === undefined);
  const different = distinctTopics(matches);
  if (missing.length > 0)
    return unknownTopic(
      missing,
      knowledge,
      different.map(({ topic }) => topic),
    );
  const [only] = different;
  if (different.length === 1 && only) return explainInstead(only, typed, knowledge);
  // Discord sends a boolean, a typed line its word.
  return compareSome(different, knowledge, String(request.options['all']) === 'true');
}

/** The reply to a topic compared with itself. */
function explainInstead(match: Match, typed: readonly string[], knowledge: Knowledge): Answer {
  const names = [...new Set(typed.map(normaliseName))];
  const remark =
    names.length === 1
      ? `You named ${match.topic.name} twice, so here is what it is.`
      : `${names.map((name) => echo(name)).join(' and ')} are names of the same thing, so here is what it is.`;
  return { ...explain(match, knowledge), remark };
}

/** Reads `lambda vs aws batch`, `ecs, eks and fargate` or `elastic container registry docker hub`. */
function readSides(text: string, { names }: Knowledge): Record<string, string> {
  const parts = splitSides(text);
  const words = text.match(/"[^"]*"|\S+/g) ?? [];
  const mentions = names.spot(text);
  const spotted = mentions.map(({ topic }) => topic.id);
  const named = mentions.reduce((sum, { from, to }) => sum + to - from, 0);
  const whole = named === tokenize(text).length ? [spotted] : [];
  const tails = withSharedTail(words).filter((sides) => sides.every((side) => names.findNamed(side)));
  const readings = [parts, ...whole, ...tails, words, spotted].filter((sides) => sides.length > 1);
  const sides = readings.find((reading) => reading.every((side) => names.find(side))) ?? readings.at(-1) ?? parts;
  const last = SIDES.length - 1;
  const taken = sides.length > SIDES.length ? [...sides.slice(0, last), sides.slice(last).join(JOINS_REST)] : sides;
  return Object.fromEntries(taken.flatMap((side, at) => (SIDES[at] ? [[SIDES[at], side]] : [])));
}

/** "provisioned reserved concurrency" is provisioned concurrency and reserved concurrency. */
function withSharedTail(words: readonly string[]): string[][] {
  if (words.length > MAX_WORDS) return [];
  const cuts = words.flatMap((_, cut) => (cut === 0 ? [] : [cut]));
  return cuts.flatMap((cut) => {
    const [first, second] = [words.slice(0, cut), words.slice(cut)];
    return second.slice(1).map((_, length) => {
      const tail = second.slice(length + 1);
      return [[...first, ...tail].join(' '), second.join(' ')];
    });
  });
}
