import type { Topic } from '../notes/topics.js';

const MAKER = /^(?:aws|amazon)\b/i;

/** Whether one of its names says that a topic is a service of AWS. */
export function isMadeByAws({ names, note, term }: Topic): boolean {
  return term ? names.some((name) => MAKER.test(name)) : MAKER.test(note.topic);
}
