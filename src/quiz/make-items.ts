import type { Prices } from '../pricing/rates.js';
import { seededId } from '../seeded.js';
import { chooseWrong } from './choose-wrong.js';
import { needsContext } from './claim.js';
import { levelOfProposals } from './expected-difficulty.js';
import type { Difficulty, Item } from './item.js';
import { errorItems, taskItems } from './makers/error-and-task.js';
import { figureItems } from './makers/figure.js';
import { oddOneItems } from './makers/odd-one.js';
import { oldClaimItems, turnedStatements } from './makers/old-claims.js';
import { plainTruthItems } from './makers/plain-truth.js';
import { priceItems } from './makers/price.js';
import { termItems } from './makers/term.js';
import { alteredFigureClaims, oneSideOf } from './makers/true-or-not.js';
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
  const claims = [...oldClaimItems(material), ...twoSided.map(oneSideOf)];
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
  const { kind, note, topic, heading, subject, prompt, right, explanation, sources } = proposal;
  const [page] = [...sources, ...note.sources];
  const item: Item = {
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
  const reason = faultOf(item, proposal.quoted ?? '');
  return reason === undefined ? item : { proposal, reason };
}

const LONGEST_PROMPT = 600;
const LONGEST_OPTION = 200;
/** "Not" and "except" in a question are read over; "all of the above" is no option. */
const TRICKS = /\ball of the above\b|\bnone of the above\b|\bexcept\b.*\?/i;

/**
 * Why a finished question cannot be asked; undefined if it can.
 * @param quoted the words of the note inside the question
 */
export function faultOf({ prompt, options }: Item, quoted: string): string | undefined {
  if (prompt.length > LONGEST_PROMPT) return 'the question is too long';
  if (options.some(({ text }) => text.length > LONGEST_OPTION)) return 'an option is too long';
  if (options.filter(({ right }) => right).length !== 1) return 'not exactly one right option';
  if (options.length !== 2 && options.length !== 4) return 'neither two nor four options';
  if (TRICKS.test(prompt)) return 'a trick word in the question';
  if (needsContext(quoted.replace(GAP, 'X'))) return 'the question points to something that is not there';
  return undefined;
}

/** Share of a kind's questions with four options in which the right one may be the longest, and in which it may be the shortest. */
const MOST = 0.28;

/** Leaves out questions in which the right option is the longest or the shortest where a kind has too many of them. */
export function balanceSizes(items: readonly Item[]): readonly Item[] {
  const left = new Map<string, number>();
  const sideOf = ({ kind, options: [right, ...wrong] }: Item): string | undefined => {
    const [size, sizes] = [right?.text.length ?? 0, wrong.map(({ text }) => text.length)];
    if (wrong.length === 1) return undefined;
    if (size > Math.max(...sizes)) return `${kind} longest`;
    return size < Math.min(...sizes) ? `${kind} shortest` : undefined;
  };
  for (const kind of new Set(items.map((item) => item.kind))) {
    const own = items.filter((item) => item.kind === kind);
    const sides = own.flatMap((item) => sideOf(item) ?? []);
    for (const side of new Set(sides)) {
      const others = own.length - sides.filter((one) => one === side).length;
      left.set(side, Math.floor((others * MOST) / (1 - MOST)));
    }
  }
  return items.filter((item) => {
    const side = sideOf(item);
    if (side === undefined) return true;
    const room = left.get(side) ?? 0;
    left.set(side, room - 1);
    return room > 0;
  });
}
