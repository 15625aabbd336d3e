import { maskedWords } from '../language/masked-words.js';
import type { TopicNames } from '../language/topic-names.js';
import { sentenceEvidence, type TextEvidence, type TextModel, textProbability } from '../retrieval/text-model.js';
import { BETWEEN_SENTENCES } from '../understand/sentences.js';
import type { SignalFinder } from './signals.js';

/** The rest of a longer text is left out, in characters, sentences, and words of each. */
const LONGEST = 600;
const MOST_SENTENCES = 12;
const MOST_WORDS = 40;
/** Counts above these are all the same. */
const MOST = { names: 3, signals: 3, sentences: 5 } as const;

/** The names of topics, and the signals of services. */
interface NeedKnowledge {
  readonly names: TopicNames;
  readonly findSignals: SignalFinder;
}

/** The features of a line by which the learned model decides whether it wants a service for what it tells. */
export function needEvidence(line: string, { names, findSignals }: NeedKnowledge): TextEvidence {
  const text = line.slice(0, LONGEST);
  const sentences = text.split(BETWEEN_SENTENCES).slice(0, MOST_SENTENCES);
  const named = Math.min(MOST.names, names.spot(text).length);
  const signals = Math.min(MOST.signals, findSignals(text).length);
  return {
    read: [
      `names: ${named};`,
      `signals: ${signals};`,
      `names: ${named}, signals: ${signals};`,
      `sentences: ${Math.min(MOST.sentences, sentences.length)};`,
      `question: ${text.includes('?')};`,
    ],
    sentences: sentences.flatMap((sentence) => {
      const words = maskedWords(sentence, names.spot(sentence)).slice(0, MOST_WORDS);
      const said = sentenceEvidence(words);
      const asks = sentence.trimEnd().endsWith('?') ? ['asks;'] : [];
      return words.length === 0 ? [] : [{ ...said, evidence: [...said.evidence, ...asks] }];
    }),
  };
}

/** How likely a line wants a service for what it tells, 0 to 1: "our shop falls over every Friday, where else could it run?" */
export function needProbability(
  line: string,
  knowledge: NeedKnowledge & { readonly textModels: { readonly need: TextModel } },
): number {
  return textProbability(needEvidence(line, knowledge), knowledge.textModels.need);
}
