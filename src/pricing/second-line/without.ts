import { echo } from '../../typed-text.js';
import { type Fact, factsOf } from '../plain-words/facts.js';
import { isHead } from '../plain-words/heads.js';
import { hasSense, type Word } from '../plain-words/meaning.js';
import { missingOptions } from '../plain-words/part-options.js';
import { type PlainWordsKnowledge, readFacts } from '../plain-words/read-facts.js';
import { subjectOf } from '../plain-words/service-of-part.js';
import type { Alternatives, Changed } from './changed.js';
import { optionsSaid } from './options-said.js';
import type { TextLine } from './texts.js';

/** What means nothing once another option is gone. */
const BELONGS: Readonly<Record<string, readonly string[]>> = {
  disk: ['iops', 'throughput', 'disk_type', 'disks', 'snapshots'],
  load_balancers: ['lcu'],
  nat_gateways: ['nat_data'],
  provisioned: ['provisioned_hours'],
  snapstart: ['restores'],
  nodes: ['instance', 'disk', 'disk_type', 'iops', 'throughput'],
  pods: ['vcpu', 'memory'],
};
/** What goes on without saying, or only says where, when and how: a line that has nothing else is gone. */
const NOTHING_BY_ITSELF: ReadonlySet<string> = new Set(['region', 'hours']);

/** A line in words, with what it leaves out. */
export interface Parted {
  readonly rest: string;
  /** What is left out, each in its words. */
  readonly without: readonly string[];
}

/** Takes "without the load balancer" out of a line; days and the free tier, which the reader knows, stay. */
export function withoutDenied(text: string, knowledge: PlainWordsKnowledge): Parted {
  const { words, facts } = readFacts(text, knowledge);
  const read = new Set(facts.flatMap((fact) => (isDenial(fact) ? [] : [...fact.at])));
  const free = words.some((word) => hasSense(word, 'free-tier'));
  const gone = new Set<number>();
  const without: string[] = [];
  words.forEach((word, at) => {
    if (!hasSense(word, 'without') || read.has(at) || gone.has(at) || free) return;
    const end = endOf(words, at + 1);
    if (end === at + 1) return;
    for (let place = at; place < end; place += 1) gone.add(place);
    without.push(textOf(words.slice(at + 1, end)));
  });
  return { rest: textOf(words.filter((_, at) => !gone.has(at))), without };
}

function isDenial(fact: Fact): boolean {
  return fact.kind === 'negation' || (fact.kind === 'aside' && (fact.what === 'denied' || fact.what === 'idle'));
}

function endOf(words: readonly Word[], from: number): number {
  const end = words.findIndex(
    (word, at) => at >= from && (hasSense(word, 'separator') || (at > from && hasSense(word, 'in-place', 'on'))),
  );
  return end < 0 ? words.length : end;
}

function textOf(words: readonly Word[]): string {
  return words
    .map(({ typed, glued }) => (glued ? typed : ` ${typed}`))
    .join('')
    .trim();
}

/** The lines without something; nothing if they have no such thing. */
function linesWithout(
  lines: readonly TextLine[],
  what: string,
  knowledge: PlainWordsKnowledge,
): readonly TextLine[] | undefined {
  const left = lines.flatMap((line) => {
    const less = lineWithout(line, what, knowledge);
    return less ? [less] : [];
  });
  const changed = left.length < lines.length || left.some((line) => !lines.includes(line));
  return changed && left.length > 0 ? left : undefined;
}

function lineWithout(line: TextLine, what: string, knowledge: PlainWordsKnowledge): TextLine | undefined {
  const { facts } = readFacts(what, knowledge);
  const named = facts.some(isHead) && subjectOf(facts) === line.service;
  const types = factsOf(facts, 'instance').map(({ type }) => type);
  const said = optionsSaid(what, line, knowledge).filter((option) => line.options[option] !== undefined);
  if (said.length === 0 || types.length > 0) {
    const gone = named && line.service !== 'network' && types.every((type) => type === line.options['instance']);
    return gone ? undefined : line;
  }
  const removed = new Set(said.flatMap((option) => [option, ...(BELONGS[option] ?? [])]));
  const options = Object.fromEntries(Object.entries(line.options).filter(([name]) => !removed.has(name)));
  const nothing = Object.keys(options).every((name) => NOTHING_BY_ITSELF.has(name));
  const lacks = missingOptions(line.service, options).length > missingOptions(line.service, line.options).length;
  return nothing || lacks ? undefined : { ...line, options };
}

/** The request without something, from whatever has it. */
export function withLess(to: Alternatives, what: string, knowledge: PlainWordsKnowledge): Changed {
  const less = to.map((lines) => linesWithout(lines, what, knowledge));
  if (less.every((lines) => lines === undefined))
    return { asks: `What is to be left out? I see no ${echo(what, 30)} in it, or nothing would be left.` };
  return { to: less.map((lines, index) => lines ?? to[index] ?? []) };
}
