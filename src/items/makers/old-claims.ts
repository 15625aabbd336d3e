import type { Correction, Note } from '../../notes/note.js';
import { CORRECTIONS_HEADING } from '../../notes/note.js';
import { allowsNoException, isClaim } from '../claim.js';
import { subjectName } from '../example-note.js';
import { numberOf } from '../hash.js';
import { namesAny } from '../mask.js';
import type { Material, Said } from '../material.js';
import { pointsBack } from '../points-back.js';
import type { Proposal } from '../proposal.js';
import { firstClause, turned } from '../turned.js';
import { firstSentence, overlapOf, stemsOf } from '../words.js';
import { type Truth, truthsOf } from './plain-truth.js';
import { askedWhetherTrue } from './true-or-not.js';

const IS_SENTENCE =
  /\b(?:is|are|has|have|can|cannot|must|may|runs?|costs?|allows?|supports?|scales?|means?|needs?|handles?|relies|start|starts|bid|create|count|counts|keeps?|gives?|takes?|uses?|holds?|stores?|launches|reserve|patches|follows|exceed|buys|look|put|scans|manage)\b/;
/** As long as old claims are. */
const LONGEST_STATEMENT = 135;
const SHORTEST_STATEMENT = 30;
/** Statements that share more words with an old claim may be what corrects it. */
const UNRELATED = 0.34;
/** What follows a clause and takes some of it back, or is the list that it announces. */
const NARROWED = /\b(?:but|unless|except|although|however|only (?:if|after|when|with|in|for))\b/i;
const ANNOUNCES = /\b(?:in this order|as follows|(?:two|three|four|five|six|several) \w+|these)\b/;

/** "Is this still true?" of old claims, and of plain statements that are as short; "which one is false?" among three of them. */
export function oldClaimItems(material: Material): readonly Proposal[] {
  const truths = truthsOf(material);
  const names = material.topics.flatMap((topic) => topic.names);
  return material.notes.flatMap((note) => {
    const claims = note.corrections.filter(({ claim }) => IS_SENTENCE.test(claim));
    const own = truths.filter((truth) => truth.note === note);
    return [
      ...claims.flatMap((correction) => stillTrue(note, correction)),
      ...material.statements.filter((said) => said.note === note).flatMap(asItIsOrTurned),
      ...claims
        .filter(({ claim, verdict }) => verdict === 'wrong' && namesAny(claim, names) && !allowsNoException(claim))
        .flatMap((correction) => oddOne(note, correction, own)),
    ];
  });
}

/** A statement of what can and what cannot be, half of them turned into their opposite. */
function asItIsOrTurned({ note, markdown, sources, heading }: Said): readonly Proposal[] {
  const whole = firstSentence(markdown);
  const sentence = firstClause(whole);
  const rest = whole.slice(sentence.length - 1);
  const opposite = turned(sentence);
  const isNamed = namesAny(sentence, [note.topic, ...note.aliases]);
  if (
    opposite === undefined ||
    !isNamed ||
    !isClaim(sentence) ||
    NARROWED.test(rest) ||
    (rest.startsWith(':') && ANNOUNCES.test(sentence)) ||
    sentence.length > LONGEST_STATEMENT ||
    sentence.length < SHORTEST_STATEMENT ||
    pointsBack(sentence)
  )
    return [];
  const isTrue = numberOf(`true ${sentence}`, 2) === 0;
  return [askedWhetherTrue(note, isTrue ? sentence : opposite, isTrue, { explanation: markdown, sources, heading })];
}

function stillTrue(note: Note, { claim, verdict, statement }: Correction): readonly Proposal[] {
  if (verdict === 'partly' || verdict === undefined || !isClaim(claim)) return [];
  if (verdict === 'wrong' && allowsNoException(claim)) return [];
  return [
    askedWhetherTrue(note, claim, verdict === 'right', {
      explanation: statement.markdown,
      sources: statement.sources,
      heading: headingOf(note),
    }),
  ];
}

const SCATTER = 12;

/** How far a truth differs in length, in characters, with some chance in it, so that not always the same ones are shown. */
function distanceTo(claim: string, { sentence }: Truth): number {
  return Math.abs(claim.length - sentence.length) + numberOf(claim + sentence, SCATTER);
}

function oddOne(note: Note, { claim, statement }: Correction, truths: readonly Truth[]): readonly Proposal[] {
  const stems = stemsOf(`${claim} ${statement.text}`);
  const unrelated = truths
    .filter((truth) => overlapOf(stems, truth.stems) < UNRELATED)
    .map((truth) => ({ ...truth, place: distanceTo(claim, truth) }))
    .sort((a, b) => a.place - b.place);
  return [
    {
      kind: 'odd-one',
      note,
      topic: note.id,
      heading: headingOf(note),
      subject: [...stemsOf(claim)].slice(0, 8).join(' '),
      prompt: `Three of these statements about ${subjectName(note)} are true today. Which one is false?`,
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
