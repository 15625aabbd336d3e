import type { Knowledge } from '../../knowledge/knowledge.js';
import { isOpposed, splitSides } from '../../language/sides.js';
import { distinctTopics, type Match } from '../../language/topic-names.js';
import type { Candidate } from '../../retrieval/candidate.js';
import { type Decider, sure } from '../decider.js';
import { compareSome } from '../parts/comparison.js';
import { remarkOn } from '../parts/unknown.js';

/** Around the names in a wish for their comparison. */
const OPENING =
  /^(?:(?:can|could|would) you (?:please )?|please )?(?:compare|(?:explain |tell me )?(?:what(?:'s|s| is| are) )?(?:the )?(?:main |key )?differences? (?:between|of)) +/i;
const ENDING = /(?: please| pls)?[\s?.!]*$/i;
/** Two sides are compared by what the notes say of the pair, unless that is about another pair. */
const PAIR = 2;

/** A line that is nothing but a list of names to be compared: "SAM vs CDK vs Terraform", "IAM role vs user vs policy". */
export const namedSides: Decider = {
  name: 'named-sides',
  decide: (query, knowledge) => {
    const { question } = query;
    const names = question.replace(OPENING, '').replace(ENDING, '');
    // Without an opening, "vs" says that they are to be compared.
    if (names === question.replace(ENDING, '') && !isOpposed(names)) return { declined: 'no list to compare' };
    const sides = splitSides(names);
    const found = topicsOf(sides, knowledge);
    const matches = distinctTopics(found.filter((match) => match !== undefined));
    if (sides.length < PAIR || matches.length < sides.length) return { declined: 'not a list of names' };
    if (sides.length === PAIR && !comparesOthers(knowledge.retriever(query).candidates[0], matches))
      return { declined: 'a pair' };
    return sure({ ...compareSome(matches, knowledge), ...remarkOn(query) });
  },
};

/** "Lambda@Edge vs Fargate" names Lambda as well, and is not about Lambda or Lambda@Edge. */
function comparesOthers(candidate: Candidate | undefined, matches: readonly Match[]): boolean {
  if (candidate?.content.kind !== 'comparison') return false;
  const compared = candidate.content.topics.map(({ topic }) => topic.id);
  return matches.some(({ topic }) => !compared.includes(topic.id));
}

/** "User" in "IAM role vs user" is an IAM user, "spread" in "spread vs partition placement group" is such a group. */
function topicsOf(sides: readonly string[], { names }: Knowledge): readonly (Match | undefined)[] {
  const head = sides[0]?.split(' ').slice(0, -1).join(' ') ?? '';
  const tail = sides.at(-1)?.split(' ').slice(1).join(' ') ?? '';
  return sides.map((side) => {
    const whole = [`${head} ${side}`, `${side} ${tail}`].filter((name) => name.trim() !== side);
    return [...whole, side].map((name) => names.findNamed(name)).find((match) => match !== undefined);
  });
}
