import { optionNamed } from '../../understand/rewrite-follow-up.js';
import type { Exam, JudgedOption, Others } from '../answer.js';
import { distinctSources } from '../parts/references.js';

/** "Why not C?" after an exam question: the verdict on that option, and on the right ones. */
export function examOption(line: string, { options, chosen, nextSteps }: Exam): Others | undefined {
  const letter = optionNamed(line) ?? chosen[0];
  const asked = options.find((option) => option.letter === letter);
  if (!asked) return undefined;
  const isChosen = chosen.includes(asked.letter);
  const right = options.filter((option) => chosen.includes(option.letter) && option !== asked);
  return {
    kind: 'others',
    title: chosen.length === 0 ? `Option ${asked.letter}` : `${isChosen ? 'Why' : 'Why not'} ${asked.letter}?`,
    intro: verdictOn(asked),
    likely: right.map((option) => ({ heading: `Answer ${option.letter}`, says: verdictOn(option) })),
    sources: distinctSources([asked, ...right].flatMap(({ source }) => source ?? [])),
    nextSteps,
    corrections: [],
  };
}

function verdictOn({ letter, text, why }: JudgedOption): string {
  return `**${letter}.** ${text}: ${why === '' ? 'My notes do not say.' : why}`;
}
