import type { Correction, Note } from '../../notes/note.js';
import { CORRECTIONS_HEADING } from '../../notes/note.js';
import { numberOf } from '../hash.js';
import { namesAny } from '../mask.js';
import type { Material, Said } from '../material.js';
import { pointsBack } from '../points-back.js';
import type { Proposal } from '../proposal.js';
import { firstClause, turned } from '../turned.js';
import { firstSentence, overlapOf, stemsOf } from '../words.js';
import { askedWhetherTrue, saysYes } from './true-or-not.js';

const IS_SENTENCE =
  /\b(?:is|are|has|have|can|cannot|must|may|runs?|costs?|allows?|supports?|scales?|means?|needs?|handles?|relies|start|starts|bid|create|count|counts|keeps?|gives?|takes?|uses?|holds?|stores?|launches|reserve|patches|follows|exceed|buys|look|put|scans|manage)\b/;
const LONGEST_STATEMENT = 135;
/** A note about which hardly anything false can be said is asked about all the same. */
const FEWEST_ASKED = 10;
/** As long as old claims are. */
const SHORTEST_STATEMENT = 30;
/** Statements that share more words with an old claim may be what corrects it. */
const UNRELATED = 0.34;
/** A statement that names a limit of time or kind would be doubted for its hedge. */
const HEDGED =
  /\b(?:usually|often|typically|sometimes|mostly|about|today|since|exam trap|by default|not|no|never|only|always|example|but|unlike|instead)\b|[:;(]|n't/i;

/** "Is this still true?" of old claims, and of plain statements that are as short; "which one is out of date?" among three of them. */
export function oldClaimItems(material: Material): readonly Proposal[] {
  const truths = material.statements.flatMap((said) => {
    const sentence = firstSentence(said.markdown);
    return isPlain(sentence, said.note) ? [{ ...said, sentence }] : [];
  });
  const names = material.topics.flatMap((topic) => topic.names);
  return material.notes.flatMap((note) => {
    const claims = note.corrections.filter(({ claim }) => IS_SENTENCE.test(claim));
    const wrong = claims.filter(({ verdict }) => verdict === 'wrong');
    const asked = [
      ...claims.flatMap((correction) => stillTrue(note, correction)),
      ...material.statements.filter((said) => said.note === note).flatMap(asItIsOrTurned),
    ];
    const own = truths
      .filter((truth) => truth.note === note && turned(firstClause(truth.sentence)) === undefined)
      .sort((a, b) => a.sentence.length - b.sentence.length);
    // As many true as false ones, or whoever always says yes would do well.
    const missing = asked.length - 2 * asked.filter(saysYes).length;
    return [
      ...asked,
      ...own.slice(0, Math.max(missing, FEWEST_ASKED - asked.length)).map((truth) => trueToday(note, truth)),
      ...wrong.filter(({ claim }) => namesAny(claim, names)).flatMap((correction) => oddOne(note, correction, truths)),
    ];
  });
}

/** A statement that is true today, and its first sentence. */
interface Truth extends Said {
  readonly sentence: string;
}

/** A sentence that says what it is about, short and without a hedge. */
function isPlain(sentence: string, note: Note): boolean {
  return (
    sentence.length <= LONGEST_STATEMENT &&
    sentence.length >= SHORTEST_STATEMENT &&
    namesAny(sentence.slice(0, LONGEST_STATEMENT / 2), [note.topic, ...note.aliases]) &&
    !HEDGED.test(sentence) &&
    !pointsBack(sentence)
  );
}

/** A statement of what can and what cannot be, half of them turned into their opposite. */
function asItIsOrTurned({ note, markdown, sources, heading }: Said): readonly Proposal[] {
  const sentence = firstClause(firstSentence(markdown));
  const opposite = turned(sentence);
  const isNamed = namesAny(sentence, [note.topic, ...note.aliases]);
  if (
    opposite === undefined ||
    !isNamed ||
    sentence.length > LONGEST_STATEMENT ||
    sentence.length < SHORTEST_STATEMENT ||
    pointsBack(sentence)
  )
    return [];
  const isTrue = numberOf(`true ${sentence}`, 2) === 0;
  return [askedWhetherTrue(note, isTrue ? sentence : opposite, isTrue, { explanation: markdown, sources, heading })];
}

function stillTrue(note: Note, { claim, verdict, statement }: Correction): readonly Proposal[] {
  if (verdict !== 'wrong' && verdict !== 'right') return [];
  return [
    askedWhetherTrue(note, claim, verdict === 'right', {
      explanation: statement.markdown,
      sources: statement.sources,
      heading: headingOf(note),
    }),
  ];
}

function trueToday(note: Note, { sentence, markdown, sources, heading }: Truth): Proposal {
  return askedWhetherTrue(note, sentence, true, { explanation: markdown, sources, heading });
}

/** A truth of another note is taken only if it is so much nearer to the claim in length. */
const ELSEWHERE = 8;
const SCATTER = 12;

/** How far a truth differs in length, in characters, with some chance in it, so that not always the same ones are shown. */
function distanceTo(claim: string, { sentence }: Truth): number {
  return Math.abs(claim.length - sentence.length) + numberOf(claim + sentence, SCATTER);
}

function oddOne(note: Note, { claim, statement }: Correction, truths: readonly Truth[]): readonly Proposal[] {
  const stems = stemsOf(`${claim} ${statement.text}`);
  const nearness = (truth: Truth): number => (truth.note === note ? 0 : note.related.includes(truth.note.id) ? 1 : 2);
  const unrelated = truths
    .filter((truth) => overlapOf(stems, truth.stems) < UNRELATED)
    .map((truth) => ({ ...truth, place: distanceTo(claim, truth) + ELSEWHERE * nearness(truth) }))
    .sort((a, b) => a.place - b.place);
  return [
    {
      kind: 'odd-one',
      note,
      topic: note.id,
      heading: headingOf(note),
      subject: [...stemsOf(claim)].slice(0, 8).join(' '),
      prompt: 'Three of these are true today. Which one is out of date?',
      quoted: claim,
      right: claim,
      wrong: unrelated.map(({ sentence }) => ({ text: sentence })),
      wrongShown: 3,
      explanation: statement.markdown,
      sources: statement.sources,
      difficulty: 2,
    },
  ];
}

function headingOf({ topic }: Note): string {
  return `${topic} › ${CORRECTIONS_HEADING}`;
}
