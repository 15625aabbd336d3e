import type { Architecture } from '../architecture.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import type { ReadText } from '../plain-words/entities/extract.js';
import { hasSense, nounOf, roleOf, senseOf, type Word, type Words } from '../plain-words/tokens/sense.js';
import { DATA_ROLES } from '../plain-words/tokens/vocabulary/phrases.js';
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
  /** How clearly it is named: by its own name about 3, by the first word of it 2, by its service 1, not at all 0. */
  readonly named: number;
  /** Where the words stand that name it best. */
  readonly at: readonly number[];
}

/** What a text says about the prices that it quotes. */
export interface Named {
  readonly things: readonly Priced[];
  /** Those of the text, or else the default one. */
  readonly regions: readonly Region[];
  readonly architectures: readonly Architecture[];
}

/** Everything in the price lists, with how the text names it, and the Regions and processors of the text. */
export function namedIn({ words, entities }: ReadText, prices: Prices): Named {
  const codes = new Set(entitiesOf(entities, 'region').map(({ code }) => code));
  const regions = prices.regions.filter(({ code }) => (codes.size > 0 ? codes.has(code) : code === DEFAULT_REGION));
  const architectures = words.flatMap((word) => senseOf(word, 'architecture')?.architecture ?? []);
  const parts = PRICE_LISTS.flatMap((list) =>
    [...prices[list].components].flatMap(([component, { unit, variant }]) =>
      variant === undefined ? [thing(words, list, component, unit)] : [],
    ),
  );
  const things = [...parts, ...variantsIn(words, prices)];
  return { things, regions, architectures: [...new Set(architectures)] };
}

function thing(words: Words, list: PriceList, component: string, unit: string): Priced {
  const { id } = serviceOf(list);
  const isStrong = words.some(
    (word) => hasSense(word, 'instance') || (senseOf(word, 'service')?.weak === undefined && hasSense(word, 'service')),
  );
  // An instance has its own rate, and words such as "cluster" mean a service only where nothing else is named.
  const names = (word: Word) => {
    const service = senseOf(word, 'service');
    return service?.service === id && id !== 'ec2' && !(service.weak && isStrong);
  };
  const isOfService = words.some(names);
  const named = words.map(
    (word) => ownName(word, component, isOfService) || Number(names(word) || (id === 'ebs' && isDisk(word))),
  );
  const best = Math.max(0, ...named);
  const at = best === 0 ? [] : named.flatMap((one, position) => (one === best ? [position] : []));
  return { list, component, unit: listedUnit(unit), named: best, at };
}

/** How clearly a word names a component itself: 3 by its name or the end of it, 2 by its first word, 0 not at all. */
function ownName(word: Word, component: string, isOfService: boolean): number {
  if (component.endsWith('ipv4') && hasSense(word, 'public-address')) return 3;
  const noun = nounOf(word);
  const own = [senseOf(word, 'choice')?.value, roleOf(word), noun?.replace(/^own /, '')];
  // Many components are requests, memory or clusters: those need their service beside them.
  const isClear =
    isOfService ||
    hasSense(word, 'service', 'choice') ||
    (roleOf(word) ?? '') in DATA_ROLES ||
    noun === 'capacity-units' ||
    noun === 'metrics' ||
    noun?.startsWith('own ');
  const keys = [...(isClear ? own : []), isOfService || word.text.includes(' ') ? word.text : undefined].map(partsOf);
  const parts = partsOf(component).join(' ');
  const isOwn = keys.some((key) => key.length > 0 && ` ${parts} `.startsWith(` ${key.join(' ')} `));
  const isEnd = keys.some((key) => key.length > 0 && ` ${parts} `.endsWith(` ${key.join(' ')} `));
  // The service beside it, or all of the name and not only "requests", makes it clearer.
  if (isOwn || isEnd) return (isOwn ? 3 : 2.5) + (isOfService ? 0.2 : 0);
  return keys.some((key) => key.length > 1 && key[0] === parts.split(' ')[0]) ? 2 : 0;
}

/** The words of a name, each as its singular. */
function partsOf(name: string | undefined): readonly string[] {
  return name === undefined ? [] : name.split(/[ _-]/).map((word) => word.replace(/s$/, ''));
}

/** Disks are mostly named without EBS. */
function isDisk(word: Word): boolean {
  return roleOf(word) === 'disk' || roleOf(word) === 'volume';
}

/** Instance types and Lightsail bundles. */
function variantsIn(words: Words, prices: Prices): readonly Priced[] {
  const lightsail = words.some((word) => senseOf(word, 'service')?.service === 'lightsail');
  return words.flatMap((word, at) => {
    const bundle = lightsail ? senseOf(word, 'choice')?.value : undefined;
    const variants = [
      ['ec2', 'instance', senseOf(word, 'instance')?.type, 'instance-hour'],
      ['lightsail', 'bundle-public-ipv4', bundle, 'month'],
      ['lightsail', 'bundle-ipv6-only', bundle, 'month'],
    ] as const;
    return variants.flatMap(([list, component, variant, unit]) =>
      variant !== undefined && prices[list].variantsOf(component).includes(variant)
        ? [{ list, component, variant, unit: listedUnit(unit), named: 3, at: [at] }]
        : [],
    );
  });
}
