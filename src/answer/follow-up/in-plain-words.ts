import type { Knowledge } from '../../knowledge/knowledge.js';
import { taughtOf } from '../../notes/topics.js';
import type { Answer, Others } from '../answer.js';
import { explainStep } from '../parts/next-steps.js';
import { teach } from '../parts/teaching.js';
import type { Context } from './conversation.js';
import { inShort } from './in-short.js';

/** What an answer is about in everyday words, both sides of a comparison, or else the answer in short. */
export function inPlainWords(context: Context, knowledge: Knowledge): Answer {
  const { answer, subject } = context;
  if (answer.kind === 'comparison') return sidesInPlainWords(context, knowledge) ?? inShort(context);
  const isAboutSubject = answer.kind === 'explanation' || answer.kind === 'passages';
  return (isAboutSubject ? teach(subject, 'simply') : undefined) ?? inShort(context);
}

function sidesInPlainWords({ answer }: Context, { topics }: Knowledge): Others | undefined {
  const sides = answer.kind === 'comparison' ? answer.topics : [];
  const compared = sides.flatMap(({ id }) => topics.find((topic) => topic.id === id) ?? []);
  const likely = compared.flatMap((topic) => {
    const { simply } = taughtOf(topic);
    return simply === undefined ? [] : [{ heading: topic.name, says: simply }];
  });
  if (likely.length < sides.length) return undefined;
  return {
    kind: 'others',
    title: 'In plain words',
    intro: '',
    likely,
    sources: answer.sources.slice(0, 1),
    nextSteps: compared.map(explainStep),
    corrections: [],
  };
}
