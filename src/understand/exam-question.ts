import { withoutInversion } from './inverted-stem.js';

/** An option of an exam question. */
export interface ExamOption {
  /** The label in upper case: "A", "1". */
  readonly letter: string;
  readonly text: string;
}

/** A pasted question with options to choose from. */
export interface ExamQuestion {
  /** The text before the options; empty if only options were pasted. */
  readonly stem: string;
  /** The stem as it would ask for all other options, if it asks for the exception: "which is NOT …?" */
  readonly regularStem?: string;
  readonly options: readonly ExamOption[];
  /** How many options to choose. */
  readonly choose: number;
}

/** Characters to read. */
const LONGEST = 6_000;
const MOST_OPTIONS = 8;
/** Only the last marks of more are read. */
const MOST_MARKS = 100;
/** Characters at the end of a stem in which the question is. */
const LONGEST_SENTENCE = 300;
/** Fewest options with loose marks within a line. */
const FEWEST_LOOSE = 3;
/** So many lettered options are an exam question even without a question word. */
const USUAL_OPTIONS = 4;
/** The mark of an option, at the start of a line or within one: "A.", "(B)", "c)", "1.", "D:", "- E", "**A.**". */
const MARK =
  /(?<=^|\s)(?:[-*•]\s+)?(?:\*\*)?(\(?)([A-Ha-h]|[1-8])(\)|[.:](?=\s|\*\*)|\s[-–—](?=\s))(?:\*\*)?[^\S\n]*/gm;
/** "A.1 minute", at the start of a line; within one only before a capital: "B.All code". */
const GLUED = /(?<=^|\s)()([A-H]|[1-8](?=[.)]\p{L}))([.)])(?=\p{Lu}|(?<=^..)\S)/gmu;
/** "a step scaling b target tracking c …", without a mark. */
const BARE = /(?<=\s)()([A-Ha-h])()[^\S\n]+(?=\S)/g;
const DASHED = /^[-*•]\s+()([A-H])(\s)\s*(?=\S)/gm;
/** "- ", without a letter, at the start of each line, or else within one. */
const BULLETS = [/^[^\S\n]*[-*•·][^\S\n]+(?=\S)/gm, /(?<=\s)[-*•·][^\S\n]+(?=\S)/g];
const LINE_START = /(?:^|\n)[^\S\n]*$/;
/** "[DVA-C02 practice]", "Practice exam 3, #27", "Question 41" above the question. */
const HEADING = /^\s*(?:\[[^\]\n]*\]|(?:[\w-]+ ){0,2}(?:practice|question|quiz|exam|test)\b[^\n?.]{0,30}\n)/i;
/** Words that ask for a choice. */
const ASKS = /\?|\b(?:which|what|how|who|where|when|choose|select|pick|should|identify|recommend|best|most)\b/i;
const ASKS_FOR_ONE =
  /\b(?:which|what|choose|select|pick|how (?:many|much|long|often|should|can|could|must))\b[\s\S]*[?:)]\s*$|\b(?:which|what)\b(?! (?:I|we)\b)[^.?!]*$/i;
/** What asks for one of the points below: "should I" asks it of wishes, and a price or a difference is one of all of them. */
const ASKS_FOR_A_POINT =
  /(?:^|[.?!\n]\s*)(?![^.?!]*\b(?:I|we|my|our|these|those|each|differences?|compare|means?|wrong|prices?|costs?(?! the (?:least|most)\b)|total|how much|needs|requirements?)\b)[^.?!]*(?:\b(?:which|what|how should)\b[^.?!]*\?|\bwhich (?:two|three)\b[^.?!]*:)(?:\s*\([^()]*\))?(?:\s*options?:)?\s*$/i;
