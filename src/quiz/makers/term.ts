import { pagesAbout } from '../../language/pages-about.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { firstSentence, splitSentences } from '../../language/sentences.js';
import { everyNameOf, fullNameOf, shortNameOf, type Topic } from '../../notes/topics.js';
import { sortedBy } from '../../sorted-by.js';
import { couldBe, kindOfThing } from '../kind-of-thing.js';
import { GAP, maskNames } from '../mask.js';
import type { Material } from '../material.js';
import { namedThings, namesAny } from '../named-things.js';
import { overlapOf, stemsOf } from '../overlap.js';
import type { ProposedItem } from '../proposal.js';
import { sharedWords } from '../shared-words.js';

/** Definitions that overlap so much may fit each other's term. */
const ALIKE = 0.4;
const MIN_NEAR = 2;
const MAX_OPTION = 150;
/** Beginners read four of them. */
const MAX_PLAIN = 190;
const MIN_LENGTH = 40;
/** A shorter first sentence fits too many things without the next one. */
const MIN_ALONE = 60;

const MADE_BY_AWS = /^(?:aws|amazon)\b/;

/** A topic with what is compared with every other one. */
interface Defined {
  readonly topic: Topic;
  /** The topics that its definition or one of its names names. */
  readonly named: ReadonlySet<Topic>;
  /** Stems of the definition that are not in the note's names. */
  readonly own: ReadonlySet<string>;
  /** The definition as an option, if it can be one. */
  readonly option: string | undefined;
  /** The same for beginners, where everyday names are allowed: a security group is a firewall. */
  readonly plain: string | undefined;
  /** The kind of thing that the definition names, if known. */
  readonly thing: string | undefined;
}

/**
 * Terms for definitions and definitions for terms. Well-known terms are also asked among other kinds of things: a
 * beginner has to know what kind of thing they are.
 */
export function termItems(material: Material): readonly ProposedItem[] {
  const { topics, remoteness } = material;
  const bothNames = namedThings(topics, (topic) => [topic.name, shortNameOf(topic)]);
  const anyName = namedThings(topics, ({ names }) => names);
  const servicesIn = namedThings(
    topics.filter(({ term }) => !term),
    ({ names }) => names,
  );
  const all = topics.map((topic) => ({
    topic,
    named: new Set([...anyName(topic.summary), ...topic.names.flatMap((name) => [...bothNames(name)])]),
    own: ownStems(topic),
    option: definitionOption(topic),
    plain: plainOption(topic),
    thing: kindOfThing(topic.summary),
  }));
  return all.flatMap((defined) => {
    const { topic } = defined;
    const others = neighboursOf(defined, all);
    const alike = others.filter(({ thing }) => thing !== undefined && thing === defined.thing);
    const forBeginners = remoteness(topic.id) > 0 ? [] : definitionFor(defined, 'plain', others, servicesIn, material);
    // Among unrelated topics the subject would reveal the right one.
    if (alike.filter((other) => isNear(other.topic, topic)).length < MIN_NEAR) return forBeginners;
    const repeatsName = !topic.term || sharedWords(topic.name, defined.option ?? '', topic.note.topic).size > 0;
    const named = alike.filter(({ topic: other }) => couldBe(defined.thing ?? '', other.name));
    return [
      ...termFor(topic, named, material),
      ...(repeatsName ? [] : definitionFor(defined, 'option', alike, servicesIn, material)),
      ...forBeginners,
    ];
  });
}

function ownStems({ note, summary }: Topic): ReadonlySet<string> {
  const inNames = stemsOf([note.topic, ...note.aliases].join(' '));
  return new Set([...stemsOf(summary)].filter((stem) => !inNames.has(stem)));
}

/** Comparable topics that are clearly different, most similar first: neither named in each other's definition nor parts. */
function neighboursOf({ topic, own, named }: Defined, all: readonly Defined[]): readonly Defined[] {
  const isComparable = (other: Topic): boolean =>
    topic.term ? other.term !== undefined : !other.term && other.group === topic.group;
  const isFar = ({ note }: Topic): boolean => topic.term !== undefined && note !== topic.note;
  const apart = all
    .filter((other) => other.topic !== topic && isComparable(other.topic))
    .filter((other) => !named.has(other.topic) && !other.named.has(topic))
    .map((defined) => ({ defined, other: defined.topic, likeness: overlapOf(own, defined.own) }))
    .filter(
      ({ other, likeness }) =>
        likeness < ALIKE &&
        // "Beanstalk version" is clearly no term of EC2.
        !(isFar(other) && namesAny(other.name, [other.note.topic, ...other.note.aliases])),
    );
  return sortedBy(apart, ({ other, likeness }) => (isFar(other) ? 1 : 0) - likeness).map(({ defined }) => defined);
}

