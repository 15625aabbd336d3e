import type { Answer } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { namedIn } from '../language/topic-names.js';
import { shortNameOf } from '../notes/topics.js';
import type { Standing } from '../pricing/previous-request/standing.js';
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
    const about = namedIn([...right, answer.question].join('. '), names).slice(0, MOST_SUBJECTS);
    return { line: about.join(', '), about, explains: false };
  }
  const lines = request?.alternatives.flat() ?? [];
  const priced = lines.map(({ service, options }) => options['instance'] ?? serviceOf(service).name);
  const told = [namedIn(before, names), answered, [...new Set(priced)]].find(({ length }) => length > 0);
  // "Lambda or Fargate: 512 MB for 200 ms"
  const about = told ?? (answer && 'title' in answer ? namedIn(answer.title, names) : []);
  const line = before.startsWith('/') || !request ? before : `/price ${before}`;
  const compares = answer?.kind === 'comparison' ? answered : [];
  const named = answer?.kind === 'passages' ? namedIn(answer.lead, names) : [];
  return { line, about, explains: answer?.kind === 'explanation', compares, names: named };
}
