import { plain } from '../decimal.js';
import { optionValue } from '../plain-words/entities/amount.js';
import { type Amount, endOf, entitiesOf, startOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { hasSense, matches, typedText } from '../plain-words/tokens/sense.js';
import { countOf } from './count-value.js';
import { NUMBER } from './numbers.js';
import {
  type Alternatives,
  changedOptions,
  type Knowledge,
  optionsNamed,
  type TextLine,
  withChange,
  withOption,
} from './texts.js';

/** The value of an option, and what takes its place. */
interface Correction {
  readonly option: string;
  readonly was: string;
  readonly is: string;
  /** The positions of both numbers. */
  readonly at: readonly number[];
  readonly old: Amount;
  readonly now: Amount;
}

/** Words that go with the old value: "half a second, not 200", "6 instead of 4". */
const BESIDE_OLD = /^(?:not|no|and|instead|rather|of|than|from)$/;
/** Words before it that say that it is old. */
const DENIES = /^(?:not|no|instead of|than|from|said|typed|wrote|of)$/;
/** Behind it: "20 GB was a guess". */
const WAS = /^(?:is|was|were|are|seems?|isn't|wasn't|sounds?)$/;

/**
 * A request with the value that a line quotes of it replaced by the other one in that line: "200 ms was too low, 350", "half a second, not 200".
 * @returns also the words without the two; undefined if the line quotes none, or if it is not clear what of it is new
 */
export function withCorrected(
  text: string,
  before: Alternatives,
  knowledge: Knowledge,
): { readonly to: Alternatives; readonly rest: string } | undefined {
  const { words, entities } = readEntities(text, knowledge);
  const amounts = entitiesOf(entities, 'amount').filter(({ rate, clock }) => !rate && !clock);
  const isQuoted = (one: Amount) => matches(words[startOf(one) - 1], DENIES) || matches(words[endOf(one)], WAS);
  const lines = before.flat();
  const found = amounts
    .filter(isQuoted)
    .flatMap((old) =>
      amounts.flatMap((now) => (now === old ? [] : lines.flatMap((line) => correctionsOf(line, old, now)))),
    );
  const [correction] = found;
  const isClear = new Set(found.map(({ option, is }) => `${option}:${is}`)).size === 1;
  if (!correction || !isClear) return undefined;
  const { option, was, is, at, old, now } = correction;
  // "The memory, they crash at two": not the two tasks; "4 GB, not 2" says itself what it is.
  const names = words.filter((word) => hasSense(word, 'role', 'vcpu', 'noun')).map(({ text: name }) => name);
  const isNamed = (name: string) => lines.some((line) => optionsNamed(name, line, knowledge).includes(option));
  if (now.measure !== 'memory' && names.length > 0 && !names.some(isNamed)) return undefined;
  const from = words.slice(0, startOf(old)).findLastIndex((word) => !matches(word, BESIDE_OLD)) + 1;
  const rest = typedText(words.filter((_, place) => !at.includes(place) && (place < from || place > startOf(old))));
  return { to: withOption(before, option, is, (line) => line.options[option] === was), rest };
}

/** What of a line may be corrected from one amount to another. */
function correctionsOf(line: TextLine, old: Amount, now: Amount): readonly Correction[] {
  return Object.entries(line.options).flatMap(([option, was]) => {
    const [, number, unit = ''] = NUMBER.exec(was) ?? [];
    // "400k" may stand there as 400000, and each day.
    const isAmount = old.measure === 'count' && old.scaled && countOf(was)?.eq(old.value);
    const isOld = isAmount || textOf(old) === was || (old.bare && plain(old.value) === number);
    if (!isOld || number === undefined) return [];
    const read = withChange(line, [now]);
    const isOfIt = changedOptions(line, read).join() === option;
    const [, period = ''] = /(\/\w+)$/.exec(was) ?? [];
    const count = isAmount && now.measure === 'count' && !now.noun ? textOf(now) + period : undefined;
    const is = count ?? (now.bare && !now.scaled ? plain(now.value) + unit : isOfIt ? read.options[option] : undefined);
    return is === undefined || is === was ? [] : [{ option, was, is, at: [...old.at, ...now.at], old, now }];
  });
}

function textOf(amount: Amount): string {
  return optionValue(amount.measure, amount).text;
}
