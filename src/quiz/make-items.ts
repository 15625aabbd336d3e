import type { Prices } from '../pricing/rates.js';
import { seededId } from '../seeded.js';
import { chooseWrong } from './choose-wrong.js';
import { needsContext } from './claim.js';
import { levelOfProposals } from './difficulty.js';
import { type Difficulty, ITEM_KINDS, type Item } from './item.js';
import { errorItems, taskItems } from './makers/error-and-task.js';
import { figureItems } from './makers/figure.js';
import { oddOneItems } from './makers/odd-one.js';
import { plainTruthItems } from './makers/plain-truth.js';
import { priceItems } from './makers/price.js';
import { termItems } from './makers/term.js';
import { alteredFigureClaims, claimItems, turnedStatements } from './makers/true-or-not.js';
import { whichOfTwoItems } from './makers/which-of-two.js';
import { whichServiceItems } from './makers/which-service.js';
import { GAP } from './mask.js';
import { type ItemSources, type Material, materialOf } from './material.js';
import type { ProposedItem } from './proposal.js';

/** A question that was made and is not asked, with the reason. */
export interface DroppedItem {
  readonly proposal: ProposedItem;
  readonly reason: string;
}

/** Questions that are not asked although they can be made: for each id, why. */
export type Silenced = Readonly<Record<string, string>>;

/** Every question that the makers propose, each kind from its own part of the knowledge. */
function proposalsFrom(material: Material): readonly ProposedItem[] {
  const figures = figureItems(material);
  const twoSided = [...alteredFigureClaims(figures), ...turnedStatements(material)];
  const claims = claimItems(material, twoSided);
  return [
    ...figures,
    ...termItems(material),
    ...whichOfTwoItems(material),
    ...claims,
    ...plainTruthItems(material, claims),
    ...oddOneItems(material, twoSided),
    ...whichServiceItems(material),
    ...errorItems(material),
    ...taskItems(material),
    ...priceItems(material),
  ];
}

/**
 * Makes every question that the knowledge gives and that can be shown to have exactly one right option.
 * @param sources what they are made from, and which of them nobody is to be asked
 */
export function makeItems(
  { silenced, ...sources }: ItemSources & { readonly silenced: Silenced },
  prices: Prices,
): { readonly items: readonly Item[]; readonly dropped: readonly DroppedItem[] } {
  const material = materialOf(sources, prices);
  const levelOf = levelOfProposals(material);
  const items = new Map<string, Item>();
  const prompts = new Set<string>();
  const dropped: DroppedItem[] = [];
  for (const proposal of proposalsFrom(material)) {
    const made = finish(proposal, levelOf(proposal));
    if ('reason' in made) dropped.push(made);
    else if (items.has(made.id) || prompts.has(askedIn(made))) dropped.push({ proposal, reason: 'asked already' });
    else {
      items.set(made.id, made);
      prompts.add(askedIn(made));
    }
  }
  return { items: balanceSizes([...items.values()]).filter(({ id }) => silenced[id] === undefined), dropped };
}

/** The same words with the same options ask the same, whatever they were made from. */
function askedIn({ prompt, options }: Item): string {
  return [prompt, ...options.map(({ text }) => text).sort()].join('\n');
}

function finish(proposal: ProposedItem, difficulty: Difficulty): Item | DroppedItem {
  const chosen = chooseWrong(proposal);
  if ('dropped' in chosen) return { proposal, reason: chosen.dropped };
  const { kind, note, topic, heading, subject, prompt, quoted = '', right, explanation, sources } = proposal;
  const [page] = sources;
  if (needsContext(quoted.replace(GAP, 'X')))
    return { proposal, reason: 'the question points to something that is not there' };
  return {
    id: seededId([kind, note.id, topic, subject, right]),
    kind,
    note: note.id,
    topic,
    heading,
    prompt,
    options: [{ text: right, right: true }, ...chosen.wrong.map((option) => ({ ...option, right: false }))],
    explanation,
    ...(page ? { source: { title: page.title, url: page.url } } : {}),
    reviewed: note.reviewed,
    difficulty,
  };
}

/** Share of a kind's questions with four options in which the right one may be the longest, and in which it may be the shortest. */
const MOST = 0.28;

/** Leaves out questions in which the right option is the longest or the shortest where a kind has too many of them. */
function balanceSizes(items: readonly Item[]): readonly Item[] {
  const excess = ITEM_KINDS.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    return ([1, -1] as const).flatMap((sign) => {
      const outstanding = own.filter((item) => standsOut(item, sign));
      const others = own.length - outstanding.length;
      return outstanding.slice(Math.floor((others * MOST) / (1 - MOST)));
    });
  });
  const leftOut = new Set(excess);
  return items.filter((item) => !leftOut.has(item));
}

/** Whether the right one of four options is the longest, or the shortest. */
function standsOut({ options: [right, ...wrong] }: Item, sign: 1 | -1): boolean {
  const size = right?.text.length ?? 0;
  return wrong.length > 1 && wrong.every(({ text }) => sign * (size - text.length) > 0);
}
