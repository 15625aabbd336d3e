/** Kinds of lines that notes cannot answer. */
export type SmallTalk = 'pleasantry' | 'thanks' | 'complaint' | 'bare-trouble';

const LONGEST = 80;
const PLEASANTRY =
  /^(?:(?:hi|hello|hey|yo|hiya|howdy|good (?:morning|afternoon|evening|night|bye)|bye|goodbye|see you|lol|ok|okay|yes|yep|yeah|no|nope|sure|right|true|exactly|i see|got it|nice|nice one|cool|great|well done|help|help me|(?:that|this) (?:was|is)? ?help(?:ed|ful)|can (?:you|somebody|anyone) help(?: me)?|i(?:['’]?m| am) (?:new|a (?:beginner|newbie|noob|student))(?: here| to (?:this|aws))?)(?: (?:there|bot|all|everyone|again|please))*[\s,.!?:)]*)+$/i;
/** Thanks may be followed by a reason. */
const THANKS =
  /^(?:(?:ok|okay|oh|ah|no|nope|great|perfect|nice|cool|good|awesome|got it|wow)[\s,.!]*)*(?:many thanks|thanks?|thank you|thx|tysm|ty|cheers)\b/i;
const REPLY =
  '(?:that|this|it|(?:that|this|the|your)(?: last| previous| first)? (?:answer|reply|response)|you|(?:the|this) bot)';
const NOT = "(?:not|(?:is|was|are)n['’]?t)";
/** "That was wrong", "no, this answer isn't right: …": what follows says what is wrong. */
const VERDICT = new RegExp(
  `^(?:(?:no|nope|sorry|but|still)[\\s,.!]+)*(?:${REPLY}(?:['’]?s|['’]?re| is| was| are| were| got (?:that|it))?)?(?: still| just| simply| completely| totally)?` +
    ` ?(?:${NOT} (?:true|right|correct|helpful|what i (?:asked|meant|wanted))|wrong|incorrect|false|mistaken|useless|bad answer)(?: again)?(?:$|\\s*[.,:;!(]| about )`,
  'i',
);
/** "It did not answer my question", "you said … but …". */
const COMPLAINT = new RegExp(
  `\\bnot what i (?:asked|meant|wanted)\\b|\\bwrong answer\\b|^you (?:just )?(?:said|told (?:me|us)|claimed)\\b.*\\b(?:but|wrong)\\b` +
    `|^(?:${REPLY} )?(?:(?:does|did)(?: not|n['’]?t) (?:answer (?:my|the) question|help(?: me)?|make (?:any )?sense|(?:understand|get) (?:me|my question))|ma(?:de|kes) no sense|misunderstood(?: me| my question)?)[\\s.!]*$`,
  'i',
);
/** Trouble without a subject. */
const BARE_TROUBLE =
  /^(?:help,? |but |and |still |hm+,? )*(?:it|that|this|my (?:code|app|thing))? ?(?:still )?(?:(?:does|is|did|do) ?(?:not|n['’]?t) (?:work(?:ing)?|help)(?: (?:anymore|for me|at all))?|(?:doesnt|didnt) (?:work|help)|isnt working|not working|is broken|is stuck|hangs|freezes|times out|broke|fails?|failed|crashe[ds]|error|an error|i get (?:an error|nothing)|nothing(?: happens| happened| works| shows up| appears| comes)?|no luck)(?: (?:then|either|still|yet|now))?[\s.!?]*$/i;
const PICTOGRAPHS = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}/gu;

/**
 * Classifies small talk; undefined for any other line.
 * @param namesTopic whether the line names a topic: thanks with a question is a question
 */
export function classifySmallTalk(text: string, namesTopic: boolean): SmallTalk | undefined {
  const said = text.replace(PICTOGRAPHS, '').trim();
  if (said.length > LONGEST) return undefined;
  if (!namesTopic && THANKS.test(said)) return 'thanks';
  if (PLEASANTRY.test(said)) return 'pleasantry';
  if (!said.endsWith('?') && (VERDICT.test(said) || (!namesTopic && COMPLAINT.test(said)))) return 'complaint';
  return BARE_TROUBLE.test(said) ? 'bare-trouble' : undefined;
}
