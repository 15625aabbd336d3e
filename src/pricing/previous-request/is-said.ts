import { optionValue } from '../plain-words/entities/amount.js';
import type { Entity } from '../plain-words/entities/entity.js';
import { isUsed } from '../plain-words/slots/interpretation.js';
import { isSameTime } from './kept-times.js';
import { type Alternatives, changedOptions, isValue, withChange } from './texts.js';

/** Whether a request says something already: its service, or the value of an option. */
export function isSaid(entity: Entity, before: Alternatives): boolean {
  if (isSameTime(entity, before) || (entity.kind === 'amount' && isValue(entity, before))) return true;
  return before.flat().some((line) => {
    if (entity.kind === 'service') return entity.service === line.service;
    const read = withChange(line, [entity]);
    // "I counted 20 GB for each" explains a value, "how many functions makes no difference" explains one away.
    const value = entity.kind === 'amount' && optionValue(entity.measure, entity).text;
    const counts = read.explained.length === 0 || Object.values(line.options).some((text) => text === value);
    return counts && isUsed(entity, read.used) && changedOptions(line, read).length === 0;
  });
}
