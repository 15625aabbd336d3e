import { NONSTOP } from '../../quantities/hours.js';
import { type Given, textOf } from '../../quantities/said.js';
import type { Draft } from '../clauses/draft.js';
import type { PriceRequest } from '../clauses/request.js';
import { type Entities, entitiesOf } from '../entities/entity.js';
import type { Interpretation } from '../slots/interpretation.js';
import { textOfWords, type Words } from '../tokens/sense.js';

/** "How much do I have to save up?" is no difference. */
const SAVES =
  /\b(?:how much|what|does|would|will|do|can) .*\bsav(?:e[sd]?|ings?)\b(?! (?:up|for)\b)|\bsav(?:e|ings?) (?:how much|what|if|by|per|an?|monthly)\b|\bsavings? \?/;

const DIFFERS =
  /\b(?:by how much|how much (?:more|less|cheaper|extra|above|over)|how big is the gap|what (?:is|'s) the gap|difference|extra costs?|the extra|what changes|what does it change)\b/;

/** Whether the difference of two totals is asked for: by what it is called, or only as a comparison. */
export function asksDifference(entities: Entities, words: Words): PriceRequest['asksDifference'] {
  const text = textOfWords(words);
  if (SAVES.test(text) || DIFFERS.test(text)) return 'in-dollars';
  return entitiesOf(entities, 'compare').length > 0 && 'at-all';
}

const OTHERWISE = /\bwhat if\b|\b(?:and|then) the same\b(?! (?:time|day|hours?)\b)/;

/** Whether the same is wanted with something else: "500 GB, and what if we keep 200?", "in Mumbai, and the same in Canada". */
export function saysOtherwise(words: Words): boolean {
  return OTHERWISE.test(textOfWords(words));
}

/** "Is it cheaper to stop it at night?", "how much cheaper is it on arm?" */
const CHEAPER = /\bcheaper (?:to|if)\b|\bhow much cheaper\b/;

/** What is changed to save money, and what it most likely was before. */
const UNSAVED: readonly (readonly [option: string, changed: string | undefined, before: Given])[] = [
  ['architecture', 'arm64', 'x86'],
  ['hours', undefined, NONSTOP],
  ['disk_type', 'gp3', 'gp2'],
  ['snapshot_tier', 'archive', 'standard'],
];

/** "How much do I save with arm64?" compares with what goes without saying. */
export function withUnsaved(drafts: readonly Draft[], words: Words): readonly Draft[] {
  const [draft, ...others] = drafts;
  const text = textOfWords(words);
  if (!draft || others.length > 0 || !(SAVES.test(text) || CHEAPER.test(text))) return drafts;
  const { interpretations } = draft;
  const isChanged = ({ options }: Interpretation, [option, changed, before]: (typeof UNSAVED)[number]) => {
    const value = options[option];
    return (
      value !== undefined && (changed === undefined ? textOf(value) !== textOf(before) : textOf(value) === changed)
    );
  };
  const found = UNSAVED.find((one) => interpretations.some((interpretation) => isChanged(interpretation, one)));
  if (!found) return drafts;
  const [option, , before] = found;
  const unsaved = interpretations.map((one) =>
    isChanged(one, found) ? { ...one, options: { ...one.options, [option]: before } } : one,
  );
  return [{ ...draft, interpretations: unsaved }, draft];
}

/** "It is up 24/7; what do I save from 7 to 19?": two values of one option, where a difference is asked for, are two sides. */
export function withContrasted(
  drafts: readonly Draft[],
  difference: PriceRequest['asksDifference'],
  words: Words,
): readonly Draft[] {
  const [draft, ...others] = drafts;
  const [one, ...more] = draft?.interpretations ?? [];
  const [option, ...options] = one?.contradictory ?? [];
  // "2M requests, and what if I poll hourly?": nobody knows whether that is all of them.
  const isAsked = difference || (SIZES.has(option ?? '') && saysOtherwise(words));
  if (!draft || !one || !option || !isAsked || others.length + more.length + options.length > 0) return drafts;
  const values = one.values[option] ?? [];
  if (values.length !== 2) return drafts;
  return values.map((value) => ({
    ...draft,
    interpretations: [{ ...one, options: { ...one.options, [option]: value }, contradictory: [], values: {} }],
  }));
}

const SIZES: ReadonlySet<string> = new Set('storage disk disk_type snapshots memory vcpu region instance'.split(' '));
