import type { Group } from '../notes/note.js';
import type { Quote } from '../pricing/quote.js';

/** A passage that an answer rests on. */
export interface SourceReference {
  /** Id of the note. */
  readonly note: string;
  /** Topic and headings as people read them: "AWS Lambda › Limits". */
  readonly heading: string;
  /** How well the passage fits the request, 0 to 1. */
  readonly score: number;
  readonly reviewed: string;
  /** The page outside that proves it. */
  readonly page?: { readonly title: string; readonly url: string };
}

/** A next step: pressing the button runs the command line. */
export interface NextStep {
  readonly label: string;
  readonly line: string;
}

/** A picture that shows what an answer says, by its file in `knowledge/pictures/`. */
export interface PictureReference {
  readonly file: string;
}

/** A word that was read as another one. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}

/** What an answer names a topic by. */
export interface TopicReference {
  readonly id: string;
  /** Id of the note that describes it: its own, or the one that defines the term. */
  readonly note: string;
  readonly name: string;
  readonly group: Group;
}

/** One row of facts; `values` are in the order of the topics. */
export interface Row {
  readonly label: string;
  readonly values: readonly string[];
}

interface AnswerBase {
  readonly sources: readonly SourceReference[];
  readonly nextSteps: readonly NextStep[];
  readonly corrections: readonly Correction[];
  /** Something to know before the answer: that the notes are in English. */
  readonly remark?: string;
}

/** How an answer to a plain line came about. */
export interface Decision {
  /** Unsure: this is only what may be meant, and the alternatives are shown beside it. */
  readonly certainty: 'sure' | 'unsure';
  /** Name of the decider whose answer it is. */
  readonly decidedBy: string;
  /** What each decider said in its turn. */
  readonly trace: readonly string[];
  /** What else was likely, the likeliest first. */
  readonly alternatives: readonly Alternative[];
  /** What the next candidate says, if it is not far behind: shown at once, below the answer. */
  readonly alsoLikely?: AlsoLikely;
}

/** Another answer in one sentence. */
export interface AlsoLikely {
  /** The question that it answers, or what it is about. */
  readonly heading: string;
  /** In Markdown. */
  readonly says: string;
}

/** Another answer: pressing its button runs the line. */
export interface Alternative extends NextStep {
  /** 0 to 1. */
  readonly probability: number;
}

/** What a topic is. */
export interface Explanation extends AnswerBase {
  readonly kind: 'explanation';
  readonly topic: TopicReference;
  readonly summary: string;
  /** What answers the other half of a question of two parts. */
  readonly answers: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** More about a term, from the section that tells it. */
  readonly details: readonly string[];
  /** The note that a term belongs to. */
  readonly partOf?: string;
  readonly picture?: PictureReference;
}

/** Two or three topics side by side. */
export interface Comparison extends AnswerBase {
  readonly kind: 'comparison';
  readonly topics: readonly TopicReference[];
  /** What decides between them, one sentence a pair. */
  readonly difference: string;
  /** Every row that all of them have and in which they differ. */
  readonly rows: readonly Row[];
  /** Those of the rows that a reply shows: the ones that differ most, unless all were asked for. */
  readonly shown: readonly Row[];
  readonly picture?: PictureReference;
}

/** The passage that answers a question. */
export interface Passages extends AnswerBase {
  readonly kind: 'passages';
  readonly question: string;
  readonly topic: TopicReference;
  readonly heading: string;
  /** The sentence that answers. */
  readonly lead: string;
  /** The gist of the passage around it. */
  readonly details: readonly string[];
  /** How likely it is that this answers, 0 to 1. */
  readonly confidence: number;
}

/** The service that fits a situation, or a question back. */
export interface Recommendation extends AnswerBase {
  readonly kind: 'recommendation';
  readonly need: string;
  /** Missing if the situation decides nothing: then `question` asks back. */
  readonly service?: TopicReference;
  /** How likely the service is the right one among all that are not ruled out, 0 to 1. */
  readonly confidence: number;
  readonly because?: string;
  /** What in the need decided, most decisive first. */
  readonly signals: readonly string[];
  readonly runnerUp?: TopicReference;
  /** What would change the choice to the runner-up. */
  readonly change?: string;
  readonly ruledOut: readonly { readonly topic: TopicReference; readonly why: string }[];
  readonly question?: { readonly ask: string; readonly options: readonly string[] };
}

/** How something is done. */
export interface Steps extends AnswerBase {
  readonly kind: 'steps';
  readonly topic: TopicReference;
  readonly title: string;
  readonly inShort: string;
  readonly needs?: string;
  /** In Markdown, in order. */
  readonly steps: readonly string[];
  readonly worksWhen: string;
  readonly costs?: string;
}

/** What an error message means and what mends it. */
export interface ErrorExplanation extends AnswerBase {
  readonly kind: 'error';
  readonly topic: TopicReference;
  readonly title: string;
  readonly means: string;
  /** In Markdown, the likeliest first. */
  readonly causes: readonly string[];
  readonly lookFirst: string;
  readonly mend: string;
}

