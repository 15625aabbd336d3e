import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Match } from '../../language/topic-names.js';
import type { Statement } from '../../notes/note.js';
import type { Topic } from '../../notes/topics.js';
import type { Explanation, NextStep } from '../answer.js';
import { holdsName, statementsNaming } from './naming.js';
import { compareStep, explainStep } from './next-steps.js';
import { correctionsOf, referTo, topicSource } from './references.js';
import { onlyNew } from './repetition.js';

/** Facts in the order in which a student wants them; what a topic lacks is filled up with its other facts. */
const FIRST_FACTS = ['runs', 'servers', 'time limit', 'billing', 'best for'];
const MOST_FACTS = 5;
const MOST_DETAILS = 3;
/** A row that repeats the summary may help who looks for it; a bullet that does so only costs reading. */
const NOTHING_NEW = { fact: 0.75, detail: 0.47 } as const;

/** Explains a topic: its sentence, at most five facts or, for a term, the gist of its section. */
export function explain(match: Match, { factKeys, topics, index }: Knowledge): Explanation {
  const { topic } = match;
  const about = { subject: topic.names, index };
  const beyondSummary = { ...about, said: topic.summary, nothingNew: NOTHING_NEW.fact };
  const facts = tellingFacts(topic.term ? onlyNew(topic.facts, ({ value }) => value, beyondSummary) : topic.facts);
  const said = [topic.summary, ...facts.map(({ value }) => value)].join(' . ');
  const details = topic.term
    ? onlyNew(detailsOf(topic), ({ text }) => text, { ...about, said, nothingNew: NOTHING_NEW.detail })
    : [];
  const { picture } = topic.term ?? topic.note;
  const labels = new Map(factKeys.map(({ key, label }) => [key, label]));
  return {
    kind: 'explanation',
    topic: referTo(topic),
    summary: topic.summary,
    facts: facts.map(({ key, value }) => ({ label: labels.get(key) ?? key, value })),
    details: details.slice(0, MOST_DETAILS).map(({ markdown }) => markdown),
    ...(topic.term ? { partOf: topic.note.topic } : {}),
    ...(picture === undefined ? {} : { picture: { file: picture } }),
    sources: [topicSource(topic)],
    nextSteps: nextSteps(topic, topics),
    corrections: correctionsOf([match]),
  };
}

/**
 * What the note says about a term elsewhere: statements that name it, those of its own section first. Those of other sections must
 * use its very name: the micro-VM in which any environment runs is not the resource MicroVM.
 */
function detailsOf(topic: Topic): Statement[] {
  const isOwn = (statement: Statement): boolean => topic.section?.statements.includes(statement) ?? false;
  return statementsNaming(topic, topic.note.sections)
    .filter((statement) => isOwn(statement) || holdsName(statement, topic.name))
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}

function tellingFacts(facts: Topic['facts']): Topic['facts'] {
  const first = FIRST_FACTS.flatMap((key) => facts.find((fact) => fact.key === key) ?? []);
  const others = facts.filter((fact) => fact.key !== 'kind' && !first.includes(fact));
  return [...first, ...others].slice(0, MOST_FACTS);
}

/** What a curious student would press next: a comparison, the note behind a term, a related topic. */
function nextSteps(topic: Topic, topics: readonly Topic[]): NextStep[] {
  const byId = new Map(topics.map((other) => [other.id, other]));
  const rivals = [
    ...topic.note.versus.filter((pair) => pair.of === topic.id).map((pair) => pair.with),
    ...topics.flatMap(({ note, term }) =>
      term ? [] : note.versus.filter((pair) => pair.with === topic.id).map((pair) => pair.of),
    ),
  ]
    .sort((a, b) => distance(topic, a) - distance(topic, b))
    .flatMap((id) => byId.get(id) ?? []);
  const comparisons = rivals.slice(0, 2).map((rival) => compareStep([topic, rival]));
  const onwards = topic.term ? [topic.note.id] : topic.note.related;
  const explanations = onwards
    .flatMap((id) => byId.get(id) ?? [])
    .filter((other) => !rivals.slice(0, 2).includes(other))
    .slice(0, 1)
    .map(explainStep);
  return [...comparisons, ...explanations];
}

/** What a note calls related comes first, in its order: whoever reads about Kubernetes wonders about EKS before Lambda. */
function distance({ note, term }: Topic, id: string): number {
  const place = term ? -1 : note.related.indexOf(id);
  return place === -1 ? note.related.length : place;
}
