import { DATA_THROUGH, UNITS } from '../../balancers.js';
import { serviceOf } from '../../services/index.js';
import { isSized } from '../entities/asked-part.js';
import { type AskedPart, type Entities, entitiesOf } from '../entities/entity.js';
import type { Interpretation } from '../slots/interpretation.js';

/**
 * "A t3.small, 300 GB out. Only the traffic": of a sum the part that is asked for, with a sentence that names the others. If nothing is
 * that part, it stands open.
 */
export function onlyAsked(all: readonly Interpretation[], entities: Entities): readonly Interpretation[] {
  const [asked] = entitiesOf(entities, 'asked-part');
  if (!asked || !(asked.only || asked.denied)) return all;
  const names = (of: Interpretation) => Object.keys(of.options).filter((option) => !OF_ALL.has(option));
  const isOther = (of: Interpretation) => (option: string) => !OF_ALL.has(option) && !isAsked(asked, of, option);
  const [first, ...more] = all.flatMap((one) => {
    const kept = Object.entries(one.options).filter(([option]) => !isOther(one)(option));
    return names(one).every(isOther(one)) ? [] : [{ ...one, options: Object.fromEntries(kept) }];
  });
  const open = { kind: 'negation', typed: asked.typed, at: asked.at } as const;
  if (!first) return all.map((one) => ({ ...one, unused: [...one.unused, open] }));
  const leftOut = all.flatMap((one) => {
    const others = names(one).filter(isOther(one));
    const isWhole = one.service !== 'network' && others.length > 0;
    return isWhole ? [serviceOf(one.service).name] : others.map((option) => option.replaceAll('_', ' '));
  });
  const told = leftOut.length > 0 ? [`Left out, as you asked: ${leftOut.join(', ')}.`] : [];
  // What nobody has used may be that of the part.
  const unused = all.flatMap((one) => one.unused);
  const used = new Set(all.flatMap((one) => [...one.used]));
  return [{ ...first, explained: [...first.explained, ...told], unused, used }, ...more];
}

const OF_ALL: ReadonlySet<string> = new Set(['hours', 'region', 'to_region', 'free_tier']);

/** Whether an option is of what is asked for: "LCUs" are of the load balancer, "logs kept" of the logs. */
function isAsked({ parts, only }: AskedPart, { service }: Interpretation, option: string): boolean {
  if (service !== 'network') return only ? parts.includes(service) : !isSized(service);
  const owner = [...UNITS, ...DATA_THROUGH].find(([, own]) => own === option)?.[0];
  const names = [option, option.replaceAll('_', '-'), owner, option === 'logs_kept' ? 'logs' : undefined];
  return !only || names.some((name) => name !== undefined && parts.includes(name));
}
