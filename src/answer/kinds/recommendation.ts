import type { AnswerBase, TopicReference } from './base.js';

/** The service that fits a need, or a question back. */
export interface Recommendation extends AnswerBase {
  readonly kind: 'recommendation';
  /** Another service that was proposed instead of it. */
  readonly proposed?: TopicReference;
  readonly need: string;
  /** For "can I use Lambda for …?": yes if that service is recommended, otherwise why it is ruled out. */
  readonly asked?: 'yes' | { readonly no: string };
  /** Behind another recommendation: the verdict on a service that was proposed instead, or what one more condition changes. */
  readonly opening?: string;
  /** The difference between the service and the one that was proposed instead. */
  readonly difference?: string;
  /** Missing if the need decides nothing: then `question` asks for more. */
  readonly service?: TopicReference;
  /** Probability that the service is the right one, among all that are not ruled out, 0 to 1. */
  readonly confidence: number;
  /** The service with its article, where its name alone makes no sentence: "a Spot Instance". */
  readonly named?: string;
  readonly because?: string;
  /** The parts of the service that a beginner sets up. */
  readonly setUp?: string;
  /** What in the need decided, most decisive first. */
  readonly signals: readonly string[];
  readonly runnerUp?: TopicReference;
  /** When the runner-up would be the better choice. */
  readonly change?: string;
  readonly ruledOut: readonly { readonly topic: TopicReference; readonly why: string }[];
  readonly question?: { readonly ask: string; readonly options: readonly string[] };
}
