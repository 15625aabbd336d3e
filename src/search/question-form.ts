/** What the form of a question asks for. */
export type QuestionForm = 'yes-no' | 'quantity' | 'why' | 'how' | 'place' | 'definition' | 'other';

const FORMS: readonly (readonly [QuestionForm, RegExp])[] = [
  [
    'quantity',
    /\b(?:how (?:many|much|long|big|large|small|fast|often|high|old|far|deep)|max(?:imum)?|min(?:imum)?|limits?|quotas?|size|number of|percentage|default|(?:what|which) (?:percent|year|number|port|version)|in (?:milliseconds|seconds|minutes|hours|days|characters|percent|[kmgt]b))\b/,
  ],
  ['why', /\bwhy\b|\bhow come\b|\bwhat(?:'s| is) the point\b/],
  ['place', /^(?:and |but |so )?where\b|\bwhere (?:do|can|does|is|are)\b/],
  ['definition', /^(?:what(?:'s| is| are)|define|meaning of)\b/],
  ['how', /\bhow\b/],
];

const VERB = '(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|must|may|am)';
const OPENING = '(?:and |but |so |hey |hi |ok |exam: )?(?:is it (?:true|right|correct) that |true or false: )?';
/** "Does it …?", "isn't it …?" */
const OPENS_WITH_VERB = new RegExp(`^${OPENING}(?:${VERB}(?:n['’]?t)?|can['’]?t|won['’]?t)\\b`);
/** "If the task crashes, will it be replaced?" */
const CLAUSE_WITH_VERB = new RegExp(
  `[,:;] ${VERB}(?:n['’]?t)? (?:i|it|we|they|he|she|you|that|this|there|the|my|our|its|an?)\\b`,
);
/** "…, right?", "…, isn't it?" */
const TAG = new RegExp(`\\b(?:right|correct|true|${VERB}n['’]?t (?:it|they|that|he|she|there|you|we)) ?[?!.]*\\s*$`);
/** "True or false: …", "T/F …" */
export const TRUE_OR_FALSE = /^\W*(?:true or false|true\/false|t\/f)\b\W*/i;
/** What begins so wants more than a word, whatever follows. */
const ASKS_FOR_MORE = /^(?:and |but |so )?(?:what|which|where|when|who|why|whose)\b/;

const BEGS = /\b(?:can|could|would|will) (?:you|u|ya|someone|somebody|anyone|anybody)\b/;

/**
 * The form of a question, and whether a quantity is asked for in it: "is the maximum 3 GB?" wants a yes or no, and is about a quantity.
 * @param typed the same with the chatter around it, because "right?" is chatter elsewhere
 */
export function readForm(
  text: string,
  typed: string,
): { readonly form: QuestionForm; readonly wantsQuantity: boolean } {
  const lower = text.toLowerCase();
  const forms = FORMS.flatMap(([form, pattern]) => (pattern.test(lower) ? [form] : []));
  return {
    form: isYesNo(lower, typed.toLowerCase()) ? 'yes-no' : (forms[0] ?? 'other'),
    wantsQuantity: forms.includes('quantity'),
  };
}

function isYesNo(text: string, typed: string): boolean {
  if (TRUE_OR_FALSE.test(typed)) return true;
  // "Can you say how much?" does not, nor does "can somebody sum it up?".
  if (/\bhow\b/.test(text) || ASKS_FOR_MORE.test(text) || BEGS.test(text)) return false;
  return OPENS_WITH_VERB.test(text) || CLAUSE_WITH_VERB.test(text) || TAG.test(typed);
}
