/** Thresholds that are set by hand, with the reason for each. The fitted ones (`sure`, `unsure`) are in `training/learned/weights.json`. */
export const THRESHOLDS = {
  /** Share among all services from which one is recommended; below it, a question is asked back. */
  recommend: 0.4,
  /** The same without a known signal for the service. */
  recommendUnreasoned: 0.8,
  /** Log odds from which a line wants a service: those of its wording, and of what it tells at a third. Fitted to 1,075 spent lines. */
  need: -0.45,
  needTold: 0.34,
  /** The same of a line that names a service, */
  needOfPlaced: 0.4,
  /** and of what is told beside a choice of services, which wants one of them unless the rest is mere talk: "my teacher asked". */
  needBesideChoice: -2,
  /**
   * Probability that a need wants a service at all, without a known signal; also that of a statement below a recommendation, which is never
   * the first thing that a need asks for, and of a button below the refusal of a name without a note, if the statement mentions it.
   */
  related: 0.02,
  /**
   * Probability from which a statement of a note that the classifier has not learned is shown as unsure, if the line names that note: its
   * words are the only evidence so far.
   */
  unsureOfNew: 0.12,
  /** Probability from which a statement is shown below the refusal of a line that names no topic. */
  nearest: 0.08,
  /** Probability from which something new is shown to a follow-up as unsure: it is about the subject in any case. */
  unsureInContext: 0.2,
  /** Probability, relative to the first candidate, from which another stands below the answer; with less, replies become too long. */
  alsoLikely: 0.3,
  /** The same in texts of several sentences and second lines, whose models let the shares fall more steeply. */
  alsoLikelySteep: 0.03,
  /** Probability of an answer below which one more stands below it: of 512 spent questions, 4 more get their facts that way. */
  doubtful: 0.6,
  /** Probability from which a statement stands below a known error: of 225 spent posts with one, 44 get such a statement. */
  besideError: 0.4,
  /** Probability, relative to the first candidate, from which another of the same note joins the lead. */
  joinsLead: 0.33,
  /**
   * The same from which both are shown as equals. From 0.5 on, judges who saw 106 such replies both ways found 71 instead of 58 right, but
   * these replies are long.
   */
  equallyLikely: 0.6,
  equallyLikelySteep: 0.3,
  /** Likeness to a listed wording from which the bot answers about itself, */
  own: 1.1,
  /** less for each point by which a line sounds like talk to the bot, */
  ownForTalk: 0.2,
  /** but within these limits; the upper one counts also where the notes have an answer as well. */
  ownLeast: 0.46,
  ownListed: 0.84,
  /** The same for a line that names a topic, and for mere talk behind an answer. */
  ownBeside: 0.78,
  /** Points from which a line sounds like talk to the bot, */
  talk: 1.5,
  /** and from which it can be nothing else, whatever it says. */
  onlyTalk: 3.4,
  /** Likeness from which a line is one of the listed wordings, whatever came before it: "thanks". */
  ownWording: 0.95,
  /** Probability from which the notes rather than the bot itself are meant by "you". */
  saidNext: 0.5,
  /** Probability from which an option of an exam question is the answer. */
  exam: 0.56,
  /** The same of an option that is the exception. */
  examException: 0.6,
  /** Points from which the conditions are named as what decides for an option. */
  examPoints: 3,
  /** Support from which a statement of the notes is one for an option. It was set with 180 practice questions. */
  examSupport: 0.1,
  /**
   * Probability, relative to the first candidate, from which another gets a button; also the share from which a service that came close to a
   * recommended one is named.
   */
  alternative: 0.08,
} as const;
