import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { UP_TO_TEN } from '../../src/language/number-words.js';
import { tokenize } from '../../src/language/tokenize.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A quiz by name. */
const QUIZ = setOf('quiz quizz quizzes flashcard flashcards mcq mcqs trivia');
/** Practice. */
const PRACTICE = setOf('practice practise practicing practising mock sample drill exercise exercises');
/** Questions, which count only with a number, a difficulty or a request to be asked. */
const QUESTIONS = setOf('question questions qs');
const ONE = setOf('a an another one');
const ASKS_ME =
  /\b(?:quiz|test|drill|examine|challenge|grill) (?:me|us|my (?:knowledge|skills?|level))\b|\b(?:ask|give|send|show|throw) (?:me|us)\b.*\bquestions?\b/;
/** Followed by a topic, known or not, */
const ON_TOPIC = /^quiz |\b(?:quiz|test) (?:me |us )?(?:on|about)\b/;
/** unless the line is a question. */
const QUESTION = /^(?:how|what|which|why|when|where|who|is|are|do|does|did)\b/;
/** Wishes for no quiz, unless they belong to the topic: "quiz me on Spot, not on Fargate". */
const NONE = setOf(
  'off stop no not dont without disable remove delete mute skip cancel end quit never hide rid unsubscribe enough',
);
const FILLER = setOf(
  `please pls can could will you i we me us my ask give make create generate prepare write need like that this similar send show throw test examine challenge grill do a an the some another more few lets let start begin run play take want would like wanna to try now with about on for in of from exam exams round knowledge skills level one ones aws compute everything anything all random id cards go ahead hey hi ok terms term topic topics basics stuff`,
);
const LEVEL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  easy: setOf('easy easier simple beginner basic'),
  fair: setOf('fair medium normal intermediate'),
  hard: setOf('hard harder difficult tough advanced tricky'),
};
const ONLY_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  mistakes: setOf('mistakes mistake'),
  new: setOf('new unseen'),
};
const MAX_LENGTH = 100;

/** The options of a quiz requested in plain words, such as "5 hard questions on EC2"; undefined if none is. */
export function quizInWords(text: string, { names }: Knowledge): Readonly<Record<string, string>> | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const typed: readonly string[] = text.replace(/['’]/g, '').match(/[\p{L}\p{N}][\p{L}\p{N}/+-]*/gu) ?? [];
  const words = typed.map((word) => word.toLowerCase());
  // "Best practice" is asked about.
  if (words.some((word, at) => PRACTICE.has(word) && words[at - 1] === 'best')) return undefined;
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  const named = (sets: Readonly<Record<string, ReadonlySet<string>>>) =>
    Object.entries(sets).find(([, set]) => has(set))?.[0];
  const difficulty = named(LEVEL_WORDS);
  const only = named(ONLY_WORDS);
  const count = words.find((word) => /^\d{1,2}$/.test(word)) ?? words.find((word) => UP_TO_TEN.indexOf(word) > 1);
  const line = words.join(' ');
  const questionsAt = words.findIndex((word) => QUESTIONS.has(word));
  const before = words.slice(0, questionsAt);
  // "Question 12: …" is pasted, and "basic question on EC2 pricing" opens a question of the member's own.
  const isCounted = count !== undefined && before.includes(count);
  const isOffered = !words.includes('question') || before.some((word) => ONE.has(word));
  const isQuestions = questionsAt >= 0 && (isCounted || (difficulty !== undefined && isOffered));
  if (!has(QUIZ) && !has(PRACTICE) && !isQuestions && !ASKS_ME.test(line)) return undefined;
  if (has(NONE) && !ON_TOPIC.test(line)) return undefined;
  const used = [QUIZ, PRACTICE, QUESTIONS, FILLER, ...Object.values(LEVEL_WORDS), ...Object.values(ONLY_WORDS)];
  const left = typed.filter((_, at) => words[at] !== count && !used.some((set) => set.has(words[at] ?? ''))).join(' ');
  // "Start" begins a quiz, but ends "cold start".
  const [spotted] = left === '' || names.find(left) ? [] : names.spot(text);
  const told = spotted && tokenize(text).slice(spotted.from, spotted.to);
  const isTold = told && (ON_TOPIC.test(line) || tokenize(left).every((word) => told.includes(word)));
  const whole = isTold ? spotted.topic.name : undefined;
  const rest = whole ?? left;
  if (rest !== '' && (QUESTION.test(rest) || !names.find(rest)) && (!ON_TOPIC.test(line) || QUESTION.test(line)))
    return undefined;
  const questions = count ?? (words.includes('question') && !has(QUIZ) ? '1' : undefined);
  return {
    ...(rest === '' ? {} : { topic: rest }),
    ...(difficulty ? { difficulty } : {}),
    ...(only ? { only } : {}),
    ...(questions ? { questions: String(Math.max(UP_TO_TEN.indexOf(questions), 0) || questions) } : {}),
  };
}
