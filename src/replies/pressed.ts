import { letterFor } from './option-letter.js';
import { type Body, buttonsOf, LETTER, lineLabelled, normalize } from './reply-buttons.js';
import { endsQuiz, lineBelowQuestion, lineBelowVerdict, wishIn } from './wishes.js';

/** The line of an option: "**B** · 6 vCPUs" */
const OPTION = /^\*\*([A-Z])\*\* · (.+)$/gm;

/**
 * The line of the button that a typed text stands for, by its label ("B") or its position, counted from 1. Below a quiz question the
 * text of an option, or words of it, stand for its letter, and wishes such as "hint" or "skip" work; below a verdict "next" and "explain"
 * stand for their buttons, "again" repeats the question, and "why" or another letter shows its solution. Letters have no positions if an
 * option begins with one of these numbers, which may be meant.
 */
export function pressedLine(typed: string, { embeds, components }: Body): string | undefined {
  const buttons = buttonsOf({ components });
  const name = normalize(typed);
  const labelled = lineLabelled(typed, buttons);
  if (labelled !== undefined) return labelled;
  const lettered = buttons.filter(({ label = '' }) => LETTER.test(label));
  const [first] = lettered;
  if (first) {
    const options = embeds
      .flatMap(({ description = '' }) => [...description.matchAll(OPTION)])
      .map(([, letter = '', text = '']) => ({ letter, text: normalize(text) }));
    if (endsQuiz(typed) && !options.some(({ text }) => text === name)) return undefined;
    const letter = letterFor(name, options);
    return (
      lettered.find(({ label }) => label === letter)?.custom_id ??
      lineBelowQuestion(first.custom_id, wishIn(typed) ?? letter)
    );
  }
  return buttons[Number(name) - 1]?.custom_id ?? lineBelowVerdict(buttons, wishIn(typed) ?? letterFor(name, []));
}
