/** Number words; the index is the number. */
export const UP_TO_TEN: readonly string[] = 'zero one two three four five six seven eight nine ten'.split(' ');
