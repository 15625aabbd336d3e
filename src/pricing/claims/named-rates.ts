import type { Architecture } from '../architecture.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import type { ReadText } from '../plain-words/entities/extract.js';
import { hasSense, nounOf, roleOf, senseOf, type Word, type Words } from '../plain-words/tokens/sense.js';
import { DATA_ROLES, NOUNS } from '../plain-words/tokens/vocabulary/phrases.js';
import { PRICE_LISTS, type PriceList } from '../price-lists.js';
import type { Prices } from '../rates.js';
import { DEFAULT_REGION, type Region } from '../regions.js';
import { serviceOf } from '../services/index.js';
import { listedUnit, type PriceUnit } from './units.js';

/** Something that has rates, and how a text names it. */
export interface Priced {
  readonly list: PriceList;
  readonly component: string;
  readonly variant?: string;
  readonly unit: PriceUnit;
  /** How clearly it is named: by its service 1, by words of its own more than that, not at all 0. */
  readonly named: number;
  /** Where the words stand that name it best. */
  readonly at: readonly number[];
}

/** What a text says about the prices that it quotes. */
export interface Named {
  readonly things: readonly Priced[];
  /** Those of the text, or else the default one. */
  readonly regions: readonly Region[];
  /** The text names no Region. */
  readonly anywhere: boolean;
  readonly architectures: readonly Architecture[];
}

/** Everything in the price lists, with how the text names it, and the Regions and processors of the text. */
export function namedIn({ words, entities }: ReadText, prices: Prices): Named {
  const codes = new Set(entitiesOf(entities, 'region').map(({ code }) => code));
  const regions = prices.regions.filter(({ code }) => (codes.size > 0 ? codes.has(code) : code === DEFAULT_REGION));
  const architectures = words.flatMap((word) => senseOf(word, 'architecture')?.architecture ?? []);
  const things = PRICE_LISTS.flatMap((list) =>
    [...prices[list].components].flatMap(([component, { unit, variant }]): readonly Priced[] =>
      variant === undefined ? [{ list, component, unit: listedUnit(unit), ...namedAs(words, list, component) }] : [],
    ),
  );
  return {
    things: [...things, ...typesIn(words, prices)],
    regions,
    anywhere: codes.size === 0,
    architectures: [...new Set(architectures)],
  };
}

/** How clearly words name a component, and where. */
function namedAs(words: Words, list: PriceList, component: string): Pick<Priced, 'named' | 'at'> {
  const { id } = serviceOf(list);
  const namesService = (word: Word) => {
    // Disks are mostly named without EBS, and an instance has a rate of its own.
    if (id === 'ebs' && /^(?:disk|volume)$/.test(roleOf(word) ?? '')) return true;
    return id !== 'ec2' && senseOf(word, 'service')?.service === id;
  };
  const isOfService = words.some(namesService);
  const parts = partsOf(component);
  const keys = words.map((word) => keysOf(word, isOfService));
  const said = parts.filter((part) => keys.some((one) => one.includes(part)));
  if (said.length > 0)
    return {
      named: 1 + said.length ** 2 / parts.length,
      at: places(keys.map((one) => said.some((part) => one.includes(part)))),
    };
  return { named: Number(isOfService), at: places(words.map(namesService)) };
}

/** What a word says that the name of a component may have in it. "Requests" and "memory" need their service beside them. */
function keysOf(word: Word, isOfService: boolean): readonly string[] {
  const noun = nounOf(word);
  const role = roleOf(word);
  const keys = [
    senseOf(word, 'choice')?.value,
    isOfService || (role ?? '') in DATA_ROLES ? role : undefined,
    isOfService || !((noun ?? '') in NOUNS) ? noun : undefined,
    hasSense(word, 'public-address') ? 'ipv4' : undefined,
  ];
  return keys.flatMap((key) => (key === undefined ? [] : partsOf(key)));
}

/** The words of a name, each as its singular. */
function partsOf(name: string): readonly string[] {
  return name.split(/[ _-]/).map((word) => word.replace(/s$/, ''));
}

/** The positions of which something holds. */
function places(holds: readonly boolean[]): readonly number[] {
  return holds.flatMap((one, at) => (one ? [at] : []));
}

/** Instance types. */
function typesIn(words: Words, prices: Prices): readonly Priced[] {
  const known = prices.ec2.variantsOf('instance');
  return words.flatMap((word, at) => {
    const { type } = senseOf(word, 'instance') ?? {};
    const unit = listedUnit('instance-hour');
    return type !== undefined && known.includes(type)
      ? [{ list: 'ec2', component: 'instance', variant: type, unit, named: 3, at: [at] } as const]
      : [];
  });
}
