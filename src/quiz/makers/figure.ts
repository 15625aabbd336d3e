import { denies } from '../../language/denial.js';
import { pagesAbout } from '../../language/pages-about.js';
import { firstSentence } from '../../language/sentences.js';
import { fullNameOf, shortNameOf } from '../../notes/topics.js';
import { alteredFigures } from '../altered-figures.js';
import { keepsOrder, saysSame } from '../figure-amounts.js';
import { type Figure, figuresIn, numberIn } from '../figures.js';
import { GAP } from '../mask.js';
import { isExample, type Material, type NoteText, subjectName } from '../material.js';
import { namesAny } from '../named-things.js';
import { shareIn, stemsOf } from '../overlap.js';
import type { ProposedItem } from '../proposal.js';
import { canBeWorkedOut } from '../worked-out.js';

/** Approximate figures, examples and one of several possible figures have no single right answer. */
const INEXACT =
  /\b(?:usually|often|typically|sometimes|mostly|perhaps|roughly|about|around|some|nearly|almost|over|under|below|above|least|than|beyond|within|some|older|newer|between|exceed\w*|larger|smaller|longer|shorter|another|further|first|next|last|extra|(?:may|might|could) be)\s+(?:to\s+)?(?:a\s+|an\s+)?$/i;
const EXAMPLE =
  /\b(?:for example|for instance|such as|see|e\.g\.|example|say|suppose|if you|about|roughly|perhaps|used to|was|were|until|announced|formerly|before)\b/i;
/** "Amazon Linux 2023", ports and status codes are names. */
const NAMED_BEFORE = /\b[A-Z][\w.]* $|\b(?:ports?|codes?|status|error|page or|version|line) $/;
const RANGE_BEFORE = /\d\S*\s+\S*\s*\b(?:from|to|and|or)\s+$/;
const RANGE_AFTER =
  /^\s*(?:to|or|and)\s+\$?\d|^\s*[–-]\s*\d|^\s*(?:or more|or less|or so|and more|or fewer|upwards|at least|\+)/;
const CLAUSE_END = /[;:]\s|\.\s|, (?:so|but|because|although|while|and)\s/;
const MAX_LENGTH = 240;
const MAX_FIGURES = 4;
/** A statement that shares so many of the gap's words may be about the same thing. */
const ABOUT_THE_SAME = 0.5;

/** "Fill the gap" in statements, rows of facts, definitions and differences. */
export function figureItems(material: Material): readonly ProposedItem[] {
  const { labelOf, nameCase } = material;
  const statements = material.statements.flatMap((said) =>
    gapsIn({ ...said, markdown: firstSentence(said.markdown) }, said.markdown, material),
  );
  const facts = material.facts.flatMap((fact) => {
    const opening = `**${nameCase(fact.name)}, ${labelOf(fact.key).toLowerCase()}:** `;
    return gapsIn(fact, `${fact.name} · ${labelOf(fact.key)}: ${fact.markdown}`, material, opening);
  });
  const definitions = material.topics.flatMap((topic) => {
    const { note, id, name, summary } = topic;
    const sources = pagesAbout(topic);
    const opening = `**${nameCase(name)}:** `;
    const text = { note, topic: id, heading: fullNameOf(topic), sources, markdown: summary };
    return gapsIn(text, `${opening}${summary}`, material, opening);
  });
  return [...statements, ...facts, ...definitions, ...differencesWithGap(material)];
}

/** Gaps in differences; a figure that several differences of a note repeat is asked once. */
function differencesWithGap(material: Material): readonly ProposedItem[] {
  return material.notes.flatMap((note) => {
    const gaps = note.versus.flatMap(({ of, difference }) => {
      const topic = material.topicOf(of);
      const markdown = firstSentence(difference);
      const heading = topic ? fullNameOf(topic) : note.topic;
      const sources = topic ? pagesAbout(topic) : [];
      return gapsIn({ note, topic: of, heading, markdown, sources }, difference, material);
    });
    return [...new Map(gaps.map((gap) => [gap.right, gap])).values()];
  });
}

