import { hasSense, matches, textOfWords, type Words } from '../tokens/sense.js';
import { type Amount, type Entities, entitiesOf, startOf } from './entity.js';

/** Those of whom each works on a machine of his own; other people use one together. */
const LEARNERS =
  /^(?:students?|pupils?|learners?|attendees?|participants?|trainees?|child(?:ren)?|kids?|tutees?|class of|course of|cohort of)$/;
/** Before a type these say that there is one, or which. */
const NUMBERED =
  /^(?:an?|one|the|my|our|this|that|single|shared?|sharing|same|big|large|beefy|central|another|one of)$/;
/** What all of them use together, and what is one for many: "host a wiki for 40 people". */
const SHARED =
  /\b(?:host(?:s|ed|ing)?|(?:web ?)?sites?|wikis?|moodle|lms|blogs?|forums?|portals?|shops?|shar(?:e|ed|es|ing)|together|between (?:us|them)|server for|split|splits|one machine)\b/;

/**
 * "20 students, t3.small, 3 hours each week": an instance type without a number, beside learners who are counted, is that of each.
 */
export function withOwnMachines(entities: Entities, words: Words): Entities {
  if (entities.some(({ kind }) => kind === 'each-person')) return entities;
  const [machine, ...others] = entitiesOf(entities, 'instance');
  const amounts = entitiesOf(entities, 'amount');
  const [crowd, ...more] = amounts.filter((amount) => areLearners(amount, words));
  if (!machine || !crowd || others.length + more.length > 0) return entities;
  const before = words[startOf(machine) - 1];
  const isCounted =
    matches(before, NUMBERED) ||
    hasSense(before, 'digits', 'number') ||
    amounts.some(({ beforeHead, noun }) => beforeHead !== undefined || noun === 'instances' || noun === 'nodes');
  if (isCounted || SHARED.test(textOfWords(words))) return entities;
  return entities.flatMap(
    (entity): Entities => (entity === machine ? [entity, { kind: 'each-person', at: machine.at }] : [entity]),
  );
}

function areLearners({ noun, rate, spread, together, each, at }: Amount, words: Words): boolean {
  const isCrowd = noun === 'people' && !rate && !spread && !together && !each;
  return isCrowd && at.some((place) => matches(words[place], LEARNERS));
}
