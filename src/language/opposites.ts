/** Verbs that undo each other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:turn|switch)(?:ed|s|ing)?\b(?: \S+){0,3}? on\b|\b(?:re-?)?(?:enabl|activat)(?:es?|ed|ing)\b/i,
    /\b(?:turn|switch)(?:ed|s|ing)?\b(?: \S+){0,3}? off\b|\b(?:disabl|deactivat)(?:es?|ed|ing)\b/i,
  ],
  [/\b(?:creat(?:es?|ed|ing)|make a new)\b/i, /\bdelet(?:es?|ed|ing)\b/i],
  [/\badd(?:s|ed|ing)?\b/i, /\bremov(?:es?|ed|ing)\b/i],
  [/\battach(?:es|ed|ing)?\b/i, /\bdetach(?:es|ed|ing)?\b/i],
  [/\binstall(?:s|ed|ing)?\b/i, /\buninstall(?:s|ed|ing)?\b/i],
];

/** Whether a text wants the opposite of what a title promises: "how do I turn it on" and "Turn off SnapStart". */
export function wantsOpposite(text: string, title: string): boolean {
  return OPPOSITES.some(([forth, back]) => wantsOnly(text, forth, back, title) || wantsOnly(text, back, forth, title));
}

function wantsOnly(text: string, wanted: RegExp, other: RegExp, title: string): boolean {
  return wanted.test(text) && !other.test(text) && other.test(title) && !wanted.test(title);
}
