import { fullNameOf, shortNameOf, type Topic } from '../../notes/topics.js';
import { type Figure, figuresIn, saysSame } from '../figures.js';
import { sharedWords } from '../given-away.js';
import { GAP, maskNames, namesAny } from '../mask.js';
import type { Material } from '../material.js';
import type { Proposal } from '../proposal.js';
import { sentencesOf } from '../words.js';

/** What is so unless you choose something else may be so of the other one, too. */
const CAN_BE_CHOSEN = /\b(?:default|unless|any|every|as many|and more|or more)\b/i;

/** Words that only make sense beside the other half. */
const LEANS_ON_THE_OTHER =
  /\b(?:first|second|them|they|those|these|this|it|former|latter|both|either|neither|others?|another|same|also|too|instead|ones?|more|less|fewer|cheaper|faster|opposite|all of that)\b|\b(?:is|are|of|in|for|to|with|from|on|by|at|without|before|after|as|holds) that\b|^its\b|\b(?:is|are) its\b|\b(?:no|not|without) `____`/i;
/** A verb without "s" behind the gap tells which of two names fills it if only one of them is a plural. */
const PLURAL_VERB =
  /^`____` (?!(?:can|cannot|may|must|will|in|of|for|on|with|at|by|to|and|or|from|without|itself)\b)[a-z]+(?<!s)\b|`____` (?:are|have|were|do)\b/;
const FEWEST_WORDS = 5;
const LONGEST_VALUE = 120;

type NameCase = Material['nameCase'];

/** Two topics of a difference: which of them a half of it, or a row of facts, is about. */
export function whichOfTwoItems(material: Material): readonly Proposal[] {
  return material.notes.flatMap((note) =>
    note.versus.flatMap(({ of, with: second, difference }) => {
      const topics = [of, second].flatMap((id) => material.topicOf(id) ?? []);
      const [one, other] = topics;
      if (!one || !other || isPartOf(one, other) || isPartOf(other, one)) return [];
      return [
        ...halvesOf(one, other, difference, material),
        ...rowsOf(one, other, material),
        ...rowsOf(other, one, material),
      ];
    }),
  );
}

/** Whether a term is one of the note that the other topic is as a whole: what is true of it is often true of that, too. */
function isPartOf(one: Topic, other: Topic): boolean {
  return one.term !== undefined && one.note.id === other.id;
}

function halvesOf(one: Topic, other: Topic, difference: string, { nameCase }: Material): readonly Proposal[] {
  const halves = sentencesOf(difference).flatMap((sentence) => sentence.split(/;\s+/));
  return halves.flatMap((half) => {
    const about = [one, other].filter((topic) => namesAny(half, namesOf(topic)));
    const [topic] = about;
    if (about.length !== 1 || !topic) return [];
    const wrong = topic === one ? other : one;
    const masked = maskNames(half.replace(/\.$/, ''), namesOf(topic));
    if (!isClear(masked, topic, wrong)) return [];
    const names = inOrder(one, other, nameCase);
    return {
      ...aboutPair(topic, wrong, nameCase),
      subject: `half of ${[one.id, other.id].sort().join(' and ')}`,
      prompt: `**${names[0]}** or **${names[1]}**: which one fills the gap?\n> ${nameCase(masked)}.`,
      quoted: masked,
      explanation: difference,
      sources: [],
    };
  });
}

/** The gap stands once, and neither its rest of a name nor a word that leans on the other half is left. */
function isClear(masked: string, topic: Topic, other: Topic): boolean {
  const rest = masked.replaceAll(GAP, ' ');
  return (
    masked.split(GAP).length === 2 &&
    !LEANS_ON_THE_OTHER.test(masked) &&
    rest.trim().split(/\s+/).length >= FEWEST_WORDS &&
    sharedWords(topic.name, rest, other.name).size === 0 &&
    sharedWords(other.name, rest, topic.name).size === 0 &&
    !(PLURAL_VERB.test(masked) && isPlural(topic) !== isPlural(other)) &&
    !namesAny(rest, namesOf(other))
  );
}

