import type { ListedQuestion } from '../notes/note.js';
import type { Passage } from '../notes/passages.js';
import type { Topic } from '../notes/topics.js';
import { uniqueByStem, type Word, wordsOf } from './analysis.js';
import { lazily } from './lazily.js';

/** A listed question as the search sees it. */
export interface QuestionWords extends ListedQuestion {
  /** Its telling words, each stem once. */
  readonly words: readonly Word[];
}

/** A passage as the search sees it: its stems, worked out once. */
export interface PassageWords {
  /** Stems of path, claim and statements, in order. */
  readonly body: readonly string[];
  /** Stems of the headings below the topic. */
  readonly heading: ReadonlySet<string>;
  /** Stems of the names of its topics. */
  readonly title: readonly string[];
  /** The questions that its author listed, and the claim that it corrects; analysed when first needed, for there are tens of thousands. */
  readonly questions: readonly QuestionWords[];
  /** Stems of each statement. */
  readonly statements: readonly ReadonlySet<string>[];
  /** All of these together, those of the questions included. */
  readonly all: ReadonlySet<string>;
  /** The body as one string with blanks around each stem, to look for neighbours in. */
  readonly sequence: string;
  /** The words of body and title, as written and as stems. */
  readonly own: readonly Word[];
}

const namesOfTopics = new WeakMap<Topic, readonly Word[]>();

/** The words of all names of a topic; kept, because each topic has many passages. */
function nameWords(topic: Topic): readonly Word[] {
  const known = namesOfTopics.get(topic);
  if (known) return known;
  const words = topic.names.flatMap(wordsOf);
  namesOfTopics.set(topic, words);
  return words;
}

/** Analyses a passage. */
export function passageWords(passage: Passage): PassageWords {
  const head = wordsOf([...passage.path, passage.claim ?? ''].join(' . '));
  const statements = passage.statements.map(({ text }) => wordsOf(text));
  const title = passage.topics.flatMap(nameWords);
  const claim = passage.claim === undefined ? [] : [{ text: passage.claim, statement: 0 }];
  const questions = lazily(() =>
    [...passage.questions, ...claim].map((question) => ({ ...question, words: uniqueByStem(wordsOf(question.text)) })),
  );
  const body = [...head, ...statements.flat()];
  const own = [...body, ...title];
  const all = lazily(() => new Set([own, ...questions().map(({ words }) => words)].flat().map(({ stem }) => stem)));
  return {
    body: body.map(({ stem }) => stem),
    heading: new Set(
      passage.path
        .slice(1)
        .flatMap(wordsOf)
        .map(({ stem }) => stem),
    ),
    title: title.map(({ stem }) => stem),
    get questions() {
      return questions();
    },
    statements: statements.map((words) => new Set(words.map(({ stem }) => stem))),
    get all() {
      return all();
    },
    own,
    sequence: ` ${body.map(({ stem }) => stem).join(' ')} `,
  };
}

/** Leaves out the words of a passage's own topics: nearly everything that is said or asked about it holds them. */
export function besidesTitle({ title }: Pick<PassageWords, 'title'>): (words: readonly Word[]) => Word[] {
  const names = new Set(title);
  return (words) => words.filter(({ stem }) => !names.has(stem));
}
