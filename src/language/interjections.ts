/** Sounds and asides that mean nothing before what is asked. */
const ANYWHERE = `u+f+f*|u+gh+|ph+e+w+|e?h+m+|er+m|u+h+|u+m+|a+h+|o+h+|aha+|l+o+l+|(?:ha){2,}h?|(?:he){2,}|damn|dang|bruh|yikes|oof|gee+z|jee+z|omg|wtf|lmao+|who?a+|wo+w+|btw|by the way|pls|plz|please|hey+|hi+(?: again)?|yo|yeah|yea|yep|yes|ok|okay|okey|kk|alright|oops|tbh|honestly|bro|dude|(?:thanks|thank you)(?: a lot| so much|(?! (?:a lot|so much|to)\\b))|thx|tnx|cheers|cool(?![ -]?downs?\\b)`;
/** The same of words that only a mark behind them sets apart: "right, …", but not "right size". */
const WITH_MARK =
  'right|no way|perfect|ty|makes sense|interesting|sorry|good|fine|true|sure|super|awesome|ouch|i see|got it|gotcha|understood|well|man|mate|guys|k|hello|great|nice';
const OPENING = new RegExp(
  `^(?:(?:${ANYWHERE})(?:[\\s,.!:;]+|\\s+[–—-]\\s+)|(?:${WITH_MARK})(?:[,.!:;]+\\s+|\\s+[–—-]\\s+))+(?=\\S)`,
  'i',
);
/** What ends a line in the same way: "5 pls", "in Tokyo thx :)". */
const POLITE =
  "(?<!\\b(?:no|yes))[\\s,.!]+(?:pls|plz|please|kindly|thx|tnx|thanks(?: a lot| so much)?|thank you(?: so much)?|ty|tysm|cheers|l+o+l+|(?:ha){2,}h?|xd+|tbh|btw|[:;][-']?[)DPp(])";
/** Not "for 5 guys", "is that a man". */
const CALLED =
  '(?<!\\b(?:\\d+|the|my|our|your|an?|for|of|with|some|these|those|that|is|are))[\\s,.!]+(?:bro|dude|mate|man|guys)';
const CLOSING = new RegExp(`(?<=\\S)(?:${POLITE}|${CALLED})+(?=\\W*$)`, 'i');

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
