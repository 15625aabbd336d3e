import type { Knowledge } from '../../knowledge/knowledge.js';
import { withoutConjunction } from '../../language/follow-up-cues.js';
import { analyze } from '../../language/tokenize.js';
import { distinctTopics } from '../../language/topic-names.js';
import { shortNameOf } from '../../notes/topics.js';
import type { Answer, Others } from '../answer.js';
import { answerLead } from '../build/answer-text.js';
import { distinctSources } from '../build/references.js';
import { contextOf, type History } from './conversation.js';
import { containsAny, isRepeated, titleOf } from './repeated.js';

const MOST_SUBJECTS = 3;
const ABOUT = /^(?:what|how) about (?:the )?/i;

/**
 * Asks a line about all subjects of the previous one together ("which is cheaper"), or else about each ("what about security"). Only sure
 * answers count.
 */
export function askAboutSubjects(
  typed: string,
  history: History,
  answerLine: (line: string) => Answer,
  knowledge: Knowledge,
): Answer | undefined {
  const { query, subject } = history.context;
  const named = distinctTopics(knowledge.names.spot(query.text)).map(({ topic }) => topic);
  const subjects = (named.length > 0 ? named : [subject]).slice(0, MOST_SUBJECTS).map(shortNameOf);
  const line = withoutConjunction(typed).replace(ABOUT, '');
  const ask = (about: string): readonly Answer[] => {
    const question = `${about}: ${line}`;
    const answer = answerLine(question);
    if (answer.certainty !== 'sure' || isRepeated(answer, { intent: 'other', line }, history, knowledge)) return [];
    const context = contextOf(question, answer, knowledge);
    return context && containsAny(analyze(line), context.entries, knowledge) ? [answer] : [];
  };
  const [together] = ask(subjects.join(' or '));
  if (together || subjects.length < 2) return together;
  return sideBySide(subjects.flatMap(ask));
}

function sideBySide(answers: readonly Answer[]): Answer | undefined {
  const [first] = answers;
  if (!first || answers.length < 2) return first;
  const others: Others = {
    kind: 'others',
    title: 'One by one',
    intro: 'My notes do not compare them on that point. This is what they say about each:',
    likely: answers.map((answer) => ({ heading: titleOf(answer), says: answerLead(answer) })),
    sources: distinctSources(answers.flatMap(({ sources }) => sources.slice(0, 1))),
    nextSteps: answers.flatMap(({ nextSteps }) => nextSteps.slice(0, 1)),
    corrections: [],
  };
  return { ...others, certainty: 'sure', decidedBy: 'notes', trace: ['notes: of each'], alternatives: [] };
}
