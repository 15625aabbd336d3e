import type { Answer } from '../answer/answer.js';
import { answerLead } from '../answer/parts/answer-text.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { sidesInLine } from '../language/sides.js';
import { shortNameOf, type Topic } from '../notes/topics.js';

const PLACES = { first: 0, former: 0, second: 1, latter: 1, third: 2, last: -1 } as const;
/** "The first one", "the other type", "what about the second". */
const PLACE =
  /\b(?:the )?(first|former|second|latter|third|last|other)(?: (?:one|type|kind|option)s?| of (?:them|those|these))\b|(?<=\b(?:and|about|over|or|than|explain|with) |^)the (first|former|second|latter|third|last|other)\b(?! \p{L})|(?<=\b(?:does|is|can|could|would|will|should|has) )the (first|former|second|latter|third|last|other)\b(?= (?:also|cost|run|work|need|have|support|use|scale|take|get|charge|allow|include|free|cheaper|better|not|really|still|dead|even)\b)/giu;
/** "Can I use both together?" */
const BOTH =
  /\b(?:both(?: of (?:them|these|those))?|(?:the|these|those) two(?: of (?:them|these|those))?|them both)\b/i;

/** A line with names for "the first one" and "the other": those that the previous line compares, or else the services in its answer. */
export function withThingsMeant(line: string, before: string, answer: Answer, knowledge: Knowledge): string {
  const things = thingsNamed(before, answer, knowledge);
  const isPair = things.named.length === 2 && knowledge.names.spot(line).length === 0;
  const named = isPair ? line.replace(BOTH, things.named.join(' and ')) : line;
  return named.replace(PLACE, (words, one?: string, bare?: string, asked?: string) => {
    const place = (one ?? bare ?? asked ?? '').toLowerCase();
    return (place === 'other' ? things.other : things.named.at(PLACES[place as keyof typeof PLACES])) ?? words;
  });
}

/** Without "the other" if only one thing was named, and the notes compare it with nothing. */
function thingsNamed(
  before: string,
  answer: Answer,
  { index, names }: Knowledge,
): { readonly named: readonly string[]; readonly other: string | undefined } {
  const topicsIn = (text: string): readonly Topic[] => [...new Set(names.spot(text).map(({ topic }) => topic))];
  const compared = answer.kind === 'comparison' ? answer.topics.map(shortNameOf) : [];
  const asked = topicsIn(before);
  const told = topicsIn(answerLead(answer));
  const services = told.filter((topic) => topic.term === undefined && !asked.includes(topic)).map(shortNameOf);
  const named = [sidesInLine(before, names), compared, services].find(({ length }) => length > 1) ?? [];
  const [favoured] = told.map(shortNameOf);
  if (named.length === 2) return { named, other: named.find((name) => name !== favoured) };
  const difference = index.entries.find(
    ({ passage }) => passage.kind === 'difference' && passage.topics.length === 2 && passage.topics.some(isAsked),
  );
  const other = difference?.passage.topics.find((topic) => !isAsked(topic));
  return { named, other: other && shortNameOf(other) };

  function isAsked(topic: Topic): boolean {
    return topic === asked[0];
  }
}
