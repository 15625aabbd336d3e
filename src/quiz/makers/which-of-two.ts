import { pagesAbout } from '../../language/pages-about.js';
import { fullNameOf, shortNameOf, type Topic } from '../../notes/topics.js';
import { comparisonIn } from '../comparison.js';
import type { Material } from '../material.js';
import type { ProposedItem } from '../proposal.js';
import { tellsByName } from '../tells-by-name.js';

/** Two topics of a difference: which is which in its text. */
export function whichOfTwoItems(material: Material): readonly ProposedItem[] {
  return material.notes.flatMap((note) =>
    note.versus.flatMap(({ of, with: second, difference }) => {
      const [one, other] = [of, second].flatMap((id) => material.topicOf(id) ?? []);
      if (!one || !other || isPartOf(one, other) || isPartOf(other, one)) return [];
      return whichIsWhich(one, other, difference, material);
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
  const [firstName, secondName] = [nameCase(shortNameOf(first)), nameCase(shortNameOf(second))];
  const [before, after] = [firstName, secondName].sort((a, b) => a.localeCompare(b));
  return [
    {
      kind: 'which-of-two',
      note: first.note,
      topic: first.id,
      heading: fullNameOf(first),
      subject: `comparison of ${[first.id, second.id].sort().join(' and ')}`,
      prompt: `**${before}** and **${after}**: which one is X, which one is Y?\n> ${text}`,
      quoted: text,
      right: `X is ${firstName}, Y is ${secondName}`,
      wrong: [{ text: `X is ${secondName}, Y is ${firstName}` }],
      wrongShown: 1,
      effort: 1,
      explanation: difference,
      sources: topics.flatMap(pagesAbout),
    },
  ];
}
