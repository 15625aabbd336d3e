import type { Note } from '../../notes/note.js';
import { fullNameOf, shortNameOf } from '../../notes/topics.js';
import { comparisonIn, swapped } from '../comparison.js';
import { numberOf } from '../hash.js';
import { GAP } from '../mask.js';
import type { Material } from '../material.js';
import type { Proposal } from '../proposal.js';
import { stemsOf } from '../words.js';

const YES = 'Yes, it is';
const NO = 'No, it is not';
const OPENING = /^Fill the gap[^:]*: /;
/** Longer statements hold more than one thing that might be doubted. */
const LONGEST = 240;

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
    prompt: `From a course (${shortNameOf({ name: note.topic })}): "${claim}" Is that true today?`,
    quoted: claim,
    right: isTrue ? YES : NO,
    wrong: [{ text: isTrue ? NO : YES }],
    wrongShown: 1,
    difficulty: 1,
  };
}

/** Short statements with a figure, from the questions about figures: half of them as they are, half with the figure altered to one that is wrong. */
export function alteredFigureItems(figures: readonly Proposal[]): readonly Proposal[] {
  return figures.flatMap((proposal) => {
    const { note, prompt, right, wrong, explanation, sources, heading } = proposal;
    const text = prompt.replace(OPENING, '');
    if (text.length > LONGEST || text.startsWith('**') || wrong.length === 0 || LONG_DECIMAL.test(right)) return [];
    const other = wrong[numberOf(prompt, Math.min(3, wrong.length))]?.text ?? right;
    const isTrue = numberOf(`true ${prompt}`, 2) === 1;
    const claim = text.replace(GAP, isTrue ? right : other);
    return askedWhetherTrue(note, claim, isTrue, { explanation, sources, heading });
  });
}

/** Most other plain statements are true, so that most of these are not. */
const SWAPPED_IN = 5;

/** Comparisons as plain statements, most of them with the two names swapped. */
export function swappedNameItems({ notes, topicOf, nameCase }: Material): readonly Proposal[] {
  return notes.flatMap((note) =>
    note.versus.flatMap(({ of, with: second, difference }) => {
      const [one, other] = [topicOf(of), topicOf(second)];
      const comparison = one && other && comparisonIn(difference, one, other);
      const exchanged = comparison && swapped(comparison);
      if (!comparison || exchanged === undefined) return [];
      const isTrue = numberOf(`true ${difference}`, SWAPPED_IN) === 0;
      const told = isTrue ? comparison.parts.map(({ name, words }) => `${name}${words}`).join('') : exchanged;
      const heading = fullNameOf(comparison.topics[0]);
      return askedWhetherTrue(note, nameCase(told), isTrue, { explanation: difference, sources: [], heading });
    }),
  );
}
