import { sentenceCase } from '../../language/sentence-case.js';
import { fullNameOf, shortNameOf, type Topic } from '../../notes/topics.js';
import { GAP, maskNames, namesAny } from '../mask.js';
import type { Material } from '../material.js';
import type { Distractor, Proposal } from '../proposal.js';
import { firstSentence, overlapOf, sentencesOf, stemsOf } from '../words.js';

/** Definitions that share so much may be true of each other's term. */
const ALIKE = 0.4;
const LONGEST_OPTION = 150;
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
}

/** A term for its definition, and the definition for a term. */
export function termItems({ topics, nameCase }: Material): readonly Proposal[] {
  const all = topics.map((topic) => ({ topic, own: ownStems(topic), option: definitionOption(topic) }));
  return all.flatMap((defined) => {
    const others = neighboursOf(defined, all);
    return [...termFor(defined.topic, others, nameCase), ...definitionFor(defined, others)];
  });
}

function ownStems({ note, summary }: Topic): ReadonlySet<string> {
  const everywhere = stemsOf([note.topic, ...note.aliases].join(' '));
  return new Set([...stemsOf(summary)].filter((stem) => !everywhere.has(stem)));
}

/** Topics of the same kind that are plainly something else: neither its parent, nor alike, nor named in its definition; the likest first. */
function neighboursOf({ topic, own }: Defined, all: readonly Defined[]): readonly Defined[] {
  const isOfItsKind = (other: Topic): boolean =>
    topic.term
      ? other.term !== undefined && (other.note === topic.note || topic.note.related.includes(other.note.id))
      : !other.term && other.group === topic.group;
  return all
    .filter((other) => other.topic !== topic && isOfItsKind(other.topic))
    .map((other) => ({ defined: other, other: other.topic, likeness: overlapOf(own, other.own) }))
    .filter(
      ({ other, likeness }) =>
        likeness < ALIKE &&
        !namesAny(topic.summary, other.names) &&
        !namesAny(other.summary, topic.names) &&
        !containsName(other, topic) &&
        !containsName(topic, other),
    )
    .map(({ defined, other, likeness }) => ({
      defined,
      distance: (other.note === topic.note || !topic.term ? 0 : 1) - likeness,
    }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ defined }) => defined);
}

function containsName(one: Topic, other: Topic): boolean {
  return one.names.some((name) => namesAny(name, [other.name, shortNameOf(other)]));
}

function termFor(topic: Topic, others: readonly Defined[], nameCase: Material['nameCase']): readonly Proposal[] {
  const [first = '', ...more] = sentencesOf(topic.summary).map((sentence) =>
    maskNames(sentence, [...topic.names, shortNameOf(topic)]),
  );
  // What follows may set the term apart from another one of its names, which a second gap would turn into nonsense.
  const whole = more.some((sentence) => sentence.includes(GAP)) ? [] : [[first, ...more].join(' ')];
  // Of two questions about the same, the second is asked only if the first one cannot be: more sentences give more away.
  const definitions = [...whole, ...(whole.length === 0 || first.length >= SHORTEST_ALONE ? [first] : [])];
  const what = topic.term ? `Which term of ${topic.note.topic} is this?` : 'What is this?';
  return definitions
    .filter((definition) => definition.length >= SHORTEST && readsWell(definition, topic.summary))
    .map((definition) => ({
      ...aboutTopic(topic),
      subject: 'term for its definition',
      prompt: `${what}\n> ${definition}`,
      quoted: definition,
      right: nameCase(topic.name),
      wrong: others.map((other) => ({ text: nameCase(other.topic.name) })),
    }));
}

/** Where the gap swallows what kind of thing is defined, nothing is left to be recognised. */
const OPENS = /^`____`(?!:)/;
const COUNTED = /\d(?: million)? `____`/;
const IN_BRACKETS = /\([^)]*`____`/;
/** "X, `____` and Y", or a part of a path: what fills the gap there says little about what it is. */
const IN_A_LIST = /, `____`(?:,| and| or)|`____`,? (?:and|or)\b|\b(?:and|or) `____`|[\w./]`____`|`____`[\w/]/;

/** At most one gap, and that one in a sentence's own words. A gap inside code would break the code span. */
function readsWell(definition: string, summary: string): boolean {
  const gaps = definition.split(GAP).length - 1;
  return (
    gaps === 0 ||
    (gaps === 1 &&
      !summary.includes('`') &&
      !OPENS.test(definition) &&
      !COUNTED.test(definition) &&
      !IN_BRACKETS.test(definition) &&
      !IN_A_LIST.test(definition))
  );
}

function definitionFor({ topic, option: right }: Defined, others: readonly Defined[]): readonly Proposal[] {
  if (right === undefined || !topic.term) return [];
  const place = namesAny(topic.name, topic.note.aliases) ? '' : ` (${topic.note.topic})`;
  return [
    {
      ...aboutTopic(topic),
      subject: 'definition for a term',
      prompt: `What does **${topic.name}**${place} mean?`,
      right,
      wrong: others.flatMap(({ option }): Distractor[] => (option === undefined ? [] : [{ text: option }])),
    },
  ];
}

/** The first sentence of a definition, if it is short and says what the term is without its name. */
function definitionOption(topic: Topic): string | undefined {
  const sentence = firstSentence(topic.summary);
  const masked = maskNames(sentence, [...topic.names, shortNameOf(topic)]);
  return masked.includes(GAP) || sentence.length > LONGEST_OPTION || sentence.length < SHORTEST ? undefined : sentence;
}

function aboutTopic(
  topic: Topic,
): Pick<Proposal, 'kind' | 'note' | 'topic' | 'heading' | 'explanation' | 'sources' | 'wrongShown' | 'difficulty'> {
  const { note, section } = topic;
  return {
    kind: 'term',
    note,
    topic: topic.id,
    heading: fullNameOf(topic),
    explanation: `**${sentenceCase(topic.name)}:** ${topic.summary}`,
    sources: section?.statements.flatMap(({ sources }) => sources) ?? [],
    wrongShown: 3,
    difficulty: 2,
  };
}
