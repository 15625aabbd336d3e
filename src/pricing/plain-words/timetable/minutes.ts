/** The minutes of each period; a month has 730 hours. */
export const MINUTES = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080,
  month: 43800,
  quarter: 131400,
  year: 525600,
} as const;

/** From midnight to noon. */
export const HALF_DAY = 720;
