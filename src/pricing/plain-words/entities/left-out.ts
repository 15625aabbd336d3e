import { matches, typedText, type Words } from '../tokens/sense.js';
import { type Entities, type Entity, spanOf } from './entity.js';
import { clausesOf, partOf } from './named-part.js';

const OTHERS =
  '(?:some|any)(?:one|body) else|(?:an)?other \\w+|(?!(?:my|our|the|this|whole)\\b)\\w+ (?:team|department|group)';
const COSTS = '(?:money|budget|bill|invoice|pocket|wallet|tab)';
/** What says that a part is not to be counted, is paid by others, or is there already. */
const LEFT_OUT = new RegExp(
  `\\b(?:${[
    'leav(?:e|ing)(?= .*\\b(?:out|off|away|aside)\\b)|ignor(?:e|ing)|skip|exclud(?:e|ing)|never mind|forget about',
    "(?:don't|dont|do not|not|without) (?:count|include|pay)(?:ing)?(?: for)?|(?:have|need) to pay for|avoids?",
    `(?:${OTHERS})'?s? (?:already )?(?:pays?|paid|covers?|${COSTS})`,
    '(?:paid|covered|sponsored)(?: for)? by',
    "already (?:have|has|had|got|there|here|in place|paid|own)|there anyway|(?:not|isn't|aren't) counted",
  ].join('|')})(?= |$)`,
);
/** What says so of no part in particular: all that is beside compute, or a plan that was given up. */
const OF_ANY =
  /\b(?:(?:compute|instances?|servers?) only|(?:first|one|original|initial|another) (?:idea|plan|thought|suggestion|version)|at first|initially|originally)(?= |$)/;
/** What points back to the part that was named last. */
const PRONOUN = /^(?:it|it's|that|this|them|those|which)$/;

/**
 * "The ALB is paid by the network team", "30 GB gp3, leave the disk out": which parts of the bill such words take away is asked, and never
 * priced in silence.
 */
export function withLeftOut(entities: Entities, words: Words): Entities {
  const open = clausesOf(words).flatMap(({ from, to, text }): Entity[] => {
    const isOfPart = words.slice(from, to).some((word) => partOf(word) !== undefined || matches(word, PRONOUN));
    const said = OF_ANY.exec(text) ?? (isOfPart ? LEFT_OUT.exec(text) : undefined);
    if (!said) return [];
    const at = from + numberOfWords(text.slice(0, said.index));
    // What the words take away is used; they are not.
    const { at: own } = spanOf(words, at, at + numberOfWords(`${said[0]} `));
    return [{ kind: 'negation', typed: typedText(words, from, to), at: own }];
  });
  return open.length === 0 ? entities : [...entities, ...open];
}

/** How many words end in a text of words with one space behind each. */
function numberOfWords(text: string): number {
  return text.split(' ').length - 1;
}
