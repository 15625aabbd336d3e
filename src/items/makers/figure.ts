import { denies } from '../../language/denial.js';
import { fullNameOf, shortNameOf, type Topic } from '../../notes/topics.js';
import { sortedBy } from '../../sorted-by.js';
import { alteredFigures } from '../altered-figures.js';
import { isExample, subjectName } from '../example-note.js';
import { type Figure, figuresIn, keepsOrder, numberIn, saysSame } from '../figures.js';
import { GAP, namesAny } from '../mask.js';
import type { Material, NoteText } from '../material.js';
import type { ProposedItem } from '../proposal.js';
import { firstSentence, sentencesOf, shareIn, stemsOf } from '../words.js';
import { canBeWorkedOut } from '../worked-out.js';

/** A figure that is only roughly so, an example, or one of several possible ones has no single right answer. */
const INEXACT =
  /\b(?:usually|often|typically|sometimes|mostly|perhaps|roughly|about|around|some|nearly|almost|over|under|below|above|least|than|beyond|within|some|older|newer|between|exceed\w*|larger|smaller|longer|shorter|another|further|first|next|last|extra)\s+(?:to\s+)?(?:a\s+|an\s+)?$/i;
const EXAMPLE =
  /\b(?:for example|for instance|such as|see|e\.g\.|example|say|suppose|if you|about|roughly|perhaps|used to|was|were|until|announced|formerly|before)\b/i;
/** "May be 64 KB" names one of many sizes, unless it says that it is the largest one. */
const POSSIBLE = /\b(?:may|might|could)\s+(?:[\w-]+\s+){1,3}$|\bcan (?:be|take|last) about\s+$/i;
/** "400 MB may be 1 GB on your machine": the first figure is one of many, too. */
const POSSIBLE_BEHIND = /^[^,.;:]{0,20}\b(?:may|might|could)\b/i;
const BOUNDED = /\b(?:up to|at most|no more than|only|exactly)\b/i;
/** "Amazon Linux 2023" is a name, and so is what a port or a status code says. */
const NAMED_BEFORE = /\b[A-Z][\w.]* $|\b(?:ports?|codes?|status|error|page or|version|line) $/;
const RANGE_BEFORE = /\b(?:from|to|and|or)\s+$|[–-]\s*$/;
const RANGE_BEHIND =
  /^\s*(?:to|or|and)\s+\$?\d|^\s*[–-]\s*\d|^\s*(?:or more|or less|or so|and more|or fewer|upwards|at least|\+)/;
/** What is denied of one figure may be denied of others, too. */
const EXCLUDED = /\b(?:refuses?|lacks?|instead of|other than|unlike)\b/i;
/** "3 years save more than 1": the second figure lacks its unit, and so does the question. */
const THAN_BARE = /^[^.;]{0,25}\bthan (?:for |in )?\d+(?![\d,.]*\d)(?:[.;,]|$)/;
/** A row that answers yes or no to its heading is no sentence without it. */
const YES_OR_NO = /^(?:yes|no)\b/i;
/** "Can it be taken back" and "changing it" are no names of amounts. */
const ASKS = /^(?:can|how|where|changing)\b/i;
/** "Between 1:00:00 and 1:00:59" tells the figure again. */
const CLOCK = /\d:\d\d:\d\d/;
const CLAUSE_END = /[;:]\s|\.\s|, (?:so|but|because|although|while|and)\s/;
/** "Both let AWS run the machines": which two? */
const OPENS_WITH_BOTH = /^Both\b/;
const LONGEST = 240;
const MOST_FIGURES = 4;
/** Characters behind a figure within which "at most" belongs to it. */
const BOUND_WITHIN = 12;
/** A statement that shares so many of the gap's words may speak of the same thing. */
const ABOUT_THE_SAME = 0.5;

