import { sharedWords } from './shared-words.js';

/** A denial and what it denies: whoever reads it in passing takes one for the other. */
const DENIALS: readonly (readonly [RegExp, (...words: string[]) => string])[] = [
  [/ cannot /, () => ' can '],
  [/ need not be /, () => ' must be '],
  [/ is not (?!only|automatically|yet)/, () => ' is '],
  [/ are not (?!only|automatically|yet)/, () => ' are '],
  [/ does not ([a-z]+) /, (_, verb = '') => ` ${inThirdPerson(verb)} `],
  [/ do not ([a-z]+) /, (_, verb = '') => ` ${verb} `],
  [/ (has|have) no (?=(?:[\w-]+ )?[\w-]*[a-z][^su\W]s\b)/, (_, verb = '') => ` ${verb} `],
];
const AFFIRMED: readonly (readonly [RegExp, string])[] = [
  [/ can /, ' cannot '],
  [/ must be /, ' need not be '],
  [/ may be /, ' cannot be '],
];
/** Whatever affirms or denies: of two such words the second might hold for the opposite, too. */
const VERDICT =
  /\b(?:can|cannot|must|may|need not|not|never|no|nothing|none|neither|nor|only|without|except|already|also|even|still|at all|any|anything|anybody|alone|itself|usually|mostly|often)\b|n['’]t\b/g;
/** A second clause may be true of the opposite, too; what is denied together may be true in part. */
const NO_NEGATION =
  /[(“"\d]|\b(?:but|unless|until|anywhere|ever|because|both|either|instead|at most|before|after|two|three|four|up to|beyond|rather|just|enough|longer|always|free of|as you expect|in this sense)\b|, (?:it|they|this)\b/;
/** What can be need not be so in every case. */
const CONDITION = /,|\bcan be \w+ or\b|\b(?:if|when|where|whether|that|which|who|what|and (?:uses?|runs?|is|are))\b/;
/** Of a subject that names a number of things, or several, nobody says "cannot"; nor of what somebody else does to it. */
const NO_ONE_SUBJECT =
  /^(?:any|several|one|many|each|every|all|most|both)\b|^(?:an? )?whole\b|\b(?:and|or)\b.* (?:can|may|must) /i;
const DONE_BY_ANOTHER = / be \w+(?: \w+)? by (?:an?|the|[A-Z])|\b(?:many|most|every|each|all|while|other than)\b/;
/** The reason or advice behind a statement. */
const REST = /(?:[;:]|, (?:so|but|because|while|since|unlike|and|which|as|not|though|although)\b) .*$/s;

/** The first clause of a sentence, as a sentence. */
export function firstClause(sentence: string): string {
  return sentence.replace(REST, '.');
}

/** A plain clause turned into its opposite at its only verb that allows it: "cannot" to "can"; undefined if there is none. */
export function turned(clause: string): string | undefined {
  if (NO_NEGATION.test(clause) || clause.match(VERDICT)?.length !== 1) return undefined;
  const [denial, affirm] = DENIALS.find(([words]) => words.test(clause)) ?? [];
  if (denial && affirm) return /\b(?:or|nor)\b/.test(clause) ? undefined : clause.replace(denial, affirm);
  const [from, to] = CONDITION.test(clause) ? [] : (AFFIRMED.find(([words]) => words.test(clause)) ?? []);
  if (from === undefined || to === undefined || !couldBeDenied(clause, from)) return undefined;
  return clause.replace(from, to);
}

/** Whether a course could say of a clause that it cannot be, so that nobody sees that the denial was put in. */
function couldBeDenied(clause: string, verb: RegExp): boolean {
  const [subject = '', ...rest] = clause.split(verb);
  const isRepeated = sharedWords(subject, rest.join(' ')).size > 0;
  return !NO_ONE_SUBJECT.test(clause) && !DONE_BY_ANOTHER.test(clause) && !isRepeated;
}

function inThirdPerson(verb: string): string {
  if (/(?:[sxz]|ch|sh|o)$/.test(verb)) return verb === 'have' ? 'has' : `${verb}es`;
  if (verb === 'have') return 'has';
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
