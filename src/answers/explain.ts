import type { Knowledge } from '../knowledge.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import type { Match } from '../search/topic-names.js';
import type { Explanation, NextStep } from './answer.js';
import { namesTopic } from './naming.js';
import { explainStep } from './next-steps.js';
import { correctionsOf, referTo, topicSource } from './references.js';

/** Facts in the order in which a student wants them; what a topic lacks is filled up with its other facts. */
const FIRST_FACTS = ['runs', 'servers', 'time limit', 'billing', 'best for'];
const MOST_FACTS = 5;
const MOST_DETAILS = 3;

/** Explains a topic: its sentence, at most five facts or, for a term, the gist of its section. */
export function explain(match: Match, { factKeys, topics }: Knowledge): Explanation {
  const { topic } = match;
  const picture = topic.term ? undefined : topic.note.picture;
  const labels = new Map(factKeys.map(({ key, label }) => [key, label]));
  return {
    kind: 'explanation',
    topic: referTo(topic),
    summary: topic.summary,
    facts: tellingFacts(topic).map(({ key, value }) => ({ label: labels.get(key) ?? key, value })),
    details: topic.term ? detailsOf(topic) : [],
    ...(topic.term ? { partOf: topic.note.topic } : {}),
    ...(picture === undefined ? {} : { picture: { file: picture } }),
    sources: [topicSource(topic)],
    nextSteps: nextSteps(topic, topics),
    corrections: correctionsOf([match]),
  };
}

/** What the note says about a term elsewhere: statements that name it, those of its own section first. */
function detailsOf(topic: Topic): string[] {
  const naming = topic.note.sections
    .flatMap((section) => section.statements.map((statement) => ({ statement, own: section === topic.section })))
    .filter(({ statement }) => namesTopic(statement.text, topic))
    .sort((a, b) => Number(b.own) - Number(a.own));
  return naming.slice(0, MOST_DETAILS).map(({ statement }) => statement.markdown);
}

function tellingFacts({ facts }: Topic): Topic['facts'] {
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
  ].flatMap((id) => byId.get(id) ?? []);
  const comparisons = rivals.slice(0, 2).map((rival) => ({
    label: `${shortNameOf(topic)} or ${shortNameOf(rival)}?`,
    line: `/compare first:${topic.id} second:${rival.id}`,
  }));
  const onwards = topic.term ? [topic.note.id] : topic.note.related;
  const explanations = onwards
    .flatMap((id) => byId.get(id) ?? [])
    .filter((other) => !rivals.slice(0, 2).includes(other))
    .slice(0, 1)
    .map(explainStep);
  return [...comparisons, ...explanations];
}
