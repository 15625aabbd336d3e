import { stemKey } from '../../language/name-spotter.js';
import type { Section, Statement } from '../../notes/note.js';
import type { Topic } from '../../notes/topics.js';

/** The statements of some sections that name a topic, in order; "Pods" and "pod" are the same name. */
export function statementsNaming(topic: Topic, sections: readonly Section[]): Statement[] {
  return sections.flatMap(({ statements }) => statements.filter((statement) => names(keyOf(statement), topic)));
}

/** Whether a text names a topic by any of its names. */
export function namesTopic(text: string, topic: Pick<Topic, 'names'>): boolean {
  return names(stemKey(text), topic);
}

function names(key: string, topic: Pick<Topic, 'names'>): boolean {
  const words = ` ${key} `;
  return topic.names.some((name) => words.includes(` ${stemKey(name)} `));
}

/** The words of a statement, kept: each explanation of a term looks through all statements of its note. */
function keyOf(statement: Statement): string {
  const known = keys.get(statement);
  if (known !== undefined) return known;
  const key = stemKey(statement.text);
  keys.set(statement, key);
  return key;
}

const keys = new WeakMap<Statement, string>();
