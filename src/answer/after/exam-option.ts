import { optionNamed } from '../../understand/whole-lines.js';
import type { Exam, JudgedOption, Others } from '../answer.js';
import { distinctSources } from '../build/references.js';

const NOTHING_TOLD = 'My notes do not say.';

/** "Why not C?" after an exam question: what was found on that option, and on the right one. */
export function examOption(line: string, exam: Exam): Others | undefined {
  const right = exam.options.filter(({ letter }) => exam.chosen.includes(letter));
  const [letter] = [optionNamed(line) ?? exam.chosen].flat();
  const asked = exam.options.find((option) => option.letter === letter);
  if (!asked) return undefined;
  const others = right.filter((option) => option !== asked);
  return {
    kind: 'others',
    title: `${exam.chosen.includes(asked.letter) ? 'Why' : 'Why not'} ${asked.letter}?`,
    intro: saidOf(asked),
    likely: others.map((option) => ({ heading: `Answer ${option.letter}`, says: saidOf(option) })),
    sources: distinctSources([asked, ...others].flatMap(({ source }) => source ?? [])),
    nextSteps: exam.nextSteps,
    corrections: [],
  };
}

function saidOf({ letter, text, why }: JudgedOption): string {
  return `**${letter}.** ${text}: ${why === '' ? NOTHING_TOLD : why}`;
}