/** An option of an exam question, judged. */
export interface JudgedOption {
  readonly letter: string;
  readonly text: string;
  /** Supported: the notes name it; ruled out: they exclude it; open: it fits less, or they do not tell. */
  readonly verdict: 'supported' | 'ruled-out' | 'open';
  readonly why: string;
  readonly source?: SourceReference;
}

/** An exam question with options, as far as the notes decide it. */
export interface Exam extends AnswerBase {
  readonly kind: 'exam';
  readonly question: string;
  readonly options: readonly JudgedOption[];
  /** What in the question decides. */
  readonly deciding: readonly string[];
  /** Letters of the options that the notes support; none if they do not decide. */
  readonly chosen: readonly string[];
  /** What the notes say to the question, where that does not decide it. */
  readonly known?: string;
}

/** A question of a quiz. */
export interface QuizQuestion extends AnswerBase {
  readonly kind: 'question';
  /** Id of the question. */
  readonly item: string;
  readonly prompt: string;
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  /** Its place in the round, from 1, if it is asked in one. */
  readonly at?: number;
  /** Questions in the round. */
  readonly of?: number;
  /** Questions that are due to be asked again, this one included. */
  readonly due?: number;
  /** Name of the topic that the round is about. */
  readonly about?: string;
  /** It is posted for all to see; each verdict stays private. */
  readonly shared?: true;
}

/** What came of an answer to a question of a quiz. */
export interface QuizVerdict extends AnswerBase {
  readonly kind: 'verdict';
  readonly item: string;
  readonly right: boolean;
  readonly prompt: string;
  readonly options: readonly {
    readonly letter: string;
    readonly text: string;
    readonly right: boolean;
    readonly picked: boolean;
    readonly why?: string;
  }[];
  /** What the note says. */
  readonly explanation: string;
  readonly at?: number;
  readonly of?: number;
  /** Whether the answer is remembered: as the member's first one ever, as a further one, or not, because it could not be written. */
  readonly remembered?: 'first-ever' | 'yes' | 'unavailable';
  /** After the last question: how many were right, and headings of the notes to look at again. */
  readonly summary?: { readonly right: number; readonly again: readonly string[] };
}

/** How a member is doing. */
export interface Progress extends AnswerBase {
  readonly kind: 'progress';
  readonly answered: number;
  readonly right: number;
  readonly daysInARow: number;
  /** Questions that will not be asked again for weeks. */
  readonly learned: number;
  /** Questions that are due to be asked again. */
  readonly due: number;
  /** ISO day of the exam that the member named. */
  readonly examDay?: string;
  /** Time zone in which days are told. */
  readonly zone: string;
  /** Topics with the smallest share of right answers, the weakest first. */
  readonly weakest: readonly { readonly topic: string; readonly answered: number; readonly right: number }[];
}

/** What is remembered of a member, and what can be done with it. */
export interface MyData extends AnswerBase {
  readonly kind: 'my-data';
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Everything that is remembered, to keep. */
  readonly files?: readonly {
    readonly name: string;
    readonly type: 'application/json' | 'text/csv';
    readonly text: string;
    readonly description: string;
  }[];
}

/** Other answers to choose from, for who pressed "Something else?". */
export interface Others extends AnswerBase {
  readonly kind: 'others';
}

/** The notes do not answer this. */
export interface Unknown extends AnswerBase {
  readonly kind: 'unknown';
  readonly question: string;
  /**
   * AWS without a note, another provider, a wish that notes cannot fulfil, a topic without this detail, a name that no topic has,
   * or nothing that the notes are about.
   */
  readonly reason: 'not-in-notes' | 'other-provider' | 'wish' | 'no-detail' | 'no-such-topic' | 'off-topic';
  /** What it is about, where that was recognised: "Amazon DynamoDB". */
  readonly subject?: string;
  readonly nearest: readonly TopicReference[];
  /** Whether these come close to the question at all; if not, they only show what can be asked. */
  readonly near: boolean;
}

/** What something costs a month. Amounts are decimal strings in USD. */
export interface QuoteAnswer extends AnswerBase, Omit<Quote, 'sources'> {
  readonly kind: 'quote';
  /** Where the prices were found. */
  readonly rateSources: readonly string[];
  /** The command line of this very quote, to copy and change. */
  readonly line?: string;
}

/** What the bot can do. */
export interface Help extends AnswerBase {
  readonly kind: 'help';
  readonly title: string;
  /** What to say first, if it is not the usual sentence on what the bot does. */
  readonly intro?: string;
  readonly commands: readonly HelpEntry[];
}

/** One command in the help. */
export interface HelpEntry {
  readonly name: string;
  readonly description: string;
  readonly examples: readonly string[];
  readonly options: readonly { readonly name: string; readonly description: string; readonly required: boolean }[];
}

/** The request cannot be carried out as it is; each problem says what to type instead. */
export interface Invalid extends AnswerBase {
  readonly kind: 'invalid';
  readonly problems: readonly string[];
}

/** What the bot knows about a request, as data. Layout is the business of `replies/`. */
export type Answer = (
  | Explanation
  | Comparison
  | Passages
  | Steps
  | ErrorExplanation
  | Recommendation
  | Exam
  | Others
  | Unknown
  | QuoteAnswer
  | QuizQuestion
  | QuizVerdict
  | Progress
  | MyData
  | Help
  | Invalid
) &
  Partial<Decision>;
