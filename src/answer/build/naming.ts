import { stemKey } from '../../language/name-spotter.js';
import type { Section, Statement } from '../../notes/note.js';
import type { Topic } from '../../notes/topics.js';

/** The statements of some sections that name a topic, in order; "Pods" and "pod" are the same name. */
export function statementsNaming(topic: Topic, sections: readonly Section[]): Statement[] {
  return sections.flatMap(({ statements }) => statements.filter(({ text }) => namesTopic(text, topic)));
}

/** Whether a text names a topic by any of its names. */
export function namesTopic(text: string, { names }: Pick<Topic, 'names'>): boolean {
  const words = ` ${stemKey(text)} `;
  return names.some((name) => words.includes(` ${stemKey(name)} `));
}
