import type { Decimal } from '../decimal.js';
import { entitiesOf, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { LOADS } from '../plain-words/requests/carried-load.js';
import type { Alternatives, Knowledge } from './texts.js';

/** A text with what it counts named, and the word that had no meaning. */
interface Named {
  readonly text: string;
  readonly unread: readonly string[];
}

const IDLE_NUMBER = /^(\d[\d.,]*(?: ?[kmb]| (?:thousand|million|billion))?) (\p{L}{3,}s)$/iu;

/** "If 200k photos" for "if 200k requests": what has no meaning here counts the only load that there is. */
export function withLoadNamed(text: string, before: Alternatives, knowledge: Knowledge): Named {
  const [aside, ...others] = readEntities(text, knowledge).entities.filter(({ kind }) => !JOINING.includes(kind));
  const lines = before.flat();
  const loads = lines.flatMap(({ service, options }) => Object.keys(options).filter((name) => name === LOADS[service]));
  const [load, ...more] = new Set(loads);
  const isOnly = aside?.kind === 'aside' && aside.what === 'idle' && others.length + more.length === 0;
  const [, number, noun] = (isOnly && IDLE_NUMBER.exec(aside.typed)) || [];
  if (!isOnly || load === undefined || number === undefined || noun === undefined) return { text, unread: [] };
  const told = lines.flatMap(({ options }) => options[load] ?? []).join(' ');
  const [now, was] = [number, told].map((value) => amountOf(value, load, knowledge));
  // "100 errors" behind millions of requests are no requests.
  if (!now || !was || now.times(FAR_LESS).lt(was)) return { text, unread: [] };
  return { text: text.replace(aside.typed, `${number} ${load}`), unread: [noun] };
}

/** A load that is so many times smaller is another one. */
const FAR_LESS = '50';

function amountOf(value: string, load: string, knowledge: Knowledge): Decimal | undefined {
  const [amount] = entitiesOf(readEntities(`${value.split('/')[0]} ${load}`, knowledge).entities, 'amount');
  return amount?.value;
}
