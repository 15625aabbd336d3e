/** Boundaries that are set by hand, each with why. The fitted ones (`sure`, `unsure`) lie in `training/learned/weights.json`. */
export const THRESHOLDS = {
  /** From this share among all services on one is recommended; below, a question is asked back. */
  recommend: 0.45,
  /** How likely it must be that a need wants a service at all; below, a question is asked back. */
  recommendable: 0.03,
  /** A runner-up is worth naming from this share on. */
  runnerUp: 0.02,
  /** A second sentence joins the lead if it is at least so likely against the first. */
  secondSentence: 0.55,
  /** From this probability against the first on, another candidate is worth a button. */
  alternative: 0.08,
} as const;