/** "Fill the gap": statements and rows with a figure that stands once for its unit. */
export function figureItems(material: Material): readonly ProposedItem[] {
  const statements = material.statements.flatMap((said) =>
    sentencesOf(said.markdown)
      .filter((sentence, place, [first = '']) => place === 0 || standsAlone(sentence, first, said, material))
      .flatMap((sentence) => gapsOf({ ...said, markdown: sentence }, said.markdown, material)),
  );
  const facts = material.facts
    .filter(({ key }) => !ASKS.test(material.labelOf(key)))
    .flatMap((fact) =>
      gapsOf(
        fact,
        `${fact.name} · ${material.labelOf(fact.key)}: ${fact.markdown}`,
        material,
        `**${material.nameCase(fact.name)}, ${material.labelOf(fact.key).toLowerCase()}:** `,
      ),
    );
  const definitions = material.topics.flatMap((topic) => {
    const { note, id, name, summary, section } = topic;
    const sources = section?.statements.flatMap((statement) => statement.sources) ?? [];
    const said = {
      note,
      topic: id,
      heading: fullNameOf(topic),
      sources,
      stems: stemsOf(summary),
      figures: figuresIn(summary),
    };
    const opening = `**${material.nameCase(name)}:** `;
    return gapsOf({ ...said, markdown: summary }, `${opening}${summary}`, material, opening);
  });
  return [...statements, ...facts, ...definitions, ...differencesWithGap(material)];
}

/** What tells two topics apart; a figure that many differences of a note repeat is asked once. */
function differencesWithGap(material: Material): readonly ProposedItem[] {
  return material.notes.flatMap((note) => {
    const gaps = note.versus.flatMap(({ of, difference }) => {
      const topic = material.topicOf(of);
      const markdown = firstSentence(difference);
      if (OPENS_WITH_BOTH.test(markdown)) return [];
      const said = { note, topic: of, heading: topic ? fullNameOf(topic) : note.topic, markdown, sources: [] };
      return gapsOf({ ...said, stems: stemsOf(markdown), figures: figuresIn(markdown) }, difference, material);
    });
    return [...new Map(gaps.map((gap) => [gap.right, gap])).values()];
  });
}

const SUBJECT_WITHIN = 30;

/** A sentence that begins with what it is about need not be read after the first one, unless that one speaks of something narrower. */
function standsAlone(sentence: string, first: string, { note }: NoteText, { namesIn, topics }: Material): boolean {
  const narrower = topics.filter((topic) => topic.term && topic.note === note && namesAny(first, topic.names));
  const [subject] = sortedBy(narrower, (topic) => placeOf(first, topic));
  return namesAny(sentence.slice(0, SUBJECT_WITHIN), namesIn(note)) && (!subject || namesAny(sentence, subject.names));
}

/** Where the first name of a topic stands in a text. */
function placeOf(text: string, { names }: Topic): number {
  const small = text.toLowerCase();
  return Math.min(
    ...names.map((name) => small.indexOf(name.toLowerCase())).map((place) => (place < 0 ? small.length : place)),
  );
}

