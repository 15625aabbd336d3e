/** Sounds and asides that mean nothing before what is asked, whatever follows. */
const ANYWHERE = `u+f+f*|u+gh+|ph+e+w+|e?h+m+|er+m|u+h+|u+m+|a+h+|o+h+|aha+|l+o+l+|(?:ha){2,}h?|(?:he){2,}|damn|who?a+|wo+w+|btw|by the way|pls|plz|please|hey+|hi+(?: again)?|hello|yo|yeah|yea|yep|yes|ok|okay|okey|k|kk|alright|oops|tbh|honestly|bro|dude|(?:thanks|thank you)(?: a lot| so much|(?! (?:a lot|so much)\\b))|thx|tnx|cheers|great|nice|cool(?! ?downs?\\b)`;
/** The same of words that only a mark behind them sets apart: "right, …", but not "right size". */
const WITH_MARK =
  'right|perfect|ty|makes sense|interesting|sorry|good|fine|true|sure|super|awesome|ouch|i see|got it|gotcha|understood|well|man|mate|guys|k|ha';
const OPENING = new RegExp(
  `^(?:(?:${ANYWHERE})(?:[\\s,.!:;–—-]+|\\.{2,}\\s*)|(?:${WITH_MARK})(?:[,.!:;]+\\s+|\\s+[–—-]\\s+))+(?=\\S)`,
  'i',
);
/** What ends a line in the same way: "5 pls", "in Tokyo thx :)". */
const CLOSING =
  /(?<=\S)(?:[\s,.!]+(?:pls|plz|please|kindly|thx|tnx|thanks(?: a lot| so much)?|thank you(?: so much)?|ty|tysm|cheers|l+o+l+|(?:ha){2,}h?|xd+|bro|dude|mate|man|guys|tbh|btw|[:;][-']?[)DPp(])(?=\W*$))+/i;

/** A line without the words before it that mean nothing: "ok cool, and with 5?" is "and with 5?". What says nothing else stays whole. */
export function withoutOpening(line: string): string {
  const text = line.trim();
  return text.replace(OPENING, '') || text;
}

/** The same without those behind it, too. */
export function withoutInterjections(line: string): string {
  const text = withoutOpening(line);
  return text.replace(CLOSING, '') || text;
}
