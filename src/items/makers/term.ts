import { sentenceCase } from '../../language/sentence-case.js';
import { everyNameOf, fullNameOf, shortNameOf, type Topic } from '../../notes/topics.js';
import { sortedBy } from '../../sorted-by.js';
import { sharedWords } from '../given-away.js';
import { couldBe, kindOfThing, nounsOf } from '../kind-of-thing.js';
import { isMadeByAws } from '../made-by-aws.js';
import { GAP, maskNames, namesAny } from '../mask.js';
import type { Material } from '../material.js';
import type { NameCase } from '../name-case.js';
import { explainedIn, wordsExplainedIn } from '../plain-meaning.js';
import type { ProposedItem } from '../proposal.js';
import { firstSentence, overlapOf, sentencesOf, stemsOf } from '../words.js';

/** Definitions that share so much may be true of each other's term. */
const ALIKE = 0.4;
const FEWEST_NEAR = 2;
const LONGEST_OPTION = 150;
/** Somebody who has only begun reads four of them. */
const LONGEST_PLAIN = 190;
const SHORTEST = 40;
/** A first sentence that is shorter would be true of too many things without those that follow. */
const SHORTEST_ALONE = 60;

/** A topic with what is looked at again for each other one. */
interface Defined {
  readonly topic: Topic;
  /** The stems of its definition that the whole note does not share. */
  readonly own: ReadonlySet<string>;
  /** Its definition as an option, if it can be one. */
  readonly option: string | undefined;
  /** The same for those who have only begun, where everyday names may stand in it: a security group is a firewall. */
  readonly plain: string | undefined;
  /** What kind of thing its definition says that it is, if that can be told. */
  readonly thing: string | undefined;
}

/**
 * A term for its definition, and the definition for a term. What everybody meets first is asked beside other kinds of things as well, if
 * it cannot be asked otherwise: to know what kind of thing it is, is half of knowing it.
 */
export function termItems({ topics, nameCase, remoteness }: Material): readonly ProposedItem[] {
  const all = topics.map((topic) => ({
    topic,
    own: ownStems(topic),
    option: definitionOption(topic),
    plain: plainOption(topic),
    thing: kindOfThing(topic.summary),
  }));
  return all.flatMap((defined) => {
    const others = neighboursOf(defined, all);
    const alike = others.filter(({ thing }) => thing !== undefined && thing === defined.thing);
    const { topic } = defined;
    const first =
      remoteness(topic.id) > 0
        ? []
        : definitionFor(
            topic,
            defined.plain,
            definitionsBeside(topic, others, all, ({ plain }) => plain),
          );
    // Among strangers alone it would be told by the subject.
    if (alike.filter((other) => isNear(other.topic, topic)).length < FEWEST_NEAR) return first;
    const named = alike.filter(({ topic: other }) => couldBe(defined.thing ?? '', other.name));
    return [
      ...termFor(topic, named, nameCase),
      ...(repeatsItsName(defined)
        ? []
        : definitionFor(
            topic,
            defined.option,
            definitionsBeside(topic, alike, all, ({ option }) => option),
          )),
      ...first,
    ];
  });
}

function ownStems({ note, summary }: Topic): ReadonlySet<string> {
  const everywhere = stemsOf([note.topic, ...note.aliases].join(' '));
  return new Set([...stemsOf(summary)].filter((stem) => !everywhere.has(stem)));
}

/** Topics of the same kind that are plainly something else: neither its parent, nor alike, nor named in its definition; the likest first. */
function neighboursOf({ topic, own }: Defined, all: readonly Defined[]): readonly Defined[] {
  const isOfItsKind = (other: Topic): boolean =>
    topic.term ? other.term !== undefined : !other.term && other.group === topic.group;
  const apart = all
    .filter((other) => other.topic !== topic && isOfItsKind(other.topic))
    .map((other) => ({ defined: other, other: other.topic, likeness: overlapOf(own, other.own) }))
    .filter(
      ({ other, likeness }) =>
        likeness < ALIKE &&
        !namesAny(topic.summary, other.names) &&
        !namesOtherService(other, topic) &&
        !namesAny(other.summary, topic.names) &&
        !containsName(other, topic) &&
        !containsName(topic, other),
    );
  const isFar = ({ note }: Topic): boolean => topic.term !== undefined && note !== topic.note;
  return sortedBy(apart, ({ other, likeness }) => (isFar(other) ? 1 : 0) - likeness).map(({ defined }) => defined);
}

/** Whether a definition is plainly from the note of a certain service. */
function namesAService(definition: string, all: readonly Defined[]): boolean {
  return all.some(({ topic }) => !topic.term && namesAny(definition, topic.names));
}

function repeatsItsName({ topic, option = '' }: Defined): boolean {
  return !topic.term || sharedWords(topic.name, option, topic.note.topic).size > 0;
}

