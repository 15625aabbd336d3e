import type { Knowledge } from '../../knowledge/knowledge.js';
import { withoutConjunction } from '../../language/going-on.js';
import { analyze } from '../../language/tokenize.js';
import { distinctTopics } from '../../language/topic-names.js';
import { shortNameOf } from '../../notes/topics.js';
import type { Answer, Others } from '../answer.js';
import { distinctSources } from '../build/references.js';
import { answerLead } from '../build/told.js';
import { contextOf } from './context.js';
import type { Before } from './conversation.js';
import { headingOf, isShownAgain, toldHolds } from './told-already.js';

/** Topics that a line is asked of. */
const MOST_SUBJECTS = 3;
const ABOUT = /^(?:what|how) about (?:the )?/i;

/** A line asked of all subjects of the one before together ("which is cheaper"), or else of each ("what about security"), as far as that is sure. */
export function askedOfSubjects(
  typed: string,
  before: Before,
  answerTo: (line: string) => Answer,
  knowledge: Knowledge,
): Answer | undefined {
  const { line, subject } = before.context;
  const named = distinctTopics(knowledge.names.spot(line.text)).map(({ topic }) => topic);
  const subjects = (named.length > 0 ? named : [subject]).slice(0, MOST_SUBJECTS).map(shortNameOf);
  const said = withoutConjunction(typed).replace(ABOUT, '');
  const ask = (subject: string): readonly Answer[] => {
    const whole = `${subject}: ${said}`;
    const answer = answerTo(whole);
    const context = answer.certainty === 'sure' ? contextOf(whole, answer, knowledge) : undefined;
    return context &&
      !isShownAgain(answer, { wants: 'other', line: said }, before, knowledge) &&
      toldHolds(analyze(said), context.told, knowledge)
      ? [answer]
      : [];
  };
  const [together] = ask(subjects.join(' or '));
  if (together || subjects.length < 2) return together;
  return besideEachOther(subjects.flatMap(ask));
}

function besideEachOther(answers: readonly Answer[]): Answer | undefined {
  const [first] = answers;
  if (!first || answers.length < 2) return first;
  const others: Others = {
    kind: 'others',
    title: 'One by one',
    intro: 'My notes do not compare them on that. About each of them they say:',
    likely: answers.map((answer) => ({ heading: headingOf(answer), says: answerLead(answer) })),
    sources: distinctSources(answers.flatMap(({ sources }) => sources.slice(0, 1))),
    nextSteps: answers.flatMap(({ nextSteps }) => nextSteps.slice(0, 1)),
    corrections: [],
  };
  return { ...others, certainty: 'sure', decidedBy: 'notes', trace: ['notes: of each'], alternatives: [] };
}
