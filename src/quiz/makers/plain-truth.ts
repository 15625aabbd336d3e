import type { Material } from '../material.js';
import type { ProposedItem } from '../proposal.js';
import { likest } from './likest-truths.js';
import { askedWhetherTrue, saysYes } from './true-or-not.js';
import { truthsOf } from './truths.js';

/** Asked alone, a true statement may be as long as one with a figure, or short claims would be the true ones. */
const MAX_ALONE = 190;

/** Minimum questions on a note with hardly any false claims. */
const MIN_ASKED = 12;
const TRUE_TO_FALSE = 1.125;
const FIGURE = /\d/;
/** Few false claims contain a denial, so a denial would reveal a true one. */
const DENIED = /\b(?:can)?not\b|n't/;

/**
 * "Is that true today?" about plain statements: as many in each note as balance the false claims, or a constant answer
 * would do well.
 * @param asked the other questions of this kind
 */
export function plainTruthItems(material: Material, asked: readonly ProposedItem[]): readonly ProposedItem[] {
  const explained = new Set(asked.map(({ explanation }) => explanation));
  const truths = truthsOf(material, MAX_ALONE).filter(({ markdown }) => !explained.has(markdown));
  return material.notes.flatMap((note) => {
    const others = asked.filter((proposal) => proposal.note === note && proposal.kind === 'still-true');
    const own = truths.filter((truth) => truth.note === note);
    const missing = [true, false].flatMap((hasFigure) => {
      const alike = others.filter(({ quoted = '' }) => FIGURE.test(quoted) === hasFigure);
      const falsehoods = alike.filter((proposal) => !saysYes(proposal)).map(({ quoted = '' }) => quoted);
      const count = Math.floor(falsehoods.length * TRUE_TO_FALSE) - (alike.length - falsehoods.length);
      const candidates = own.filter(({ sentence }) => FIGURE.test(sentence) === hasFigure && !DENIED.test(sentence));
      return likest(candidates, falsehoods, count);
    });
    const more = likest(
      own.filter((truth) => !missing.includes(truth)),
      [],
      MIN_ASKED - others.length - missing.length,
    );
    return [...missing, ...more].map(({ sentence, markdown, sources, heading }) =>
      askedWhetherTrue({ note, explanation: markdown, sources, heading }, sentence, true),
    );
  });
}
