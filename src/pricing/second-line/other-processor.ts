import { counterpart, isArm } from '../instance-sizes.js';
import { factsOf } from '../plain-words/facts.js';
import { type PlainWordsKnowledge, readFacts } from '../plain-words/read-facts.js';
import type { Alternatives } from './changed.js';
import type { TextLine } from './texts.js';

/** Instances on the other kind of processor, with the words that say nothing of that. */
interface OtherProcessor {
  readonly to: Alternatives;
  readonly rest: string;
}

/** "How about Arm": instances of the type that is the same on that processor; nothing if there is none for each of them. */
export function onOtherProcessor(
  text: string,
  before: Alternatives,
  knowledge: PlainWordsKnowledge,
): OtherProcessor | undefined {
  const { facts, words } = readFacts(text, knowledge);
  const [wanted, ...others] = factsOf(facts, 'architecture');
  if (!wanted || others.length > 0 || factsOf(facts, 'instance').length > 0) return undefined;
  const to = before.map((lines) => lines.flatMap((line) => onProcessor(line, wanted.architecture === 'arm64') ?? []));
  if (to.some((lines, side) => lines.length !== before[side]?.length)) return undefined;
  const rest = words.filter((_, at) => !wanted.at.includes(at)).map(({ typed }) => typed);
  return { to, rest: rest.join(' ') };
}

function onProcessor(line: TextLine, arm: boolean): TextLine | undefined {
  const { instance } = line.options;
  const type = instance === undefined || isArm(instance) === arm ? undefined : counterpart(instance);
  return type === undefined ? undefined : { ...line, options: { ...line.options, instance: type } };
}