function isPlural({ name }: Topic): boolean {
  return /[^su]s$/.test(name);
}

function rowsOf(one: Topic, other: Topic, { labelOf, nameCase, namesIn }: Material): readonly Proposal[] {
  return one.facts.flatMap(({ key, value, sources }) => {
    const theirs = other.facts.find((fact) => fact.key === key);
    if (!theirs || value.length > LONGEST_VALUE) return [];
    const [figures, others] = [figuresIn(value), figuresIn(theirs.value)];
    const isPlain = figures.length > 0 && others.length > 0;
    const shared = figures.some((figure) => others.some((rival) => saysSame(figure, rival)));
    const named =
      namesAny(`${value} ${theirs.value}`, [...namesOf(one), ...namesOf(other)]) ||
      // "175 GiB for a pod" is told by whoever knows whose pods they are.
      namesAny(value, namesIn(one.note)) ||
      namesAny(value, namesIn(other.note));
    const isChoice = CAN_BE_CHOSEN.test(value);
    if (!isPlain || shared || named || isChoice || !contradict(figures, others)) return [];
    const names = inOrder(one, other, nameCase);
    return {
      ...aboutPair(one, other, nameCase),
      subject: `row ${key} of ${[one.id, other.id].sort().join(' and ')}`,
      prompt: `**${labelOf(key)}:** ${value}\nWhich one is that, **${names[0]}** or **${names[1]}**?`,
      // The same for both, so that a round asks only one of them.
      explanation: bothRows([one.name, value], [other.name, theirs.value], labelOf(key)),
      sources,
    };
  });
}

function bothRows(one: readonly [string, string], other: readonly [string, string], label: string): string {
  const [first, second] = [one, other].sort(([a], [b]) => a.localeCompare(b));
  return `${label} of ${first?.[0]}: ${first?.[1]}. Of ${second?.[0]}: ${second?.[1]}.`;
}

/** Only figures of one unit contradict each other, and only where none lies between the least and the most of the other row. */
function contradict(figures: readonly Figure[], others: readonly Figure[]): boolean {
  const pairs = figures.flatMap((figure) =>
    others.filter((other) => isAlike(figure, other)).map((other) => [figure, other]),
  );
  return (
    pairs.length > 0 &&
    !figures.some((figure) => isWithin(figure, others)) &&
    !others.some((figure) => isWithin(figure, figures))
  );
}

function isAlike(one: Figure, other: Figure): boolean {
  return one.unit === other.unit && one.noun === other.noun;
}

function isWithin(figure: Figure, row: readonly Figure[]): boolean {
  const values = row.filter((other) => isAlike(figure, other)).map(({ value }) => value);
  return values.length > 1 && figure.value >= Math.min(...values) && figure.value <= Math.max(...values);
}

function aboutPair(
  topic: Topic,
  wrong: Topic,
  nameCase: NameCase,
): Pick<Proposal, 'kind' | 'note' | 'topic' | 'heading' | 'right' | 'wrong' | 'wrongShown' | 'difficulty'> {
  return {
    kind: 'which-of-two',
    note: topic.note,
    topic: topic.id,
    heading: fullNameOf(topic),
    right: nameOf(topic, nameCase),
    wrong: [{ text: nameOf(wrong, nameCase) }],
    wrongShown: 1,
    difficulty: 1,
  };
}

function inOrder(one: Topic, other: Topic, nameCase: NameCase): readonly string[] {
  return [nameOf(one, nameCase), nameOf(other, nameCase)].sort((a, b) => a.localeCompare(b));
}

function nameOf(topic: Topic, nameCase: NameCase): string {
  return nameCase(shortNameOf(topic));
}

function namesOf(topic: Topic): readonly string[] {
  return [...topic.names, shortNameOf(topic)];
}
