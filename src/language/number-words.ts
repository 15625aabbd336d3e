/** Numbers in words, each at its own place. */
export const UP_TO_TEN: readonly string[] = 'zero one two three four five six seven eight nine ten'.split(' ');
