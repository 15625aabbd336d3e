import { isArm } from '../instance-types.js';
import { isUsed, mustBeUsed } from '../plain-words/clauses/interpretation.js';
import { isVague } from '../plain-words/clauses/times.js';
import { optionValue } from '../plain-words/entities/amount.js';
import { type Entity, entitiesOf, isHead } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { isSemester } from '../plain-words/requests/asked-periods.js';
import { typedAt, typedText } from '../plain-words/tokens/sense.js';
import { isSameTime } from './kept-times.js';
import { type Alternatives, changedOptions, isValue, type Knowledge, withChange } from './texts.js';

/**
 * What a line says that makes no difference to how it is read, and that the request before does not say already: with its words taken out,
 * the reading is the same. No total may leave that out.
 * @param read the reading of a text, to compare
 */
export function withoutEffect(
  line: string,
  before: Alternatives,
  read: (text: string) => unknown,
  knowledge: Knowledge,
): string | undefined {
  const { words, entities } = readEntities(line, knowledge);
  const whole = JSON.stringify(read(line));
  const idle = entities.find((entity) => {
    if (!mustCount(entity) || isSaid(entity, before)) return false;
    // "Weekdays 9 to 5": the second says the days, too.
    if (saysDays(entity) && entities.some((other) => saysAllOf(other, entity) && !saysAllOf(entity, other)))
      return false;
    // "A semester of 15 weeks"
    if (entity.kind === 'asked-period' && isSemester(entity) && entitiesOf(entities, 'asked-period').length > 1)
      return false;
    // "4 hours on weekdays, in the evening"
    if (isPartOfDay(entity) && entities.some(saysHours)) return false;
    // "Graviton, so m7g.large", "the same on EC2, with a t3.small": both say it.
    if (isIn(entity, whole, before)) return false;
    // "On Arm, so Graviton" says one thing twice.
    const alike = new Set(entities.flatMap((other) => (saysAllOf(entity, other) ? other.at : [])));
    const left = words.filter((_, at) => !alike.has(at));
    return JSON.stringify(read(typedText(left))) === whole;
  });
  return idle && typedAt(words, idle.at);
}

/** Whether a changed request has what an entity names, and the one before had not. */
function isIn(entity: Entity, whole: string, before: Alternatives): boolean {
  const types = whole.match(/(?<=instance:)[\w.]+/g) ?? [];
  if (entity.kind === 'architecture') return types.some((type) => isArm(type) === (entity.architecture === 'arm64'));
  const name = entity.kind === 'instance' ? entity.type : entity.kind === 'service' ? entity.service : undefined;
  return name !== undefined && !JSON.stringify(before).includes(name) && whole.split(/[ :"/]/).includes(name);
}

function mustCount(entity: Entity): boolean {
  return (
    mustBeUsed(entity) ||
    isHead(entity) ||
    /^(?:choice|architecture|region|no-free-tier|asked-period|currency)$/.test(entity.kind)
  );
}

function saysDays(entity: Entity): boolean {
  return entity.kind === 'schedule' && entity.daysAWeek !== undefined;
}

function isPartOfDay(entity: Entity): boolean {
  return entity.kind === 'schedule' && isVague(entity) && !entity.denied && !/\d/.test(entity.typed);
}

function saysHours(entity: Entity): boolean {
  return entity.kind === 'amount' && entity.measure === 'time';
}

/** Whether an entity says what another one says, in whatever words. */
function saysAllOf(entity: Entity, { at: _, ...other }: Entity): boolean {
  const said: Readonly<Record<string, unknown>> = { ...entity };
  return Object.entries(other).every(
    ([name, value]) => name === 'typed' || JSON.stringify(said[name]) === JSON.stringify(value),
  );
}

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
