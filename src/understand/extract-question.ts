/** A text longer than this is a story, in which the question has to be found. */
const LONGEST_QUESTION = 500;

/**
 * The question in a long text: its sentences that end in a
 * question mark, the last ones if there are many, or else its beginning. Whatever was pasted around it would only hide what is asked.
 */
export function extractQuestion(text: string): string {
  if (text.length <= LONGEST_QUESTION) return text;
  const asked = text.split(/(?<=[.!?\n])\s+/).filter((sentence) => sentence.trim().endsWith('?'));
  const questions = asked.reduceRight((taken, sentence) => {
    const longer = taken === '' ? sentence : `${sentence} ${taken}`;
    return longer.length <= LONGEST_QUESTION ? longer : taken || sentence.slice(-LONGEST_QUESTION);
  }, '');
  return questions === '' ? text.slice(0, LONGEST_QUESTION) : questions;
}