type GapText = Omit<NoteText, 'stems' | 'figures'>;

/** @param opening names the subject of a row or definition; statements have none */
function gapsIn(text: GapText, explanation: string, material: Material, opening?: string): ProposedItem[] {
  const { note, topic, heading, sources, markdown } = text;
  if (markdown.length > MAX_LENGTH || EXAMPLE.test(markdown)) return [];
  const figures = figuresIn(markdown);
  if (figures.length > MAX_FIGURES) return [];
  if (opening === undefined && !namesAny(markdown, material.namesIn(note))) return [];
  // Many terms, such as "plan", name no service.
  const isNamed = namesAny(`${opening ?? ''}${markdown}`, [note.topic, shortNameOf({ name: note.topic })]);
  const about = !isNamed || (opening === undefined && isExample(note)) ? ` (${subjectName(note)})` : '';
  return figures.flatMap((figure) => {
    const before = markdown.slice(0, figure.start);
    const after = markdown.slice(figure.end);
    const rivals = figures.filter((other) => other !== figure);
    // One of something follows from the words alone, and so does the size of a unit: "GB-second".
    if (figure.value === 1 && (['count', 'vCPU'].includes(figure.unit) || opening?.includes(figure.unit))) return [];
    if (!isExact(figure, before, after) || isRevealed(figure, before, after, rivals)) return [];
    const taken = takenFigures(figure, text, material);
    const wrong = alteredFigures(figure).filter(
      (other) => !taken.some((one) => saysSame(one, other)) && keepsOrder(other, figure, rivals),
    );
    const quoted = `${opening ?? ''}${before}${GAP}${after}`;
    return {
      kind: 'figure',
      note,
      topic,
      heading,
      subject: subjectOf(before, after),
      prompt: `Fill the gap${about}: ${quoted}`,
      quoted,
      right: figure.text,
      wrong: wrong.map(({ text: wrongText }) => ({ text: wrongText })),
      explanation,
      sources,
      // Rows hold the lesser known limits.
      effort: opening === undefined ? 2 : 3,
      sizeOf: numberIn,
    };
  });
}

/** Whether a figure is the only right one in its place: no estimate, range, example, name or denied one. */
function isExact(figure: Figure, before: string, after: string): boolean {
  const clause = `${before.split(CLAUSE_END).at(-1)} ${after.split(CLAUSE_END)[0]}`;
  return !(
    INEXACT.test(before) ||
    RANGE_BEFORE.test(before) ||
    RANGE_AFTER.test(after) ||
    (figure.unit === 'count' && NAMED_BEFORE.test(before)) ||
    denies(clause)
  );
}

/** Whether the rest of the sentence repeats a figure, or lets it be worked out. */
function isRevealed(figure: Figure, before: string, after: string, rivals: readonly Figure[]): boolean {
  const rest = before + after;
  const sameDigits = new RegExp(`(?<![\\d.,])${figure.text.replace(/[.$]/g, '\\$&')}(?![\\d.,]*\\d)`);
  return (
    rivals.some((other) => saysSame(other, figure)) || sameDigits.test(rest) || canBeWorkedOut(figure, before, after)
  );
}

/** Figures of the same note, or about the same elsewhere: one of them might be right in the gap, too. */
function takenFigures(figure: Figure, { note, markdown }: GapText, { statements, facts }: Material): readonly Figure[] {
  const words = stemsOf(markdown);
  const elsewhere = [...statements, ...facts]
    .filter(({ figures }) => figures.length > 0)
    .filter((other) => other.note === note || shareIn(words, other.stems) >= ABOUT_THE_SAME)
    .flatMap(({ figures }) => figures)
    .filter(({ unit, noun }) => unit !== 'count' || figure.unit !== 'count' || noun === figure.noun);
  return [...figuresIn(markdown), ...elsewhere];
}

/** The words around the gap, which stay when other parts of the statement are reworded. */
function subjectOf(before: string, after: string): string {
  const words = [...before.split(' ').slice(-6), ...after.split(' ').slice(0, 6)].join(' ');
  return [...stemsOf(words)].sort().join(' ');
}
