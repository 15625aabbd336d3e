import { onlyTotal } from '../answer/prices/total-before.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { exact } from '../pricing/decimal.js';
import { type Entity, JOINING } from '../pricing/plain-words/entities/entity.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import { requested } from '../pricing/previous-request/changed-request.js';
import { isSaid } from '../pricing/previous-request/is-said.js';
import type { Standing } from '../pricing/previous-request/standing.js';
import type { AfterQuote, TextLine } from '../pricing/previous-request/texts.js';
import { architectureOf } from '../pricing/previous-request/values.js';
import { answerTo } from './answer-to.js';
import { changedInTurn } from './changed-price.js';
import type { Command } from './command.js';
import { type LineContext, lastPriced } from './line-context.js';

/** One of two sides of a comparison, or of three. */
type Side = readonly TextLine[];

const OPENING = '\\W*(?:(?:ok|okay|so|then|well|alright|cool|and|hmm?|lol|no|yes|yeah|nice|great)\\W+)*';
const TAKE =
  "(?:(?:i|we)(?:['’]?ll| will|['’]d)? |let['’]?s |lets |we should |i would )?(?:take|pick|choose|go (?:with|for)|going (?:with|for)|use|stay (?:with|on)|decided (?:on|for))";
/** "Ok take arm. and without the alb?", "fargate it is. canada", "the cheaper one, 4x" */
const PICKS = new RegExp(
  `^${OPENING}(?:${TAKE} (?<taken>[^,.;!?]+?)(?: then| please| pls)?|(?<named>[^,.;!?]+?) it is|(?<bare>the [\\w.-]+ one))(?:[,.;!?]+\\s*(?<rest>.*)|)$`,
  'is',
);
const CHEAPER = /\bcheap(?:er|est)\b/i;
/** Nothing of these tells the sides apart. */
const SILENT: ReadonlySet<Entity['kind']> = new Set([...JOINING, 'cheapest']);

/**
 * How a line goes on from one side of a priced comparison that it picks: "fargate it is. canada" is the price of Fargate, in Canada.
 * @returns undefined if nothing was compared, or it picks no side
 */
export function pickedSide(
  line: string,
  previous: LineContext,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | undefined {
  const { taken, named, bare, rest = '' } = PICKS.exec(line)?.groups ?? {};
  const words = taken ?? named ?? bare;
  const priced = words === undefined ? undefined : lastPriced(previous, commands, knowledge);
  if (words === undefined || !priced || priced.alternatives.length < 2) return undefined;
  const side = sideFor(words, priced, commands, knowledge);
  if (!side) return undefined;
  const alone = requested([side], priced.besides);
  if (rest.trim() === '') return { ...alone, unread: [] };
  const changed = changedInTurn(rest, { text: alone.text ?? '', asked: true }, commands, knowledge);
  return changed && 'line' in changed ? changed : { ...alone, unread: [rest] };
}

/** The side that some words name, if they name one and nothing that another has as well. */
function sideFor(
  words: string,
  { alternatives, besides }: Standing,
  commands: readonly Command[],
  knowledge: Knowledge,
): Side | undefined {
  if (CHEAPER.test(words)) {
    const totals = alternatives.map((side) =>
      onlyTotal(answerTo(requested([side], besides).line, commands, knowledge)),
    );
    const least = totals.flatMap((total) => (total === undefined ? [] : exact(total))).sort((a, b) => a.cmp(b))[0];
    return alternatives.find((_, at) => least?.eq(totals[at] ?? 'Infinity'));
  }
  const said = readEntities(words, knowledge).entities.filter(({ kind }) => !SILENT.has(kind));
  const [side, ...others] = alternatives.filter((one) => said.length > 0 && said.every((entity) => isOf(entity, one)));
  return others.length === 0 ? side : undefined;
}

function isOf(entity: Entity, side: Side): boolean {
  if (entity.kind !== 'architecture') return isSaid(entity, [side]);
  return side.some((part) => architectureOf(part) === entity.architecture);
}
