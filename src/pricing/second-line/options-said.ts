import { factsOf } from '../plain-words/facts.js';
import { wordsLeftOut } from '../plain-words/left-out.js';
import { type PlainWordsKnowledge, readFacts } from '../plain-words/read-facts.js';
import { readTexts, type TextLine } from './texts.js';

/** Something of it, for the reader to see which option takes it: a number, a size, a time. */
const AMOUNTS = ['2', '2 GB', '2 s', ''];

/** The options of a line that some words are about, with an amount or without: "20GB disk", "the load balancer", "requests". */
export function optionsSaid(words: string, line: TextLine, knowledge: PlainWordsKnowledge): readonly string[] {
  const hasOwn = factsOf(readFacts(words, knowledge).facts, 'amount').length > 0;
  for (const amount of hasOwn ? [''] : AMOUNTS) {
    const { facts, words: read } = readFacts(`${amount} ${words}`.trim(), knowledge);
    // "2 ebs": the number alone counts the instances, whatever stands beside it.
    if (factsOf(facts, 'amount').some(({ bare, measure }) => bare && measure === 'count')) continue;
    // "2 GB" of anything are memory.
    if (wordsLeftOut(read, new Set(facts.flatMap(({ at }) => at))).length > 0) continue;
    const { options, unused } = readTexts(line.service, facts);
    const said = Object.keys(options);
    if (said.length > 0 && unused.length === 0) return said;
  }
  return [];
}
