import { answerLine } from '../../src/answer/follow-up/answer-line.js';
import { fullText, givenBy, historyOf, type Turn } from '../../src/answer/follow-up/conversation.js';
import { candidatesInContext } from '../../src/answer/follow-up/in-context.js';
import { FROM_NOTES } from '../../src/answer/probability.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { shortNameOf } from '../../src/notes/topics.js';
import type { Content } from '../../src/retrieval/candidate.js';
import {
  CONTEXT_CHOICE_FEATURES,
  CONTEXT_CONFIDENCE_FEATURES,
  type RankWeights,
} from '../../src/retrieval/rank-weights.js';
import { joinTurns } from '../../src/understand/conversation.js';
import { parseQuery } from '../../src/understand/query.js';
import type { Conversation } from './conversations.js';
import type { JudgedCandidate } from './judged-candidates.js';
import { fitModels } from './regression.js';

/** Fits the choice among the candidates for a line that goes on from others, and the confidence in the best one. */
export function fitContext(
  conversations: readonly Conversation[],
  knowledge: Knowledge,
): Pick<RankWeights, 'contextChoice' | 'contextConfidence'> {
  const judged = conversations.flatMap((conversation) => judgedInContext(conversation, knowledge));
  const { choice, confidence } = fitModels(judged, CONTEXT_CHOICE_FEATURES, CONTEXT_CONFIDENCE_FEATURES);
  return { contextChoice: choice, contextConfidence: confidence };
}

/** The candidates for each line that goes on; right is all that the line gets when it is typed in full. */
function judgedInContext(conversation: Conversation, knowledge: Knowledge): readonly (readonly JudgedCandidate[])[] {
  const turns: Turn[] = [];
  return conversation.flatMap(({ line, full = line }) => {
    const history = historyOf(turns, knowledge);
    const [before] = turns.slice(-1);
    const answer = answerLine(full, knowledge);
    turns.push({ line: full, answer });
    if (!history || !before || full === line || !FROM_NOTES.has(answer.kind)) return [];
    const joined = joinTurns(before.line, [shortNameOf(history.context.subject)], line);
    const isGiven = givenBy([answer], fullText, knowledge);
    // Who asks on wants more than the same comparison again, though the line in full gets it.
    const isRight = (content: Content): boolean =>
      isGiven(content) && (content.kind === 'entry' || !history.wasShown(content));
    const { candidates } = candidatesInContext(line, history, knowledge)(parseQuery(joined, knowledge.lexicon));
    return [candidates.map((candidate) => ({ ...candidate, learned: true, right: isRight(candidate.content) }))];
  });
}
