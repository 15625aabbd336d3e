/** A text longer than this is a story, in which the question has to be found. */
const LONGEST_QUESTION = 500;

/**
 * The question in a long text: what is left of it without repeated words if that is short, or else its sentences that end in a
 * question mark, the last ones if there are many, or else its beginning. Whatever was pasted around it would only hide what is asked.
 */
export function extractQuestion(text: string): string {
  if (text.length <= LONGEST_QUESTION) return text;
  const said = withoutRepetition(text);
  if (said.length <= LONGEST_QUESTION) return said;
  const asked = said.split(/(?<=[.!?\n])\s+/).filter((sentence) => sentence.trim().endsWith('?'));
  const questions = asked.reduceRight((taken, sentence) => {
    const longer = taken === '' ? sentence : `${sentence} ${taken}`;
    return longer.length <= LONGEST_QUESTION ? longer : taken || sentence.slice(-LONGEST_QUESTION);
  }, '');
  return questions === '' ? said.slice(0, LONGEST_QUESTION) : questions;
}

/** A word said over and over ("please please please") tells nothing more, but would push the question out of what is looked at. */
function withoutRepetition(text: string): string {
  return text
    .split(' ')
    .filter((word, position, words) => word !== words[position - 1])
    .join(' ');
}
