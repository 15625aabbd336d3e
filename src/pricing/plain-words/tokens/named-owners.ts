import {
  isNumeric,
  isUnknown,
  matches,
  type Sense,
  sentenceAround,
  typedText,
  type Word,
  type Words,
} from './sense.js';

const SELF = /^(?:me|i)$/;
const EACH = /^(?:each|both)\b| each$/;
const HAVING = /^(?:are|have|gets?|needs?|wants?|runs?|uses?|each|both)\b/;

/** "My sister and I each run a t3.small", "dev, staging and prod are one EKS cluster each": those who have one each, counted by their names. */
export function ownersByName(words: Words): Words {
  const isName = (word: Word | undefined) => isUnknown(word) || matches(word, /^(?:me|i|my)$/);
  for (const [and] of words.entries()) {
    if (words[and]?.text !== 'and') continue;
    let [from, to] = [and, and + 1];
    const isComma = () => from < and && words[from - 1]?.text === ',' && isName(words[from - 2]);
    while (words[from]?.text !== 'my' && (isName(words[from - 1]) || isComma())) from -= 1;
    while (isName(words[to]) && !matches(words[to], HAVING)) to += 1;
    // "430 families and I think each …" are not two.
    if (isNumeric(words[from - 1])) continue;
    const names = words.slice(from, to).filter(isName);
    const others = words.toSpliced(from, to - from);
    const many = names.some((name) => matches(name, SELF)) ? 2 : to - from - names.length + 1;
    // "Prod also has a disk": it has something of its own.
    const isAgain = names.some((name) => isUnknown(name) && others.some(({ text }) => text === name.text));
    const isOfEach = sentenceAround(words, to).some((word) => matches(word, EACH)) && matches(words[to], HAVING);
    if (from === and || to === and + 1 || isAgain || !isOfEach || (many > 2 && many !== names.length)) continue;
    const word = (text: string, typed: string, sense: Sense): Word => ({ text, typed, glued: !typed, senses: [sense] });
    const count = word(String(many), typedText(words, from, to), { kind: 'digits' });
    return words.toSpliced(from, to - from, count, word('teams', '', { kind: 'noun', noun: 'people' }));
  }
  return words;
}
