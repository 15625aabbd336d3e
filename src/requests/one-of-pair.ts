import { answerLine } from '../answer/follow-up/answer-line.js';
import { isAnswered } from '../answer/probability.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { ordinalNamed } from '../language/ordinals.js';
import { comparedIn } from '../language/sides.js';
import type { TopicNames } from '../language/topic-names.js';
import { asksWhich } from './goes-on.js';
import type { LineContext } from './line-context.js';

const ORDINALS = { first: 0, former: 0, second: 1, latter: 1 } as const;
const ORDINAL = ordinalNamed(Object.keys(ORDINALS), 'gi');
const OF_BOTH =
  /\b(?:those|these|the) (?:two|2)\b|\b(?:which|both|each|one|cheapest|cheaper) of (?:them|those|these|both)\b/i;
/** "What's cheaper" of what was compared. */
const WHATS_BETTER =
  /^\W*(?:and |so |ok )*what(?:['’]?s| is| would be) (?:the )?(?:cheaper|cheapest|better|best|easier|easiest|faster|fastest|simpler|simplest)(?: (?:one|option|choice))?\W*$/i;
const BETTER =
  '(?:better|best|(?:cheap|fast|easi|simpl|saf|quick|strong|new|old|larg|bigg|small|slow|hard)(?:er|est)|(?:more|less|most|least) \\w+|scales?)';
/** "Which one is cheaper?", "what's better for a beginner?" */
const WHICH_IS_BETTER = new RegExp(
  `^\\W*(?:(?:and|so|ok|but) )*(?:which\\b[^,;]*?|what(?:['’]?s| is| would be) (?:the )?)\\b${BETTER}\\b`,
  'i',
);
const PAIR = 2;

/**
 * A line about what was compared, with its names: "can the second do that?" and "which one is cheaper?" directly behind the comparison, any
 * "which?" when something else was asked in between.
 * @returns undefined if nothing was compared, the line is about none of it, or the notes have no answer but the same comparison again
 */
export function oneOfPair(line: string, whole: LineContext, knowledge: Knowledge): string | undefined {
  const named = withNames(line, whole, knowledge.names);
  const answer = named === undefined ? undefined : answerLine(named, knowledge);
  const isRepeated = answer?.kind === 'comparison' && whole.answer?.kind === 'comparison' && asksWhich(line);
  return answer && isAnswered(answer) && !isRepeated ? named : undefined;
}

function withNames(line: string, { about, compared }: LineContext, names: TopicNames): string | undefined {
  const { compares = [] } = about;
  const isNear = compares.length > 1;
  const sides = isNear ? compares : comparedIn(compared ?? '');
  if (sides.length === 0) return undefined;
  const named = line.replace(ORDINAL, (words, ordinal: string) => {
    const side = sides[ORDINALS[ordinal.toLowerCase() as keyof typeof ORDINALS]];
    return sides.length === PAIR && side !== undefined ? side : words;
  });
  if (named !== line) return named;
  if (isNear) return WHICH_IS_BETTER.test(line) && names.spot(line).length === 0 ? ofSides(line, sides) : undefined;
  return asksWhich(line) || OF_BOTH.test(line) || WHATS_BETTER.test(line)
    ? `${sides.join(' or ')}: ${line}`
    : undefined;
}

/** "Which one is cheaper, Lambda or Fargate?" */
function ofSides(line: string, sides: readonly string[]): string {
  return `${line.replace(/[\s?.!]+$/, '')}, ${sides.join(' or ')}?`;
}
