/** Boundaries that are set by hand, each with why. The fitted ones (`sure`, `unsure`) lie in `training/learned/weights.json`. */
export const THRESHOLDS = {
  /** From this share among all services on one is recommended; below, a question is asked back. */
  recommend: 0.4,
  /** The same where no known feature of the need speaks for it. */
  recommendUnreasoned: 0.8,
  /**
   * How likely it must be that a need wants a service at all, if no known feature of it says so; and how likely a statement that stands
   * below a recommendation: what a need asks for beyond the service is never the first thing that it asks for.
   */
  besideNeed: 0.02,
  /**
   * What a note says of which nothing was learned is shown as unsure from this probability on, if the line names that note: who names it
   * wants to hear what it says, and nobody has listed other words for it yet.
   */
  unsureOfNew: 0.12,
  /** What another candidate says stands below the answer, or joins its lead from the same note, if it is at least so likely against the first. */
  alsoLikely: 0.2,
  /** What the bot says of itself is told for a line so like a listed wording; */
  own: 0.78,
  /** less will do for a line that says "you"; */
  ownPointed: 0.45,
  /** where the notes answer, it must nearly be the wording itself. */
  ownListed: 0.9,
  /** After an answer, something else is said from this probability on: that it is likelier than not. */
  saidNext: 0.5,
  /** What gives a line that goes on what it lacks is told as sure if it is so close to what was told before; */
  closeSure: 0.75,
  /** it belongs to that at all from this closeness on. */
  close: 0.4,
  /** The conditions name an option of an exam question from so many points on, and if it is so many points before the next. */
  examPoints: 3,
  /** The notes support an option of an exam question from this weight on, */
  examSupport: 0.075,
  /** and name it if it has such a share of all support. Both were set with 180 practice questions. */
  examSupportShare: 0.6,
  /** From this probability against the first on, another candidate is worth a button, or a bullet below an answer from its note; and from this share on a runner-up is named. */
  alternative: 0.08,
} as const;