const SEVERAL = /\b(?:choose|select|pick|which)\s+(?:the\s+|any\s+)?(two|three|four|[234])\b/i;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };
/** Options of an exam are not in the first person. */
const FIRST_PERSON = /\b(?:I|I['’]\w+|my(?!\.\w))\b/;
/** The answer key with its explanation, which is often pasted as well. */
const KEY = / ?(?:\*\*)?\b(?:correct |right |suggested )?(?:answers?|explanation)(?:\*\*)?\s*[:=][\s\S]*$/i;

/** What is asked only behind the options: "D. Gateway Load Balancer. Which?" */
const LAST_QUESTION = /[.;,]?\s+(?:which|what)(?: one| is it| fits| is (?:right|best|correct))?\s*\?$/i;

/** The mark of an option. */
interface Mark {
  readonly label: string;
  /** Equal for all marks of a question. */
  readonly style: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a pasted question with lettered or numbered options, on separate lines or in one.
 * @returns undefined for any other text, such as lists and logs
 */
export function readExamQuestion(pasted: string): ExamQuestion | undefined {
  const text = pasted
    .slice(0, LONGEST)
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  const marks = optionMarks(text);
  const [first] = marks;
  if (!first || marks.length < 2) return undefined;
  const options = marks.map(({ label, to }, at) => ({
    letter: label.toUpperCase(),
    text: optionText(text.slice(to, marks[at + 1]?.from), at === marks.length - 1),
  }));
  const stem = text.slice(0, first.from).replace(HEADING, '').trim();
  if (!isExam(stem, first.label, options)) return undefined;
  const count = SEVERAL.exec(text.slice(0, first.to))?.[1]?.toLowerCase() ?? '1';
  const regularStem = withoutInversion(stem);
  const choose = Math.min(COUNTS[count] ?? Number(count), options.length - 1);
  return { stem, ...(regularStem === undefined ? {} : { regularStem }), options, choose };
}

function optionText(written: string, isLast: boolean): string {
  // What stands below the last option is a remark: "I said A, my friend says C".
  const [option = ''] = isLast ? written.trim().split(/\n\s*\n/) : [written];
  const text = option.replace(/\s+/g, ' ').trim();
  return isLast ? text.replace(KEY, '').replace(LAST_QUESTION, '') : text;
}

/** The marks of the options in order, at the starts of lines if possible, otherwise within a line. */
function optionMarks(text: string): readonly Mark[] {
  const all = [MARK, DASHED, GLUED].flatMap((marks) => marksIn(text, marks).slice(-MOST_MARKS));
  const atLines = longestRun(all.filter(({ from }) => LINE_START.test(text.slice(Math.max(0, from - 20), from))));
  if (atLines.length >= 2) return atLines;
  const inLine = longestRun(all);
  // "Plan A: this, plan B: that" is prose.
  const isProse = /[:–—-]$|[A-Z]$/.test(inLine[0]?.style ?? '') && inLine.length < FEWEST_LOOSE;
  if (inLine.length >= 2) return isProse ? [] : inLine;
  const bare = longestRun(marksIn(text, BARE).slice(-MOST_MARKS));
  return bare.length >= USUAL_OPTIONS ? bare : bulletsIn(text);
}

/** Points without letters, below a question that asks for one of them; they get the letters. */
function bulletsIn(text: string): readonly Mark[] {
  const [marks = []] = BULLETS.map((bullet) => [...text.matchAll(bullet)]).filter(
    ({ length }) => length >= FEWEST_LOOSE,
  );
  const bullets = marks.map(({ 0: whole, index }, at) => ({
    label: String.fromCharCode('A'.charCodeAt(0) + at),
    style: 'bullet',
    from: index,
    to: index + whole.length,
  }));
  const isAsked = ASKS_FOR_A_POINT.test(text.slice(0, bullets[0]?.from).slice(-LONGEST_SENTENCE));
  return isAsked && bullets.length <= MOST_OPTIONS ? bullets : [];
}

function marksIn(text: string, marks: RegExp): readonly Mark[] {
  return [...text.matchAll(marks)].map(({ 0: whole, 1: open = '', 2: label = '', 3: close = '', index }) => {
    const alphabet = /\d/.test(label) ? '1' : label === label.toUpperCase() ? 'A' : 'a';
    return { label, style: `${alphabet}${open}${close.trim()}`, from: index, to: index + whole.length };
  });
}

/** The longest sequence of marks of one style from the first letter or number; the last among equals. */
function longestRun(marks: readonly Mark[]): readonly Mark[] {
  let longest: readonly Mark[] = [];
  for (const [at, first] of marks.entries()) {
    if (!/[Aa1]/.test(first.label)) continue;
    const run = [first];
    for (const mark of marks.slice(at + 1)) {
      const next = String.fromCharCode(first.label.charCodeAt(0) + run.length);
      if (mark.label === next && mark.style === first.style && run.length < MOST_OPTIONS) run.push(mark);
    }
    if (run.length >= longest.length) longest = run;
  }
  return longest;
}

function isExam(stem: string, firstLabel: string, options: readonly ExamOption[]): boolean {
  if (options.some(({ text }) => text === '' || FIRST_PERSON.test(text))) return false;
  const lettered = /[A-Ha-h]/.test(firstLabel);
  if (stem === '')
    return /[A-H]/.test(firstLabel) && options.length > 2 && options.every(({ text }) => !text.includes('?'));
  // "I want a) a database, b) …" lists wishes.
  const isWish = /[a-h]/.test(firstLabel) && /\bI\b/i.test(stem) && !ASKS.test(stem);
  if (lettered && options.length >= USUAL_OPTIONS) return !isWish;
  return /[A-H]/.test(firstLabel) ? ASKS.test(stem) : ASKS_FOR_ONE.test(stem.slice(-LONGEST_SENTENCE));
}
