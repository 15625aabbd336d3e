import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { answerLine } from '../../src/answer/follow-up/answer-line.js';
import { fullText, givenBy, historyOf, type Turn } from '../../src/answer/follow-up/conversation.js';
import { candidatesInContext } from '../../src/answer/follow-up/in-context.js';
import { FROM_NOTES } from '../../src/answer/probability.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { yamlData } from '../../src/notes/yaml.js';
import type { Content } from '../../src/retrieval/candidate.js';
import {
  CONTEXT_CHOICE_FEATURES,
  CONTEXT_CONFIDENCE_FEATURES,
  type RankWeights,
} from '../../src/retrieval/rank-weights.js';
import { TURN_SEPARATOR } from '../../src/understand/conversation.js';
import { parseQuery } from '../../src/understand/query.js';
import type { JudgedCandidate } from './judged-candidates.js';
import { fitModels } from './regression.js';
import { TRAINING_FOLDER } from './training-lists.js';

/** A line of a conversation, and what it means typed in full; undefined if it makes sense alone. */
const lineSchema = z.strictObject({ line: z.string().min(1), full: z.string().min(1).optional() });
const conversationsSchema = z.array(z.array(lineSchema).min(2)).min(1);

/** Lines of one conversation. */
export type Conversation = z.infer<typeof conversationsSchema>[number];

/**
 * Reads the conversations to fit to.
 * @throws KnowledgeError with file, line and what to change
 */
export async function readConversations(): Promise<readonly Conversation[]> {
  const file = path.join(TRAINING_FOLDER, 'conversations.yaml');
  return yamlData(file, await readFile(file, 'utf8'), conversationsSchema);
}

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
    const query = parseQuery(`${before.line}${TURN_SEPARATOR}${line}`, knowledge.lexicon);
    const isGiven = givenBy([answer], fullText, knowledge);
    // Who asks on wants more than the same comparison again, though the line in full gets it.
    const isRight = (content: Content): boolean =>
      isGiven(content) && (content.kind === 'entry' || !history.wasShown(content));
    const { candidates } = candidatesInContext(line, history, knowledge)(query);
    return [candidates.map((candidate) => ({ ...candidate, learned: true, right: isRight(candidate.content) }))];
  });
}
