/** Verbs that undo each other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:turn|switch)(?:ed|s|ing)?\b(?: \S+){0,3}? on\b|\b(?:re-?)?(?:enabl|activat)(?:es?|ed|ing)\b/i,
    /\b(?:turn|switch)(?:ed|s|ing)?\b(?: \S+){0,3}? off\b|\b(?:disabl|deactivat)(?:es?|ed|ing)\b/i,
  ],
  [/\b(?:creat(?:es?|ed|ing)|make a new)\b/i, /\bdelet(?:es?|ed|ing)\b/i],
  [/\badd(?:s|ed|ing)?\b/i, /\bremov(?:es?|ed|ing)\b/i],
  [/\battach(?:es|ed|ing)?\b/i, /\bdetach(?:es|ed|ing)?\b/i],
  [/(?<!\bstop(?:s|ped|ping)? )\bshar(?:es?|ed|ing)\b/i, /\bstop(?:s|ped|ping)? sharing\b/i],
  [/\binstall(?:s|ed|ing)?\b/i, /\buninstall(?:s|ed|ing)?\b/i],
];

/** Tells the titles that promise the opposite of what a text wants: "Turn off SnapStart" for "how do I turn it on". */
export function undoes(text: string): (title: string) => boolean {
  const wanted = OPPOSITES.flatMap(([forth, back]) => {
    const [wantsForth, wantsBack] = [forth.test(text), back.test(text)];
    return wantsForth === wantsBack ? [] : [wantsForth ? { forth, back } : { forth: back, back: forth }];
  });
  return (title) => wanted.some(({ forth, back }) => back.test(title) && !forth.test(title));
}
