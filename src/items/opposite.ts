/** Words and what says the opposite in their place: no denial, of which a reader would see that it was put in or taken out. */
const OPPOSITES: readonly (readonly [RegExp, string])[] = [
  [/ is free(?: of charge)?(?=\.| and )/, ' costs extra'],
  [/ is free(?: of charge)? for (?!every|all\b)/, ' charges extra for '],
  [/ are free(?: of charge)?(?=\.| and | for )/, ' cost extra'],
  [/(?<!\b(?:is|are|AWS)\b.*) by itself(?=\.| (?:when|if|after|with|every)\b)/, ' only on request'],
  [/ in the same (?=Region|Availability Zone|zone)/, ' in another '],
  [/ on by default\b/, ' off by default'],
  [/ off by default\b/, ' on by default'],
  [/ keep(s?) (?=(?:its|their)\b)/, ' lose$1 '],
  [/ lose(s?) (?=(?:its|their)\b)/, ' keep$1 '],
  [/ (is|are) lost (?=when|if)/, ' $1 kept '],
  [/ (is|are) kept (?=when|if)/, ' $1 lost '],
  [/ outside (?=the|an?)/, ' inside '],
  [/ stateless\b/, ' stateful'],
];
/** Of two things: "more than planned" compares with no thing. */
const COMPARED = '(?!\\w+ly )(?=(?:[\\w-]+ ){0,3}than (?!planned|needed|they|it|usual)[\\w -]+\\.$)';
const COMPARATIVES = [
  ['more', 'less'],
  ['faster', 'slower'],
  ['larger', 'smaller'],
  ['weaker', 'stronger'],
] as const;
const ALL = [
  ...OPPOSITES,
  ...COMPARATIVES.flatMap(([one, other]): [RegExp, string][] => [
    [new RegExp(` ${one} ${COMPARED}`), ` ${other} `],
    [new RegExp(` ${other} ${COMPARED}`), ` ${one} `],
  ]),
];
/** What is denied, only possible or said of one case is not made false by an opposite. */
const UNTURNED =
  /\b(?:but|not|no|never|nor|neither|none|nothing|cannot|without|only|unless|can|could|may|might|should|or|also|even|still|both|either|rather|instead|except|mostly|usually|often|about|always|needs)\b|n['’]t\b|[(“"\d`]/;

/** A plain clause with one of its words replaced by its opposite; undefined if there is not exactly one that allows it. */
export function withOpposite(clause: string): string | undefined {
  if (UNTURNED.test(clause)) return undefined;
  const [only, ...others] = ALL.filter(([words]) => words.test(clause));
  return only === undefined || others.length > 0 ? undefined : clause.replace(...only);
}