function isNear({ note, term }: Topic, topic: Topic): boolean {
  return !term || note === topic.note || topic.note.related.includes(note.id);
}

/** The term for a definition: with all its sentences, or else with the first one, which reveals less. */
function termFor(
  topic: Topic,
  others: readonly Defined[],
  { nameCase, wordsExplained }: Material,
): readonly ProposedItem[] {
  const [first = '', ...more] = splitSentences(topic.summary).map((sentence) =>
    maskNames(sentence, everyNameOf(topic)),
  );
  const definitions = [[first, ...more].join(' '), ...(first.length >= MIN_ALONE ? [first] : [])];
  const question = topic.term ? 'Which term is this?' : 'What is this?';
  return definitions
    .filter((definition) => definition.length >= MIN_LENGTH && !definition.includes(GAP))
    .map((definition) => ({
      ...aboutTopic(topic),
      subject: 'term for its definition',
      prompt: `${question}\n> ${definition}`,
      quoted: definition,
      right: nameCase(topic.name),
      hintOf: (name: string) => wordsExplained(name, definition).size,
      wrong: others.map((other) => ({ text: nameCase(other.topic.name) })),
    }));
}

/** The definition for a term. A definition from another note must not name a service, which would reveal it. */
function definitionFor(
  defined: Defined,
  form: 'option' | 'plain',
  others: readonly Defined[],
  servicesIn: (text: string) => ReadonlySet<Topic>,
  { wordsExplained }: Material,
): readonly ProposedItem[] {
  const { topic, [form]: right } = defined;
  if (right === undefined) return [];
  // A service in its own right belongs to no other one.
  const isOwn = topic.names.some((name) => MADE_BY_AWS.test(name)) || namesAny(topic.name, topic.note.aliases);
  const place = isOwn || namesAny(topic.name, [topic.note.topic]) ? '' : ` (${topic.note.topic})`;
  return [
    {
      ...aboutTopic(topic),
      subject: 'definition for a term',
      prompt: topic.term ? `What does the term **${topic.name}**${place} mean?` : `What is **${topic.name}**?`,
      right,
      explainedBy: (option: string) => wordsExplained(topic.name, option),
      wrong: others.flatMap(({ topic: { note }, [form]: text }) =>
        text !== undefined && (note === topic.note || servicesIn(text).size === 0) ? [{ text }] : [],
      ),
    },
  ];
}

/** The first sentence of a definition, if it has a fitting length and does not name the term. */
function definitionOption(topic: Topic): string | undefined {
  const sentence = firstSentence(topic.summary);
  const masked = maskNames(sentence, everyNameOf(topic));
  return masked.includes(GAP) || sentence.length > MAX_OPTION || sentence.length < MIN_LENGTH ? undefined : sentence;
}

/** A definition without the full name at its start, if the term abbreviates it: "Elastic Block Store volume: a disk …". */
function plainOption(topic: Topic): string | undefined {
  const names = everyNameOf(topic).filter((name) => !topic.everyday.includes(name));
  const text = topic.summary.replace(/^[^:.,]+: /, (opening) => (namesAny(opening, names) ? '' : opening));
  const [first = '', second = ''] = splitSentences(sentenceCase(text));
  const option = first.length < MIN_ALONE ? `${first} ${second}`.trim() : first;
  const isNameless = maskNames(option, names) === option;
  return isNameless && option.length >= MIN_LENGTH && option.length <= MAX_PLAIN ? option : undefined;
}

function aboutTopic(topic: Topic) {
  const { note } = topic;
  return {
    kind: 'term',
    note,
    topic: topic.id,
    heading: fullNameOf(topic),
    explanation: `**${sentenceCase(topic.name)}:** ${topic.summary}`,
    sources: pagesAbout(topic),
    effort: 1,
  } as const;
}
