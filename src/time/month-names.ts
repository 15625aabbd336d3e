/** The months in lower case, January first. */
export const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
