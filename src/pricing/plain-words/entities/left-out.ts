import { hasSense, isDiskRole, matches, typedText, type Word, type Words } from '../tokens/sense.js';
import { isCountedOption } from './data-options.js';
import { asideOver, type Entities, type Entity, spanOf, startOf } from './entity.js';
import { clausesOf, type Place, partOf } from './named-part.js';

const OTHERS =
  '(?:some|any)(?:one|body) else|(?:an)?other \\w+|(?!(?:my|our|the|this|whole)\\b)\\w+ (?:team|department|group)';
const COSTS = '(?:money|budget|bill|invoice|pocket|wallet|tab)';
/** What says that a part is not to be counted. */
const NOT_COUNTED = [
  'leav(?:e|ing)(?= .*\\b(?:out|off|away|aside)\\b)|ignor(?:e|ing)|skip|exclud(?:e|ing)|never mind|forget about',
  "(?:don't|dont|do not|not|without) (?:count|include)(?:ing)?",
].join('|');
/** What says so, or that a part is paid by others, or is there already. */
const LEFT_OUT = new RegExp(
  `\\b(?:${[
    `(?<uncounted>${NOT_COUNTED})`,
    "(?:don't|dont|do not|not|without) pay(?:ing)?(?: for)?|(?:have|need) to pay for|avoids?",
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
 * "Ignore the storage", "30 GB gp3, leave the disk out": what is not to be counted goes, if it is a part that can be there or not. "The ALB is
 * paid by the network team": which parts of the bill other such words take away is asked, and never priced in silence.
 */
export function withLeftOut(entities: Entities, words: Words): Entities {
  return clausesOf(words).reduce((kept, clause) => withoutLeftOut(kept, clause, words), entities);
}

function withoutLeftOut(entities: Entities, clause: Place, words: Words): Entities {
  const { from, to, text } = clause;
  const isOfPart = words.slice(from, to).some((word) => thingOf(word) !== undefined || matches(word, PRONOUN));
  const said = OF_ANY.exec(text) ?? (isOfPart ? LEFT_OUT.exec(text) : undefined);
  if (!said) return entities;
  const at = from + numberOfWords(text.slice(0, said.index));
  const without = said.groups?.['uncounted'] ? withoutPart(entities, words, clause, at) : undefined;
  if (without) return without;
  // What the words take away is used; they are not.
  const { at: own } = spanOf(words, at, at + numberOfWords(`${said[0]} `));
  return [...entities, { kind: 'negation', typed: typedText(words, from, to), at: own }];
}

/**
 * A request without the part that a clause does not want to be counted, or as it is if nothing in it is that.
 * @param at where the clause says so
 */
function withoutPart(entities: Entities, words: Words, { from, to }: Place, at: number): Entities | undefined {
  const own = words.slice(at, to).filter((word) => thingOf(word) !== undefined);
  const isPronoun = words.slice(at, to).some((word) => matches(word, PRONOUN));
  const meant = own.length === 0 && isPronoun ? [nameBefore(words, at)] : own;
  const parts = new Set(meant.flatMap((word) => thingOf(word) ?? []));
  if (parts.size === 0) return undefined;
  const isMeant = (entity: Entity) => parts.has(partOfEntity(entity) ?? '');
  const isOptional = [...parts].every((part) => !MACHINES.has(part));
  // "Don't count the disk, I have a 60 GB one": an amount of nothing in particular may be of it, too.
  const isOpen = (entity: Entity) =>
    entity.kind === 'amount' && entity.measure === 'memory' && entity.role === undefined && startOf(entity) >= to;
  const gone = entities.filter(isMeant);
  if ((gone.length > 0 && !isOptional) || (parts.has('disk') && entities.some(isOpen))) return undefined;
  // A balancer also names what it is a part of.
  const isNamed = ({ at: own }: Entity) => gone.some((one) => one.at.some((place) => own.includes(place)));
  const isDenial = ({ kind, at: own }: Entity) =>
    kind === 'negation' && own.every((place) => from <= place && place < to);
  const others = entities.filter((entity) => !isNamed(entity) && !isDenial(entity));
  return [...others, asideOver(words, at, to, 'left-out')];
}

/** The last thing that is named before a position, in its clause or the one before. */
function nameBefore(words: Words, at: number): Word | undefined {
  const clauses = clausesOf(words).filter(({ text }) => text !== '');
  const own = clauses.findIndex(({ from, to }) => from <= at && at < to);
  const from = clauses[own - 1]?.from ?? clauses[own]?.from ?? 0;
  return words.slice(from, at).findLast((word) => thingOf(word) !== undefined);
}

/** What is left out with what runs on it. */
const MACHINES: ReadonlySet<string> = new Set([
  'machines',
  'ec2',
  'lambda',
  'fargate',
  'ecs',
  'eks',
  'batch',
  'lightsail',
]);

function thingOf(word: Word | undefined): string | undefined {
  const other = hasSense(word, 'noun', 'instance') ? 'machines' : undefined;
  return partOf(word) ?? (TRAFFIC.test(word?.text ?? '') ? 'data-out' : other);
}
const TRAFFIC = /^(?:traffic|data|bandwidth|transfer)$/;

/** The part of a bill that an entity is of. */
function partOfEntity(entity: Entity): string | undefined {
  switch (entity.kind) {
    case 'amount': {
      if (isDiskRole(entity.role)) return 'disk';
      return isCountedOption(entity.noun) ? entity.noun : entity.role;
    }
    case 'choice':
      return entity.option === 'extra' ? entity.value : entity.option === 'disk_type' ? 'disk' : undefined;
    case 'public-address':
      return 'ipv4';
    case 'instance':
      return 'machines';
    case 'service':
      return entity.service;
    default:
      return undefined;
  }
}

/** How many words end in a text of words with one space behind each. */
function numberOfWords(text: string): number {
  return text.split(' ').length - 1;
}
