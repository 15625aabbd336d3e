/** "Example for the first", "can the second one do that?", but not "the first 15 minutes": these ordinals, where they stand for something. */
export function ordinalNamed(ordinals: readonly string[], flags: 'i' | 'gi'): RegExp {
  return new RegExp(`\\bthe (${ordinals.join('|')})${STANDS_FOR_SOMETHING}`, flags);
}
const STANDS_FOR_SOMETHING =
  '(?: one)?(?=\\W*$|[,;]|\\s+(?:is|was|do|does|can|could|will|would|has|have|needs?|costs?|runs?|scales?|supports?|works?|for|on|in|with)\\b)';