/** A definition from another note would be told by the service that it names. */
function definitionsBeside(
  { note }: Topic,
  others: readonly Defined[],
  all: readonly Defined[],
  optionOf: (other: Defined) => string | undefined,
): readonly string[] {
  return others.flatMap((other) => {
    const option = optionOf(other);
    return option !== undefined && (other.topic.note === note || !namesAService(option, all)) ? [option] : [];
  });
}

function isNear({ note, term }: Topic, topic: Topic): boolean {
  return !term || note === topic.note || topic.note.related.includes(note.id);
}

/** "Beanstalk version" is plainly no term of EC2. */
function namesOtherService(one: Topic, { note }: Topic): boolean {
  return one.term !== undefined && one.note !== note && namesAny(one.name, [one.note.topic, ...one.note.aliases]);
}

function containsName(one: Topic, other: Topic): boolean {
  return one.names.some((name) => namesAny(name, [other.name, shortNameOf(other)]));
}

function termFor(topic: Topic, likely: readonly Defined[], nameCase: NameCase): readonly ProposedItem[] {
  const others = ofItsNoun(topic, likely);
  const [first = '', ...more] = sentencesOf(topic.summary).map((sentence) => maskNames(sentence, everyNameOf(topic)));
  // Of two questions about the same, the second is asked only if the first one cannot be: more sentences give more away.
  const definitions = [[first, ...more].join(' '), ...(first.length >= SHORTEST_ALONE ? [first] : [])];
  const what = topic.term ? 'Which term is this?' : 'What is this?';
  return definitions
    .filter((definition) => definition.length >= SHORTEST && !definition.includes(GAP))
    .map((definition) => ({
      ...aboutTopic(topic),
      subject: 'term for its definition',
      prompt: `${what}\n> ${definition}`,
      quoted: definition,
      right: nameCase(topic.name),
      hintOf: (name: string) => explainedIn(name, definition),
      wrong: others.map((other) => ({ text: nameCase(other.topic.name) })),
    }));
}

/**
 * Those among which a term is not told by the noun with which its definition begins: "A kind of API that …" from names that end otherwise,
 * and "Docker's own registry" from those of others.
 */
function ofItsNoun({ name, summary, term }: Topic, others: readonly Defined[]): readonly Defined[] {
  if (!term && sharedWords(name, summary).size > 0) return [];
  const noun = nounStemOf(name);
  return nounsOf(summary).includes(noun) ? others.filter(({ topic }) => nounStemOf(topic.name) === noun) : others;
}

function nounStemOf(name: string): string {
  return [...stemsOf(name.split(/[\s-]/).at(-1) ?? '')][0] ?? '';
}

function definitionFor(topic: Topic, right: string | undefined, wrong: readonly string[]): readonly ProposedItem[] {
  if (right === undefined) return [];
  // A service of its own belongs to no other one, in whichever note it stands.
  const isOwn = isMadeByAws(topic) || namesAny(topic.name, topic.note.aliases);
  const place = isOwn || namesAny(topic.name, [topic.note.topic]) ? '' : ` (${topic.note.topic})`;
  return [
    {
      ...aboutTopic(topic),
      subject: 'definition for a term',
      prompt: `What does **${topic.name}**${place} mean?`,
      right,
      hintOf: (definition) => explainedIn(topic.name, definition),
      explainedBy: (definition) => wordsExplainedIn(topic.name, definition),
      wrong: wrong.map((text) => ({ text })),
    },
  ];
}

/** The first sentence of a definition, if it is short and says what the term is without its name. */
function definitionOption(topic: Topic): string | undefined {
  const sentence = firstSentence(topic.summary);
  const masked = maskNames(sentence, everyNameOf(topic));
  return masked.includes(GAP) || sentence.length > LONGEST_OPTION || sentence.length < SHORTEST ? undefined : sentence;
}

/** What a definition says without the full name in front of it, of which the name is an abbreviation: "Elastic Block Store volume: a disk …". */
function plainOption(topic: Topic): string | undefined {
  const names = everyNameOf(topic).filter((name) => !topic.everyday.includes(name));
  const said = sentenceCase(
    topic.summary.replace(/^[^:.,]+: /, (opening) => (namesAny(opening, names) ? '' : opening)),
  );
  const [first = '', second = ''] = sentencesOf(said);
  const option = first.length < SHORTEST_ALONE ? `${first} ${second}`.trim() : first;
  const isWhole = maskNames(option, names) === option && option.length >= SHORTEST;
  return isWhole && option.length <= LONGEST_PLAIN ? option : undefined;
}

function aboutTopic(
  topic: Topic,
): Pick<ProposedItem, 'kind' | 'note' | 'topic' | 'heading' | 'explanation' | 'sources' | 'effort'> {
  const { note, section } = topic;
  return {
    kind: 'term',
    note,
    topic: topic.id,
    heading: fullNameOf(topic),
    explanation: `**${sentenceCase(topic.name)}:** ${topic.summary}`,
    sources: section?.statements.flatMap(({ sources }) => sources) ?? [],
    effort: 1,
  };
}
