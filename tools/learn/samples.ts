import type { Situations } from '../choices/situations.js';
import type { Passage } from '../notes/passages.js';
import type { Claim } from '../search/learned/claim.js';
import { INTENTS, type Intent, wordingOf } from '../search/learned/intent.js';
import { UNANSWERED } from '../search/learned/recall.js';
import { statementKey } from '../search/learned/statement-key.js';
import type { TopicNames } from '../search/topic-names.js';
import type { Sample } from './train-classifier.js';

/** What a question about each statement looks like: the statement itself, the questions that are listed for it, the claim that it corrects. */
export function statementSamples(passages: readonly Passage[]): readonly Sample[] {
  return passages.flatMap((passage) => {
    const labelOf = (position: number): string => statementKey(passage, passage.statements[position]?.text ?? '');
    const heading = passage.path.slice(1).join(' ');
    return [
      ...passage.statements.map(({ text }, position) => ({ text: `${heading} ${text}`, label: labelOf(position) })),
      ...passage.questions.flatMap(({ text, statement }) =>
        statement === undefined ? [] : [{ text, label: labelOf(statement) }],
      ),
      ...(passage.claim === undefined ? [] : [{ text: passage.claim, label: labelOf(0) }]),
    ];
  });
}

/** Questions that sound as if the notes answered them, but they do not. */
export function unansweredSamples(questions: readonly string[]): readonly Sample[] {
  return questions.map((text) => ({ text, label: UNANSWERED }));
}

/** Of the questions that notes list, and of those that they do not answer, every so many-th is an example of one that wants an answer. */
const LISTED_EVERY = 40;
const UNANSWERED_EVERY = 4;
/** Of those that are listed for differences, every so many-th is one that wants a comparison: as many as of the other wordings. */
const DIFFERENCES_EVERY = 3;

/** The ways in which people ask to have things compared, explained or answered. */
export function intentSamples(
  wordings: Readonly<Record<Intent, readonly string[]>>,
  passages: readonly Passage[],
  unanswered: readonly string[],
  names: TopicNames,
): readonly Sample[] {
  const listed = passages
    .filter(({ kind }) => kind === 'section')
    .flatMap(({ questions }) => questions.map(({ text }) => text))
    .filter((_, position) => position % LISTED_EVERY === 0);
  const others = unanswered.filter((_, position) => position % UNANSWERED_EVERY === 0);
  // Who holds an old belief states it, and wants to hear whether it is so.
  const beliefs = passages.filter(({ kind }) => kind === 'correction').flatMap(({ questions }) => questions);
  const differences = passages
    .filter(({ kind }) => kind === 'difference')
    .flatMap(({ questions }) => questions)
    .filter((_, position) => position % DIFFERENCES_EVERY === 0);
  const told = {
    ...wordings,
    compare: [...wordings.compare, ...differences.map(({ text }) => text)],
    answer: [...wordings.answer, ...listed, ...others, ...beliefs.map(({ text }) => text)],
  };
  return INTENTS.flatMap((label) => told[label].map((text) => ({ text: wordingOf(text, names.spot(text)), label })));
}

/** The yes/no questions that are listed, each with the statement that answers it and with the word. */
export function claimSamples(passages: readonly Passage[]): readonly Sample<Claim>[] {
  return passages.flatMap(({ questions, statements }) =>
    questions.flatMap(({ text, verdict, statement }) => {
      const answer = statements[statement ?? -1];
      return verdict && answer ? [{ text: { question: text, statement: answer.text }, label: verdict }] : [];
    }),
  );
}

/** The situations that are listed for each service. */
export function serviceSamples(situations: Situations): readonly Sample[] {
  return Object.entries(situations).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));
}
