import type { Situations } from '../choices/situations.js';
import type { Passage } from '../notes/passages.js';
import { statementKey } from '../search/learned/statement-key.js';
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

/** The situations that are listed for each service. */
export function serviceSamples(situations: Situations): readonly Sample[] {
  return Object.entries(situations).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));
}
