import { everyNameOf, fullNameOf, shortNameOf, type Topic } from '../../notes/topics.js';
import { comparisonIn, tellsByName } from '../comparison.js';
import { type Figure, figuresIn, saysSame } from '../figures.js';
import { namesAny } from '../mask.js';
import type { Material } from '../material.js';
import type { NameCase } from '../name-case.js';
import type { ProposedItem } from '../proposal.js';

/** Defaults and open ranges may be true of the other one, too. */
const CAN_BE_CHOSEN = /\b(?:default|unless|any|every|as many|and more|or more)\b/i;
const MAX_VALUE = 120;

/** Two topics of a difference: which is which in its text, and to which of them a row of facts belongs. */
export function whichOfTwoItems(material: Material): readonly ProposedItem[] {
  return material.notes.flatMap((note) =>
    note.versus.flatMap(({ of, with: second, difference }) => {
      const [one, other] = [of, second].flatMap((id) => material.topicOf(id) ?? []);
      if (!one || !other || isPartOf(one, other) || isPartOf(other, one)) return [];
      return [
        ...whichIsWhich(one, other, difference, material),
        ...rowsOf(one, other, material),
        ...rowsOf(other, one, material),
      ];
    }),
  );
}

/** Whether a term is defined in the other topic's note: what is true of it is often true of that, too. */
function isPartOf(one: Topic, other: Topic): boolean {
  return one.term !== undefined && one.note.id === other.id;
}

/** The comparison of two topics with X and Y in place of their names, so that references between the halves stay. */
function whichIsWhich(
  one: Topic,
  other: Topic,
  difference: string,
  { nameCase, wordsExplained }: Material,
): readonly ProposedItem[] {
  const comparison = comparisonIn(difference, one, other);
  // Of a singular and a plural, the verb behind each tells which is which.
  const isPlural = ({ name }: Topic): boolean => /[^su]s$/.test(name);
  if (!comparison || isPlural(one) !== isPlural(other) || tellsByName(comparison, wordsExplained)) return [];
  const { text, topics } = comparison;
  const [first, second] = topics;
  const about = aboutPair(first, second, nameCase);
  const [firstName, secondName] = [nameCase(shortNameOf(first)), nameCase(shortNameOf(second))];
  return [
    {
      ...about.item,
      subject: `comparison of ${about.ids}`,
      prompt: `**${about.names[0]}** and **${about.names[1]}**: which one is X, which one is Y?\n> ${text}`,
      quoted: text,
      right: `X is ${firstName}, Y is ${secondName}`,
      wrong: [{ text: `X is ${secondName}, Y is ${firstName}` }],
      explanation: difference,
      sources: [],
    },
  ];
}

function rowsOf(one: Topic, other: Topic, { labelOf, nameCase, namesIn }: Material): readonly ProposedItem[] {
  return one.facts.flatMap(({ key, value, sources }) => {
    const theirs = other.facts.find((fact) => fact.key === key)?.value;
    if (theirs === undefined || value.length > MAX_VALUE || !contradict(figuresIn(value), figuresIn(theirs))) return [];
    const both = `${value} ${theirs}`;
    const isNamed =
      namesAny(both, [...everyNameOf(one), ...everyNameOf(other)]) ||
      // "175 GiB for a pod" is revealed by knowing whose pods they are.
      namesAny(value, [...namesIn(one.note), ...namesIn(other.note)]);
    if (isNamed || CAN_BE_CHOSEN.test(both)) return [];
    const { item, ids, names } = aboutPair(one, other, nameCase);
    const rows = [`${one.name}: ${value}.`, `${other.name}: ${theirs}.`];
    const [first, second] = one.name.localeCompare(other.name) <= 0 ? rows : rows.reverse();
    return {
      ...item,
      subject: `row ${key} of ${ids}`,
      prompt: `**${labelOf(key)}:** ${value}\nWhich one is that, **${names[0]}** or **${names[1]}**?`,
      // The same for both rows, so that a round asks only one of them.
      explanation: `${labelOf(key)} of ${first} Of ${second}`,
      sources,
    };
  });
}

/** Whether rows have figures of one unit, none of them equal. */
function contradict(figures: readonly Figure[], others: readonly Figure[]): boolean {
  const holds = (match: (one: Figure, other: Figure) => boolean): boolean =>
    figures.some((figure) => others.some((other) => match(figure, other)));
  return holds((one, other) => one.unit === other.unit && one.noun === other.noun) && !holds(saysSame);
}

/** The common parts of a question on two topics, of which the first is right. */
function aboutPair(right: Topic, wrong: Topic, nameCase: NameCase) {
  const [name, wrongName] = [nameCase(shortNameOf(right)), nameCase(shortNameOf(wrong))];
  return {
    names: [name, wrongName].sort((a, b) => a.localeCompare(b)),
    ids: [right.id, wrong.id].sort().join(' and '),
    item: {
      kind: 'which-of-two',
      note: right.note,
      topic: right.id,
      heading: fullNameOf(right),
      right: name,
      wrong: [{ text: wrongName }],
      wrongShown: 1,
      effort: 1,
    } as const,
  };
}
