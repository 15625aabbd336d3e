import { isUsed } from '../plain-words/clauses/interpretation.js';
import { type Entity, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { serviceOf } from '../services/index.js';
import { type Alternatives, changedOptions, type Knowledge, type TextLine, withChange } from './texts.js';

const CHOOSES =
  /\b(?:take|go(?:ing)? (?:with|for)|use|stay(?:ing)? (?:on|with|in|at)|stick(?:ing)? (?:to|with)|keep|choose|pick|prefer|rather|back (?:to|on)|then|it (?:\p{L}+ )?is)\b|^\W*(?:just|only|ok(?:ay)?|k|alright|fine|nah|cool|great|good)\b/iu;
const NEGATES = /\b(?:not|no|without|never|instead of|rather than|if|vs|versus|or)\b|n['’]t\b/i;
const CLAUSE_END = /[,;.!?]+\s+|\s+(?:but|and)\s+/gi;

/** A side of a comparison that a line decides for, and what it says behind that. */
interface Chosen {
  readonly to: Alternatives;
  readonly rest: string;
  /** The words by which it decides. */
  readonly decides: string;
}

/** "Ok express then. every step calls a Lambda", "nah stay on ec2": the side of a comparison that a clause names and chooses, if any. */
export function chosenSide(line: string, before: Alternatives, knowledge: Knowledge): Chosen | undefined {
  if (before.length < 2) return undefined;
  for (const { from, to } of clausesOf(line)) {
    const clause = line.slice(from, to);
    const named = readEntities(clause, knowledge).entities.filter((one) => !JOINING.includes(one.kind));
    const isChoice = CHOOSES.test(clause) && !NEGATES.test(clause) && !clause.includes('?');
    const [side, ...others] = before.filter((lines) => named.length > 0 && named.every((one) => isOf(one, lines)));
    if (side && others.length === 0 && isChoice) {
      const behind = line.slice(to).replace(/^\W*?(?=[\p{L}\d]|$)/u, '');
      return { to: [side], rest: `${line.slice(0, from)} ${behind}`.trim(), decides: clause };
    }
  }
  return undefined;
}

/** Where each clause begins and ends. */
function clausesOf(line: string): readonly { readonly from: number; readonly to: number }[] {
  const ends = [...line.matchAll(CLAUSE_END)];
  const starts = [0, ...ends.map(({ index, 0: typed }) => index + typed.length)];
  return starts.map((from, at) => ({ from, to: ends[at]?.index ?? line.length }));
}

/** Whether an entity names something that a side has, said or as the default. */
function isOf(entity: Entity, lines: readonly TextLine[]): boolean {
  return lines.some((line) => {
    if (entity.kind === 'service') return line.service === entity.service;
    const read = withChange(line, [entity]);
    const isUsual = (name: string) =>
      !(name in line.options) && read.options[name] === serviceOf(line.service).options[name]?.usual;
    return isUsed(entity, read.used) && changedOptions(line, read).every(isUsual);
  });
}
