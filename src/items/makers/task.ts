import { sentenceCase } from '../../language/sentence-case.js';
import type { Note, Task } from '../../notes/note.js';
import { subjectName } from '../example-note.js';
import type { Material } from '../material.js';
import type { NameCase } from '../name-case.js';
import { needsContext } from '../needs-context.js';
import { explainedIn, wordsExplainedIn } from '../plain-meaning.js';
import type { ProposedItem } from '../proposal.js';
import { likestFirst, overlapOf, shareIn, stemsOf } from '../words.js';

const LONGEST = 200;
/** Ways that share so much may lead to the same end. */
const ALIKE = 0.4;
const LEADS_THERE_TOO = 0.5;
/** A program, what it does, and to what. */
const WORDS_OF_COMMAND = 3;

/** How something is done, beside how other tasks of the note are. */
export function taskItems({ notes, nameCase }: Material): readonly ProposedItem[] {
  return notes.flatMap((note) => {
    return note.tasks.flatMap((task) => {
      const others = note.tasks.filter(
        (other) => other !== task && overlapOf(stemsOf(other.title), stemsOf(task.title)) < ALIKE,
      );
      return wayOf(note, task, others, nameCase);
    });
  });
}

function wayOf(note: Note, task: Task, others: readonly Task[], nameCase: NameCase): readonly ProposedItem[] {
  if (task.inShort.length > LONGEST || needsContext(task.inShort)) return [];
  const own = wordsOf(task);
  const possible = others.filter(
    ({ inShort }) =>
      inShort.length <= LONGEST &&
      !needsContext(inShort) &&
      !goesOneWay(inShort, task.inShort) &&
      shareIn(stemsOf(inShort), own) < LEADS_THERE_TOO,
  );
  return [
    {
      ...aboutTask(note, task),
      subject: `way of ${task.title}`,
      prompt: `${sentenceCase(subjectName(note))}: **${task.title}.** How is it done?`,
      right: nameCase(task.inShort),
      hintOf: (way) => explainedIn(task.title, way),
      explainedBy: (way) => wordsExplainedIn(task.title, way),
      wrong: likestFirst(possible, wordsOf, own).map(({ inShort }) => ({ text: nameCase(inShort) })),
      explanation: `**${task.title}:** ${task.inShort} It worked when: ${task.worksWhen}`,
      sources: task.steps.flatMap(({ sources }) => sources),
    },
  ];
}

/** Whether a command of one way is the beginning of one of the other way: `kubectl logs POD` of `kubectl logs POD --previous`. */
function goesOneWay(one: string, other: string): boolean {
  const theirs = commandsIn(other);
  return commandsIn(one).some((command) =>
    theirs.some((rival) => `${command} `.startsWith(`${rival} `) || `${rival} `.startsWith(`${command} `)),
  );
}

/** The commands of a way that name what they are done to; `docker run` alone begins too many of them. */
function commandsIn(way: string): readonly string[] {
  return [...way.matchAll(/`([^`]+)`/g)]
    .map(([, command = '']) => command)
    .filter((command) => command.split(' ').length >= WORDS_OF_COMMAND);
}

/** Everything that is said about a task. */
function wordsOf({ title, inShort, steps }: Task): ReadonlySet<string> {
  return stemsOf([title, inShort, ...steps.map(({ text }) => text)].join(' '));
}

function aboutTask(note: Note, task: Task): Pick<ProposedItem, 'kind' | 'note' | 'topic' | 'heading' | 'effort'> {
  return { kind: 'task', note, topic: note.id, heading: `${note.topic} › ${task.title}`, effort: 2 };
}
