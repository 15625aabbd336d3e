const TAKES_BACK = new RegExp(
  `^\\W*(?:(?:no+|nope|nah|ok|okay|hm+|actually|sorry|wait|oops|but|and|please|pls|can (?:you|we|u|i)|let['’]?s|lets|i want to)\\W+)*(?:${[
    '(?:undo|revert|reverse|cancel)(?: (?:that|it|this|the)(?: last)?(?: (?:one|change|step|line|thing))?)?',
    '(?:scrap|ignore|disregard|drop) (?:that|it|this)',
    'forget (?:about )?(?:that|it|this)',
    'never ?mind(?: that)?',
    '(?:(?:go|take me|switch|change it|put it|get) )?back(?: again)?(?: to (?:(?:what|how) (?:i|we|it|they|that) (?:had|was|were|is)|(?:the )?(?:one |price |version |request |numbers? )?before|the (?:previous|last|old|earlier) (?:one|price|version|request|setup|numbers?)))?',
    '(?:as|like) (?:it was |we had )?before',
  ].join('|')})(?: (?:then|please|pls|again|before|now|instead))*\\W*$`,
  'i',
);

/** "Undo that", "no, go back", "back to what I had before": whether a line says no more than that the last change is not wanted. */
export function takesBack(line: string): boolean {
  return TAKES_BACK.test(line);
}
