import { sentenceCase } from '../../language/sentence-case.js';
import { fullNameOf } from '../../notes/topics.js';
import { alteredFigures } from '../altered-figures.js';
import { type Figure, figuresIn, numberIn, saysSame } from '../figures.js';
import { GAP, namesAny } from '../mask.js';
import type { Material, Said } from '../material.js';
import type { Proposal } from '../proposal.js';
import { sentencesOf, shareIn, stemsOf } from '../words.js';

/** A figure that is only roughly so, an example, or one of several possible ones has no single right answer. */
const INEXACT =
  /\b(?:usually|often|typically|sometimes|mostly|perhaps|roughly|about|around|some|nearly|almost|over|under|below|above|least|than|beyond|within|some|older|newer|between|exceed\w*|larger|smaller|longer|shorter|another|further|first|next|last|extra)\s+(?:to\s+)?(?:a\s+|an\s+)?$/i;
const EXAMPLE =
  /\b(?:for example|for instance|such as|e\.g\.|example|say|suppose|if you|about|roughly|perhaps|used to|was|were|until|announced|formerly|before)\b/i;
const RANGE_BEFORE = /\b(?:from|to|and|or)\s+$|[–-]\s*$/;
const RANGE_BEHIND =
  /^\s*(?:to|or|and)\s+\$?\d|^\s*[–-]\s*\d|^\s*(?:or more|or less|or so|and more|or fewer|upwards|at least|\+)/;
/** What is denied of one figure may be denied of others, too. */
const DENIED = /\b(?:not|no|never|nor|neither|cannot|without|refuses?|lacks?|instead of|other than|unlike)\b|n['’]t\b/i;
const CLAUSE_END = /[;:]\s|\.\s|, (?:so|but|because|although|while|and)\s/;
const LONGEST = 240;
const MOST_FIGURES = 4;
/** A statement that shares so many of the gap's words may speak of the same thing. */
const ABOUT_THE_SAME = 0.5;

/** "Fill the gap": statements and rows with a figure that stands once for its unit. */
export function figureItems(material: Material): readonly Proposal[] {
  const statements = material.statements.flatMap((said) =>
    sentencesOf(said.markdown)
      .filter((sentence, place) => place === 0 || standsAlone(sentence, said, material))
      .flatMap((sentence) => gapsOf({ ...said, markdown: sentence }, said.markdown, material, '')),
  );
  const facts = material.facts.flatMap((fact) =>
    gapsOf(
      fact,
      `${fact.name} · ${material.labelOf(fact.key)}: ${fact.markdown}`,
      material,
      `**${sentenceCase(fact.name)}, ${material.labelOf(fact.key).toLowerCase()}:** `,
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
    const opening = `**${sentenceCase(name)}:** `;
    return gapsOf({ ...said, markdown: summary }, `${opening}${summary}`, material, opening);
  });
  return [...statements, ...facts, ...definitions];
}

const SUBJECT_WITHIN = 30;

/** A sentence that begins with what it is about need not be read after the one before. */
function standsAlone(sentence: string, { note }: Said, { namesIn }: Material): boolean {
  return namesAny(sentence.slice(0, SUBJECT_WITHIN), namesIn(note));
}

function gapsOf(said: Said, explanation: string, material: Material, opening: string): Proposal[] {
  const { note, markdown } = said;
  if (markdown.length > LONGEST || EXAMPLE.test(markdown)) return [];
  const figures = figuresIn(markdown);
  if (figures.length > MOST_FIGURES) return [];
  if (opening === '' && !namesAny(markdown, material.namesIn(note))) return [];
  return figures.flatMap((figure) => {
    const before = markdown.slice(0, figure.start);
    const behind = markdown.slice(figure.end);
    if (INEXACT.test(before)) return [];
    if (RANGE_BEFORE.test(before) && /\d\S*\s+\S*\s*(?:from|to|and|or)\s+$/.test(before)) return [];
    if (RANGE_BEHIND.test(behind)) return [];
    if (DENIED.test(`${before.split(CLAUSE_END).at(-1)} ${behind.split(CLAUSE_END)[0]}`)) return [];
    // What is quoted is an example of something.
    if (before.split(/["“”]/).length % 2 === 0) return [];
    // Another figure of the same kind may stand for the same or for a neighbour, from which the gap could be worked out.
    if (figures.some((other) => other !== figure && saysSame(other, figure))) return [];
    if (new RegExp(`(?<![\\d.,])${figure.text.replace(/[.$]/g, '\\$&')}(?![\\d.,]*\\d)`).test(before + behind))
      return [];
    const taken = takenFigures(figure, said, material);
    const wrong = alteredFigures(figure).filter((other) => !taken.some((one) => saysSame(one, other)));
    return {
      kind: 'figure',
      note,
      topic: said.topic,
      heading: said.heading,
      subject: subjectOf(before, behind),
      prompt: `Fill the gap: ${opening}${before}${GAP}${behind}`,
      right: figure.text,
      wrong: wrong.map(({ text }) => ({ text })),
      wrongShown: 3,
      explanation,
      sources: said.sources,
      // Rows hold the lesser known limits.
      difficulty: opening === '' ? 2 : 3,
      sizeOf: numberIn,
    };
  });
}

/** Figures of the unit that stand in the same note, or elsewhere about the same: one of them might be right in the gap, too. */
function takenFigures(figure: Figure, { note, markdown }: Said, { statements, facts }: Material): readonly Figure[] {
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
