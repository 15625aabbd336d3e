import { keptByObject } from '../../kept-by-object.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { nameFinder } from '../../language/pages-about.js';
import { firstSentence, leadingSentences } from '../../language/sentences.js';
import type { Match } from '../../language/topic-names.js';
import type { Statement } from '../../notes/note.js';
import { type Topic, taughtOf } from '../../notes/topics.js';
import type { Explanation, NextStep } from '../answer.js';
import { compareStep, explainStep } from './next-steps.js';
import { noveltyFilter } from './novelty.js';
import { correctionsOf, referTo, topicSource } from './references.js';

/** The facts that students want most, in this order; other facts fill the rest. */
const FIRST_FACTS = ['runs', 'servers', 'time limit', 'billing', 'best for'];
const MOST_FACTS = 5;
const MOST_DETAILS = 3;
/** Most characters of a bullet, in whole sentences. */
const LONGEST_DETAIL = 240;
const MOST_RIVALS = 2;
/** A fact row that repeats the summary is still easy to look up; a bullet that does is only more to read. */
const REPEATED_SHARE = { fact: 0.75, detail: 0.47 } as const;

/** Explains a topic: its summary, at most five facts and, for a term, statements from its note. */
export function explain(match: Match, { factKeys, topics, index }: Knowledge): Explanation {
  const { topic } = match;
  const isNew = (known: string, repeatedShare: number) =>
    noveltyFilter(known, index, { subject: topic.names, repeatedShare });
  const isNewFact = isNew(topic.summary, REPEATED_SHARE.fact);
  const facts = mostWanted(topic.term ? topic.facts.filter(({ value }) => isNewFact(value)) : topic.facts);
  const known = [topic.summary, ...facts.map(({ value }) => value)].join(' . ');
  const isNewDetail = isNew(known, REPEATED_SHARE.detail);
  const details = topic.term ? detailsOf(topic).filter(({ text }) => isNewDetail(firstSentence(text))) : [];
  const { picture } = topic.term ?? topic.note;
  const labels = new Map(factKeys.map(({ key, label }) => [key, label]));
  return {
    kind: 'explanation',
    topic: referTo(topic),
    summary: topic.summary,
    facts: facts.map(({ key, value }) => ({ label: labels.get(key) ?? key, value })),
    details: details.slice(0, MOST_DETAILS).map(({ markdown }) => leadingSentences(markdown, LONGEST_DETAIL)),
    ...(topic.term ? { partOf: topic.note.topic } : {}),
    ...(picture === undefined ? {} : { picture: { file: picture } }),
    sources: [topicSource(topic)],
    nextSteps: [...nextSteps(topic, topics), ...inPlainWords(topic)],
    corrections: correctionsOf([match]),
  };
}

/**
 * Statements of the note that name a term, those of its own section first. Statements of other sections must use its full name: the
 * micro-VM that runs an environment is not the resource MicroVM. Kept: it searches all statements of a note.
 */
const detailsOf = keptByObject(({ names, name, note, section }: Topic): readonly Statement[] => {
  const [isNamedIn, isNamedInFull] = [nameFinder(names), nameFinder([name])];
  const isOwn = (statement: Statement): boolean => section?.statements.includes(statement) ?? false;
  return note.sections
    .flatMap(({ statements }) => statements)
    .filter((one) => isNamedIn(one.text) && (isOwn(one) || isNamedInFull(one.text)))
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
});

function mostWanted(facts: Topic['facts']): Topic['facts'] {
  const first = FIRST_FACTS.flatMap((key) => facts.find((fact) => fact.key === key) ?? []);
  const others = facts.filter((fact) => fact.key !== 'kind' && !first.includes(fact));
  return [...first, ...others].slice(0, MOST_FACTS);
}

/** The button for everyday words, if the note has them. */
function inPlainWords(topic: Topic): NextStep[] {
  const line = `/ask question:${topic.name} in plain words`;
  return taughtOf(topic).simply === undefined ? [] : [{ label: 'In plain words', line }];
}

/** Two comparisons, then the note of a term or a related topic. */
function nextSteps(topic: Topic, topics: readonly Topic[]): NextStep[] {
  const byId = new Map(topics.map((other) => [other.id, other]));
  const rivals = [
    ...topic.note.versus.filter((pair) => pair.of === topic.id).map((pair) => pair.with),
    ...topics.flatMap(({ note, term }) =>
      term ? [] : note.versus.filter((pair) => pair.with === topic.id).map((pair) => pair.of),
    ),
  ]
    .sort((a, b) => relatedRank(topic, a) - relatedRank(topic, b))
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, MOST_RIVALS);
  const related = (topic.term ? [topic.note.id] : topic.note.related)
    .flatMap((id) => byId.get(id) ?? [])
    .filter((other) => !rivals.includes(other));
  return [...rivals.map((rival) => compareStep([topic, rival])), ...related.slice(0, 1).map(explainStep)];
}

/** The order in which the note lists related topics: readers about Kubernetes compare it with EKS before Lambda. */
function relatedRank({ note, term }: Topic, id: string): number {
  const place = term ? -1 : note.related.indexOf(id);
  return place === -1 ? note.related.length : place;
}