/** @param opening what stands before the words of a row or definition, to say what they are about; of a statement none */
function gapsOf(said: NoteText, explanation: string, material: Material, opening?: string): ProposedItem[] {
  const { note, markdown } = said;
  if (markdown.length > LONGEST || EXAMPLE.test(markdown) || CLOCK.test(markdown) || YES_OR_NO.test(markdown))
    return [];
  const figures = figuresIn(markdown);
  if (figures.length > MOST_FIGURES) return [];
  if (opening === undefined && !namesAny(markdown, material.namesIn(note))) return [];
  // Many terms, such as "plan", name no service.
  const isNamed = namesAny(`${opening ?? ''}${markdown}`, [note.topic, shortNameOf({ name: note.topic })]);
  const about = !isNamed || (opening === undefined && isExample(note)) ? ` (${subjectName(note)})` : '';
  return figures.flatMap((figure) => {
    const before = markdown.slice(0, figure.start);
    const behind = markdown.slice(figure.end);
    if (INEXACT.test(before) || POSSIBLE_BEHIND.test(behind)) return [];
    if (
      POSSIBLE.test(before) &&
      !BOUNDED.test(`${before.split(' ').slice(-6).join(' ')} ${behind.slice(0, BOUND_WITHIN)}`)
    )
      return [];
    if (RANGE_BEFORE.test(before) && /\d\S*\s+\S*\s*(?:from|to|and|or)\s+$/.test(before)) return [];
    if (RANGE_BEHIND.test(behind) || THAN_BARE.test(behind)) return [];
    // "10 containers, 64 KB": of what?
    if (opening !== undefined && isAlone(before, behind)) return [];
    // What is so of one of something follows from the words alone, and so does the size of a unit: "GB-second".
    if (figure.value === 1 && (['count', 'vCPU'].includes(figure.unit) || opening?.includes(figure.unit))) return [];
    if (figure.unit === 'count' && NAMED_BEFORE.test(before)) return [];
    const clause = `${before.split(CLAUSE_END).at(-1)} ${behind.split(CLAUSE_END)[0]}`;
    if (denies(clause) || EXCLUDED.test(clause)) return [];
    // What is quoted is an example of something.
    if (before.split(/["“”]/).length % 2 === 0) return [];
    // Another figure of the same kind may stand for the same or for a neighbour, from which the gap could be worked out.
    if (figures.some((other) => other !== figure && saysSame(other, figure))) return [];
    if (new RegExp(`(?<![\\d.,])${figure.text.replace(/[.$]/g, '\\$&')}(?![\\d.,]*\\d)`).test(before + behind))
      return [];
    if (canBeWorkedOut(figure, before, behind) || isInName(figure, before + behind)) return [];
    const taken = takenFigures(figure, said, material);
    const rivals = figures.filter((other) => other !== figure);
    const wrong = alteredFigures(figure).filter(
      (other) => !taken.some((one) => saysSame(one, other)) && keepsOrder(other, figure, rivals),
    );
    return {
      kind: 'figure',
      note,
      topic: said.topic,
      heading: said.heading,
      subject: subjectOf(before, behind),
      prompt: `Fill the gap${about}: ${opening ?? ''}${before}${GAP}${behind}`,
      quoted: `${opening ?? ''}${before}${GAP}${behind}`,
      right: figure.text,
      wrong: wrong.map(({ text }) => ({ text })),
      explanation,
      sources: said.sources,
      // Rows hold the lesser known limits.
      effort: opening === undefined ? 2 : 3,
      sizeOf: numberIn,
    };
  });
}

/** Whether a name or a term in the sentence holds the number: "u7inh-32tb" has 32 TiB. */
function isInName({ value }: Figure, rest: string): boolean {
  return value > 1 && new RegExp(`[a-z-]${value}[a-z]`, 'i').test(rest);
}

/** Whether nothing stands beside a figure between two commas, one of them at least. */
function isAlone(before: string, behind: string): boolean {
  return /(?:^|[,;] )$/.test(before) && /^(?:[,;]|$)/.test(behind) && before + behind !== '';
}

/** Figures of the unit that stand in the same note, or elsewhere about the same: one of them might be right in the gap, too. */
function takenFigures(
  figure: Figure,
  { note, markdown }: NoteText,
  { statements, facts }: Material,
): readonly Figure[] {
  const words = stemsOf(markdown);
  const elsewhere = [...statements, ...facts]
    .filter(({ figures }) => figures.length > 0)
    .filter((other) => other.note === note || shareIn(words, other.stems) >= ABOUT_THE_SAME)
    .flatMap(({ figures }) => figures)
    .filter(({ unit, noun }) => unit !== 'count' || figure.unit !== 'count' || noun === figure.noun);
  return [...figuresIn(markdown), ...elsewhere];
}

/** The words around the gap, which a rewording of other parts of the statement leaves alone. */
function subjectOf(before: string, behind: string): string {
  const words = [...before.split(' ').slice(-6), ...behind.split(' ').slice(0, 6)].join(' ');
  return [...stemsOf(words)].sort().join(' ');
}
