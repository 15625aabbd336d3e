/** Between "which" and what inverts it: no other clause, whose "not" is a condition ("a team that does not want servers"). */
const SAME_CLAUSE = '(?:(?!\\b(?:that|who|whose|because|if|when|where|while|without|so|but|to)\\b)[^.?!,;])*?';
const ASKED = `\\b(?:which|what)\\b${SAME_CLAUSE}`;
/** "Does not require servers" and "lets you not manage servers" are what is wished for. */
const NEGATION =
  "(?<!\\blets? (?:you|me|us) )(?:\\b(?:not|never)\\b|n['’]t\\b|(?<=\\bcan)not\\b)(?! (?:have|need|want|wish|require|involve|only|just)\\b)";
const UNFIT =
  '(?:false|incorrect|untrue|inaccurate|invalid|wrong(?! with)|unsuitable|inappropriate|unsupported|unavailable)';
const FIT =
  '(?:suitable|suited|appropriate|likely|fitting|recommended|useful|helpful|effective|accurate|relevant|cost[- ]effective)';
const CHOICE = '(?:choice|fit|option|match|candidate|service|solution|approach|use case|idea)s?';

/** What makes a question ask for the exception; the named group is what to leave out to ask for all others. */
const INVERSIONS = [
  /\b(?:the following|these|those)\b[^?!]*?(?<inverts>,? *\bexcept\b(?: (?:for )?one\b)?)/i,
  /(?<inverts>\bEXCEPT\b)/,
  new RegExp(`${ASKED}(?<inverts>${NEGATION})`, 'i'),
  new RegExp(
    `\\b(?:statement|option|choice|claim|one) that (?:is|are|does|do|can|would|will) ?(?<inverts>${NEGATION})`,
    'i',
  ),
  new RegExp(`(?:${ASKED}|\\bthat )(?:is|are|be) (?:\\w+ly )?(?:an? |the )?(?<inverts>${UNFIT})\\b`, 'i'),
  new RegExp(`\\b(?<inverts>${UNFIT}) (?:statement|option|choice|answer|claim)s?\\b`, 'i'),
  new RegExp(`\\b(?<inverts>least) (?:\\w+ )?${FIT}\\b`, 'i'),
  new RegExp(`\\b(?<inverts>worst|poorest|weakest) (?:\\w+ )?${CHOICE}\\b`, 'i'),
  /\bshould (?:(?!(?:to|use|help|let|allow)\b)[\w-]+ ){0,5}?(?<inverts>avoid(?:ed)?)\b/i,
  /\b(?<inverts>most (?:expensive|costly)|(?:most|highest) (?:(?:operational|administrative|management) )?(?:overhead|effort|cost|price))\b(?![ -](?:sav|reduc|eff))/i,
  new RegExp(`${ASKED}(?<inverts>disadvantage|drawback|downside)`, 'i'),
] as const;

const SENTENCE_END = /(?<=[.?!])\s+/;
/** "(Choose two.)" asks nothing. */
const REMARK = /\s*\([^()]*\)/g;
const ASKS = /\b(?:which|what|identify|select|choose|pick|except)\b/i;

/**
 * Reads a stem that asks for the exception: "which is NOT …", "all EXCEPT", "LEAST suitable", "should AVOID". A "not" in the story and
 * "least effort" are conditions.
 * @returns the stem as it would ask for all other options; undefined if it asks for what fits
 */
export function withoutInversion(stem: string): string | undefined {
  const sentences = stem.replace(REMARK, '').split(SENTENCE_END);
  for (const [at, sentence] of sentences.entries()) {
    if (!ASKS.test(sentence)) continue;
    for (const inversion of INVERSIONS) {
      const inverts = inversion.exec(sentence)?.groups?.['inverts'];
      if (inverts === undefined) continue;
      const from = sentence.lastIndexOf(inverts);
      const asked = `${sentence.slice(0, from)}${sentence.slice(from + inverts.length)}`.replace(/\s+/g, ' ');
      return sentences.with(at, asked).join(' ').trim();
    }
  }
  return undefined;
}
