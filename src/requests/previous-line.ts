import type { Answer } from '../answer/answer.js';
import { costIn } from '../answer/follow-up/repeated.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { distinctTopics } from '../language/topic-names.js';
import { shortNameOf } from '../notes/topics.js';
import type { Standing } from '../pricing/second-line/standing.js';
import { serviceOf } from '../pricing/services/index.js';
import type { PreviousLine } from '../understand/rewrite-follow-up.js';

const MOST_SUBJECTS = 2;

/** The line before a follow-up with its subjects: those of its words, of its answer, or of its price request. */
export function previousLine(
  before: string,
  answer: Answer | undefined,
  request: Standing | undefined,
  { names }: Knowledge,
): PreviousLine {
  const subject = answer?.kind === 'recommendation' ? answer.service : answer && 'topic' in answer && answer.topic;
  const subjects = answer?.kind === 'comparison' ? answer.topics : subject ? [subject] : [];
  const answered = subjects.map(shortNameOf);
  if (answer?.kind === 'recommendation') {
    // "How do I deploy it there?" behind a proposal is asked about that.
    const about = answer.proposed ? [shortNameOf(answer.proposed), ...answered] : answered;
    return { line: about.join(', '), about, explains: !answer.proposed };
  }
  if (answer?.kind === 'exam') {
    // It is about its answer, and what its stem names.
    const right = answer.options.filter(({ letter }) => answer.chosen.includes(letter)).map(({ text }) => text);
    const found = distinctTopics(names.spot([...right, answer.question].join('. ')));
    const about = found.slice(0, MOST_SUBJECTS).map(({ topic }) => shortNameOf(topic));
    return { line: about.join(', '), about, explains: false };
  }
  const named = distinctTopics(names.spot(before)).map(({ topic }) => shortNameOf(topic));
  const lines = request?.alternatives.flat() ?? [];
  const priced = lines.map(({ service, options }) => options['instance'] ?? serviceOf(service).name);
  // "Lambda or Fargate: 512 MB for 200 ms"
  const titled = answer && 'title' in answer ? distinctTopics(names.spot(answer.title)) : [];
  const ofTitle = titled.map(({ topic }) => shortNameOf(topic));
  const about = [named, answered, [...new Set(priced)], ofTitle].find(({ length }) => length > 0) ?? [];
  const line = before.startsWith('/') || !request ? before : `/price ${before}`;
  const tellsCost = answer !== undefined && (answer.kind === 'comparison' || costIn(answer) !== '');
  const compares = answer?.kind === 'comparison' ? answered : [];
  return { line, about, explains: answer?.kind === 'explanation', tellsCost, compares };
}
