import { sentenceCase } from '../language/sentence-case.js';
import type { Note } from '../notes/note.js';
import { sentencesOf } from './words.js';

const FIRST_WORD = /^[a-z][\w.-]*/;
const FIRST_IN_CODE = /`([a-z][\w.-]*)(?=[ `])/g;
const SMALL_WORD = /(?<![\w`-])[a-z]+(?![\w-])/g;
const CAPITALISED = /(?<![\w-])[A-Z][a-z][\w.-]*/g;

/** A name or text as it stands at the start of a line. */
export type NameCase = (text: string) => string;

/**
 * Writes a text as it stands at the start of a line: with a capital, unless it begins with a name that has none. Such a name is
 * one with which the notes begin sentences or code in small letters, and which they write nowhere with a capital: "kubectl".
 */
export function nameCaseOf(notes: readonly Note[]): NameCase {
  const texts = notes.flatMap(textsOf);
  const capitalised = new Set(texts.flatMap((text) => text.match(CAPITALISED) ?? []));
  const begun = texts.flatMap((text) => sentencesOf(text).flatMap((sentence) => FIRST_WORD.exec(sentence) ?? []));
  const inCode = texts.flatMap((text) => [...text.matchAll(FIRST_IN_CODE)].map(([, word = '']) => word));
  // "Listen" is no name if the notes say "listens", though it begins a line of code and no sentence.
  const words = new Set(texts.flatMap((text) => text.match(SMALL_WORD) ?? []));
  const isVerb = (word: string): boolean => ['s', 'ing', 'ed'].some((ending) => words.has(`${word}${ending}`));
  const small = new Set([...begun, ...inCode].filter((word) => !capitalised.has(sentenceCase(word)) && !isVerb(word)));
  // "kube-scheduler" is one if "kube-proxy" begins a sentence.
  const families = new Set(begun.flatMap((word) => (word.includes('-') ? familyOf(word) : [])));
  return (text) => {
    const [word = ''] = FIRST_WORD.exec(text) ?? [];
    const isName = small.has(word) || families.has(familyOf(word));
    return isName ? text : sentenceCase(text);
  };
}

const WITHIN_SENTENCE = /(?<=[a-z,] )[A-Za-z][a-z-]+/g;
const CODE = /`[^`]*`/g;

/** Writes a name as it stands within a sentence: without a capital, if the notes mostly write its first word so. */
export function nameInSentenceOf(notes: readonly Note[]): (name: string) => string {
  const written = new Map<string, number>();
  for (const word of notes.flatMap(textsOf).flatMap((text) => text.replace(CODE, '').match(WITHIN_SENTENCE) ?? []))
    written.set(word, (written.get(word) ?? 0) + 1);
  return (name) => {
    const [first = '', ...others] = name.split(' ');
    // "App Runner" is a name as a whole.
    if (others.some((word) => /^[A-Z][a-z]/.test(word))) return name;
    const lower = `${first.charAt(0).toLowerCase()}${first.slice(1)}`;
    return (written.get(lower) ?? 0) > (written.get(first) ?? 0) ? `${lower}${name.slice(first.length)}` : name;
  };
}

/** What stands before the hyphen of a name, with it; the whole name if it has none. */
function familyOf(word: string): string {
  return word.replace(/-.*/, '-');
}

/** What a note says in whole sentences, which begin with a capital wherever a word can have one. */
function textsOf({ sections, terms, tasks }: Note): readonly string[] {
  return [
    ...sections.flatMap(({ statements }) => statements.map(({ markdown }) => markdown)),
    ...terms.map(({ means }) => means),
    ...tasks.flatMap(({ steps }) => steps.map(({ markdown }) => markdown)),
  ];
}
