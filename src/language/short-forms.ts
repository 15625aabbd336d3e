/**
 * What people leave out of short lines, or say by a saying, in full: "what is cheapest" asks for the cheapest, "y so much" why, and "what's the
 * catch?" for drawbacks.
 */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(\W*(?:(?:and|so|ok) )?what(?:['’]?s| is)) (?=(?:cheapest|best|easiest|fastest|simplest)(?![\w-]))/i, '$1 the '],
  [
    /^(\W*(?:(?:and|so|but|ok) )?(?:what(?:['’]?s| is)|where(?:['’]?s| is)|is there)) (?:the|a|any) catch(?=\W*$)/i,
    '$1 the drawbacks',
  ],
  [/^(\W*(?:(?:and|so|but|ok) )?)y(?= (?:so|is|are|do|does|not|would|did)\b)/i, '$1why'],
];

/** A line without the short forms of chats. */
export function inFull(line: string): string {
  return SHORT_FORMS.reduce((text, [form, full]) => text.replace(form, full), line);
}
