import type { Note, Task } from '../../notes/note.js';
import { shortNameOf } from '../../notes/topics.js';
import type { Material } from '../material.js';
import type { Proposal } from '../proposal.js';
import { overlapOf, shareIn, stemsOf } from '../words.js';

const LONGEST = 200;
/** Ways that share so much may lead to the same end. */
const ALIKE = 0.4;
const LEADS_THERE_TOO = 0.5;

/** How something is done, how one sees that it worked, and which command a step takes, beside those of other tasks of the note. */
export function taskItems({ notes, nameCase }: Material): readonly Proposal[] {
  return notes.flatMap((note) => {
    const commands = note.tasks.flatMap((task) => commandsOf(note, task));
    return note.tasks.flatMap((task) => {
      const others = note.tasks.filter(
        (other) => other !== task && overlapOf(stemsOf(other.title), stemsOf(task.title)) < ALIKE,
      );
      return [
        ...wayOf(note, task, others, nameCase),
        ...commands.filter((command) => command.task === task).map((command) => commandFor(command, commands)),
      ];
    });
  });
}

function wayOf(note: Note, task: Task, others: readonly Task[], nameCase: Material['nameCase']): readonly Proposal[] {
  if (task.inShort.length > LONGEST) return [];
  const own = stemsOf([task.title, task.inShort, ...task.steps.map(({ text }) => text)].join(' '));
  return [
    {
      ...aboutTask(note, task),
      subject: `way of ${task.title}`,
      prompt: `${shortNameOf({ name: note.topic })}: **${task.title}.** How is it done?`,
      right: nameCase(task.inShort),
      wrong: others
        .filter(({ inShort }) => inShort.length <= LONGEST && shareIn(stemsOf(inShort), own) < LEADS_THERE_TOO)
        .map(({ inShort }) => ({ text: nameCase(inShort) })),
      explanation: `**${task.title}:** ${task.inShort} It worked when: ${task.worksWhen}`,
      sources: task.steps.flatMap(({ sources }) => sources),
    },
  ];
}

/** A step of the form "Tag the image: `docker tag …`". */
const STEP =
  /^(?<purpose>[A-Z][^`:(]{6,70}): `(?<command>(?:aws|docker|podman|kubectl|eksctl|eb|sam|sudo|helm) [^`]+)`[^`]*$/;
/** A purpose that only makes sense where it stands. */
const NOT_A_PURPOSE =
  /^(?:By|As|Later|Or|Command|Example|For|With|WebSocket|On|In|After|Before|If|At|When|Only|From|Same|To|Afterwards|Otherwise)\b|\b(?:it|them|one|again|first|instead|same|other|rest|this|that|there|too|also|all)\b/i;
const FEWEST_WORDS = 3;
const LONGEST_COMMAND = 130;

interface Command {
  readonly note: Note;
  readonly task: Task;
  readonly purpose: string;
  readonly command: string;
  readonly step: Task['steps'][number];
}

function commandsOf(note: Note, task: Task): readonly Command[] {
  return task.steps.flatMap((step) => {
    const { purpose, command } = STEP.exec(step.markdown)?.groups ?? {};
    if (
      purpose === undefined ||
      command === undefined ||
      command.length > LONGEST_COMMAND ||
      purpose.split(' ').length < FEWEST_WORDS ||
      NOT_A_PURPOSE.test(purpose)
    )
      return [];
    return [{ note, task, purpose, command, step }];
  });
}

function commandFor({ note, task, purpose, command, step }: Command, all: readonly Command[]): Proposal {
  return {
    ...aboutTask(note, task),
    subject: `command of ${task.title}: ${purpose}`,
    prompt: `${shortNameOf({ name: note.topic })}, "${task.title}". Which command does this: **${purpose}**?`,
    right: `\`${command}\``,
    wrong: all
      .filter(
        (other) =>
          actionOf(other.command) !== actionOf(command) && overlapOf(stemsOf(other.purpose), stemsOf(purpose)) < ALIKE,
      )
      .map((other) => ({ text: `\`${other.command}\`` })),
    explanation: step.markdown,
    sources: step.sources,
  };
}

/** Program and subcommand: "aws ecr create-repository", "docker tag". */
function actionOf(command: string): string {
  const words = command.replace(/^sudo /, '').split(/\s+/);
  return words.slice(0, words[0] === 'aws' ? 3 : 2).join(' ');
}

function aboutTask(
  note: Note,
  task: Task,
): Pick<Proposal, 'kind' | 'note' | 'topic' | 'heading' | 'wrongShown' | 'difficulty'> {
  return { kind: 'task', note, topic: note.id, heading: `${note.topic} › ${task.title}`, wrongShown: 3, difficulty: 2 };
}
