import type { Note } from '../../notes/note.js';
import { fullNameOf } from '../../notes/topics.js';
import { isClaim } from '../claim.js';
import { betraysNames, comparisonIn, swapped, tellsByName } from '../comparison.js';
import { isExample, subjectName } from '../example-note.js';
import { numberOf } from '../hash.js';
import { GAP } from '../mask.js';
import type { Material } from '../material.js';
import type { Proposal } from '../proposal.js';
import { firstSentence, stemsOf } from '../words.js';

const YES = 'Yes, it is';
const NO = 'No, it is not';
const OPENING = /^Fill the gap[^:]*: /;
/** Longer statements hold more than one thing that might be doubted. */
const LONGEST = 240;

/** Most true statements hold no figure. */
const FALSE_TO_ONE_TRUE = 2;

/** Nobody knows the sixth digit of a rate. */
const LONG_DECIMAL = /\.\d{5}/;

/** "Is that true today?" */
export function askedWhetherTrue(
  note: Note,
  claim: string,
  isTrue: boolean,
  proof: Pick<Proposal, 'explanation' | 'sources' | 'heading'>,
): Proposal {
  return {
    ...proof,
    kind: 'still-true',
    note,
    topic: note.id,
    subject: [...stemsOf(claim)].slice(0, 8).join(' '),
    prompt: `${from(note)}: "${claim.replaceAll('"', "'")}" Is that true today?`,
    quoted: claim,
    right: isTrue ? YES : NO,
    wrong: [{ text: isTrue ? NO : YES }],
    wrongShown: 1,
    difficulty: 1,
  };
}

/** An example is known to nobody by its name. */
function from(note: Note): string {
  return isExample(note)
    ? `An example: ${firstSentence(note.summary)} From a course about it`
    : `From a course (${subjectName(note)})`;
}

/** Whether a question of this kind is answered by yes. */
export function saysYes({ right }: Proposal): boolean {
  return right === YES;
}

/** Statements with a figure, from the questions about figures: some as they are, most with the figure altered to one that is wrong. */
export function alteredFigureItems(figures: readonly Proposal[]): readonly Proposal[] {
  const told = new Set<string>();
  return figures.flatMap((proposal) => {
    const { note, prompt, right, wrong, explanation, sources, heading } = proposal;
    const text = prompt.replace(OPENING, '');
    if (
      text.length > LONGEST ||
      text.startsWith('**') ||
      !isClaim(text) ||
      wrong.length === 0 ||
      LONG_DECIMAL.test(right)
    )
      return [];
    const other = wrong[numberOf(prompt, Math.min(3, wrong.length))]?.text ?? right;
    const truth = text.replace(GAP, right);
    // A statement with two figures is true in one way only, and would be false in two.
    if (told.has(truth)) return [];
    told.add(truth);
    const isTrue = numberOf(`true ${prompt}`, FALSE_TO_ONE_TRUE + 1) === 0;
    return [
      askedWhetherTrue(note, isTrue ? truth : text.replace(GAP, other), isTrue, { explanation, sources, heading }),
    ];
  });
}

/** "Both are EC2 machines": which two? */
const OPENS_WITH_BOTH = /^Both\b/;

/** Comparisons as plain statements, half of them with the two names swapped, if nothing in them betrays the names. */
export function swappedNameItems({ notes, topicOf, nameCase, nameInSentence }: Material): readonly Proposal[] {
  return notes.flatMap((note) =>
    note.versus.flatMap(({ of, with: second, difference }) => {
      const [one, other] = [topicOf(of), topicOf(second)];
      const comparison = one && other && comparisonIn(difference, one, other);
      const exchanged = comparison && swapped(comparison, nameInSentence);
      if (
        !comparison ||
        exchanged === undefined ||
        OPENS_WITH_BOTH.test(difference) ||
        !isClaim(difference) ||
        betraysNames(comparison) ||
        tellsByName(comparison)
      )
        return [];
      const isTrue = numberOf(`true ${difference}`, 2) === 0;
      const told = isTrue ? comparison.parts.map(({ name, words }) => `${name}${words}`).join('') : exchanged;
      const heading = fullNameOf(comparison.topics[0]);
      return askedWhetherTrue(note, nameCase(told), isTrue, { explanation: difference, sources: [], heading });
    }),
  );
}
