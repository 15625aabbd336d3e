import { everyNameOf, fullNameOf, shortNameOf, type Topic } from '../../notes/topics.js';
import { comparisonIn, tellsByName } from '../comparison.js';
import { type Figure, figuresIn, saysSame } from '../figures.js';
import { namesAny } from '../mask.js';
import type { Material } from '../material.js';
import type { NameCase } from '../name-case.js';
import type { ProposedItem } from '../proposal.js';

/** What is so unless you choose something else may be so of the other one, too. */
const CAN_BE_CHOSEN = /\b(?:default|unless|any|every|as many|and more|or more)\b/i;

const LONGEST_VALUE = 120;

/** Two topics of a difference: which is which in it, and which of them a row of facts is about. */
export function whichOfTwoItems(material: Material): readonly ProposedItem[] {
  return material.notes.flatMap((note) =>
    note.versus.flatMap(({ of, with: second, difference }) => {
      const topics = [of, second].flatMap((id) => material.topicOf(id) ?? []);
      const [one, other] = topics;
      if (!one || !other || isPartOf(one, other) || isPartOf(other, one)) return [];
      return [
        ...whichIsWhich(one, other, difference, material),
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

/** The comparison of two topics with X and Y in the place of their names, so that each half keeps what it refers to. */
function whichIsWhich(one: Topic, other: Topic, difference: string, { nameCase }: Material): readonly ProposedItem[] {
  const comparison = comparisonIn(difference, one, other);
  if (!comparison || isPlural(one) !== isPlural(other) || tellsByName(comparison)) return [];
  const [first, second] = comparison.topics;
  const told = comparison.parts
    .map(({ topic, words }) => `${topic === undefined ? '' : topic === first ? '`X`' : '`Y`'}${words}`)
    .join('');
  const [firstName, secondName] = [nameOf(first, nameCase), nameOf(second, nameCase)];
  const names = inOrder(one, other, nameCase);
  return [
    {
      ...aboutPair(first, second, nameCase),
      subject: `comparison of ${[one.id, other.id].sort().join(' and ')}`,
      prompt: `**${names[0]}** and **${names[1]}**: which one is X, which one is Y?\n> ${told}`,
      quoted: told,
      right: `X is ${firstName}, Y is ${secondName}`,
      wrong: [{ text: `X is ${secondName}, Y is ${firstName}` }],
      explanation: difference,
      sources: [],
    },
  ];
}

function isPlural({ name }: Pick<Topic, 'name'>): boolean {
  return /[^su]s$/.test(name);
}

function rowsOf(one: Topic, other: Topic, { labelOf, nameCase, namesIn }: Material): readonly ProposedItem[] {
  return one.facts.flatMap(({ key, value, sources }) => {
    const theirs = other.facts.find((fact) => fact.key === key);
    if (!theirs || value.length > LONGEST_VALUE) return [];
    const [figures, others] = [figuresIn(value), figuresIn(theirs.value)];
    const isPlain = figures.length > 0 && others.length > 0;
    const shared = figures.some((figure) => others.some((rival) => saysSame(figure, rival)));
    const named =
      namesAny(`${value} ${theirs.value}`, [...everyNameOf(one), ...everyNameOf(other)]) ||
      // "175 GiB for a pod" is told by whoever knows whose pods they are.
      namesAny(value, namesIn(one.note)) ||
      namesAny(value, namesIn(other.note));
    const isChoice = CAN_BE_CHOSEN.test(`${value} ${theirs.value}`);
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
): Pick<ProposedItem, 'kind' | 'note' | 'topic' | 'heading' | 'right' | 'wrong' | 'wrongShown' | 'effort'> {
  return {
    kind: 'which-of-two',
    note: topic.note,
    topic: topic.id,
    heading: fullNameOf(topic),
    right: nameOf(topic, nameCase),
    wrong: [{ text: nameOf(wrong, nameCase) }],
    wrongShown: 1,
    effort: 1,
  };
}

function inOrder(one: Topic, other: Topic, nameCase: NameCase): readonly string[] {
  return [nameOf(one, nameCase), nameOf(other, nameCase)].sort((a, b) => a.localeCompare(b));
}

function nameOf(topic: Topic, nameCase: NameCase): string {
  return nameCase(shortNameOf(topic));
}
