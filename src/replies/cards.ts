import type {
  Answer,
  ErrorExplanation,
  Explanation,
  Help,
  Invalid,
  Others,
  Passages,
  Recommendation,
  Steps,
  Unknown,
} from '../answer/answer.js';
import { sentenceCase } from '../language/sentence-case.js';
import { shortNameOf } from '../notes/topics.js';
import { VERSION } from '../version.js';
import type { Card } from './card.js';
import { comparisonCard } from './comparison-card.js';
import { examCard } from './exam-card.js';
import { progressCard, questionCard, verdictCard } from './quiz-card.js';
import { quoteCard } from './quote-card.js';
import { whyUnknown } from './why-unknown.js';
import { correctionLine, GROUP_COLORS, NOTICE_COLOR, PLAIN_COLOR, sourceLines } from './wording.js';

/** The card of any answer, with what is to know before it: words that were read as others, the language of the notes. */
export function cardOf(answer: Answer): Card {
  const card = contentOf(answer);
  const remark = answer.remark === undefined ? '' : `-# ${answer.remark}`;
  const doubt = answer.certainty === 'unsure' && !saysItselfThatItIsUnsure(answer) ? UNSURE : '';
  const also = answer.alsoLikely?.map(({ heading, says }) => ({ name: heading, value: says }));
  return {
    ...card,
    lines: [correctionLine(answer.corrections), doubt, remark, ...card.lines],
    ...(also ? { fields: [...(card.fields ?? []), ...also] } : {}),
  };
}

const UNSURE = '-# I am not sure that this is what you mean. If not, perhaps one of the buttons below is.';

function saysItselfThatItIsUnsure(answer: Answer): boolean {
  return answer.kind === 'others' || answer.kind === 'exam' || (answer.kind === 'recommendation' && !answer.service);
}

/** One function a kind of answer, checked by the compiler to be complete. */
function contentOf(answer: Answer): Card {
  switch (answer.kind) {
    case 'explanation':
      return explanationCard(answer);
    case 'comparison':
      return comparisonCard(answer);
    case 'passages':
      return passagesCard(answer);
    case 'steps':
      return stepsCard(answer);
    case 'error':
      return errorCard(answer);
    case 'others':
      return othersCard(answer);
    case 'quote':
      return quoteCard(answer);
    case 'recommendation':
      return recommendationCard(answer);
    case 'unknown':
      return unknownCard(answer);
    case 'exam':
      return examCard(answer);
    case 'question':
      return questionCard(answer);
    case 'verdict':
      return verdictCard(answer);
    case 'progress':
      return progressCard(answer);
    case 'notice':
      return { title: answer.title, color: PLAIN_COLOR, lines: answer.paragraphs };
    case 'help':
      return helpCard(answer);
    case 'invalid':
      return invalidCard(answer);
  }
}

function explanationCard({ topic, partOf, summary, facts, details, picture, sources }: Explanation): Card {
  const title = partOf === undefined ? topic.name : `${sentenceCase(topic.name)} (${partOf})`;
  return {
    title,
    color: GROUP_COLORS[topic.group],
    lines: [
      `**${summary}**`,
      ...facts.map(({ label, value }) => `- **${label}:** ${value}`),
      ...details.map((detail) => `- ${detail}`),
      ...sourceLines(sources, title),
    ],
    ...(picture ? { picture } : {}),
  };
}

/** Who reads the question that is answered sees at once whether it is his. */
function passagesCard({ topic, heading, answers, no, lead, details, sources }: Passages): Card {
  const title = sentenceCase(answers ?? titleOf(topic.name, heading));
  return {
    title,
    color: GROUP_COLORS[topic.group],
    lines: [noBecause(no), `**${lead}**`, ...details.map((detail) => `- ${detail}`), ...sourceLines(sources, title)],
  };
}

/** Who asks for a yes or a no reads it first. */
function noBecause(why: string | undefined): string {
  return why === undefined ? '' : `**No:** ${why}.`;
}

function stepsCard({ title, topic, inShort, needs, steps, worksWhen, costs, sources }: Steps): Card {
  return {
    title: titleWithin(title, shortNameOf(topic)),
    color: GROUP_COLORS[topic.group],
    lines: [
      `**${sentenceCase(inShort)}**`,
      needs === undefined ? '' : `**Needs:** ${needs}`,
      ...steps.map((step, place) => `${place + 1}. ${step}`),
      `**Works when:** ${worksWhen}`,
      costs === undefined ? '' : `**Costs:** ${costs}`,
      ...sourceLines(sources, title),
    ],
  };
}

/** A title that names its topic already need not say it twice. */
function titleWithin(title: string, topic: string): string {
  return title.toLowerCase().includes(topic.toLowerCase()) ? title : `${title} (${topic})`;
}

function errorCard({ title, topic, means, causes, lookFirst, mend, sources }: ErrorExplanation): Card {
  return {
    title: titleWithin(title, shortNameOf(topic)),
    color: GROUP_COLORS[topic.group],
    lines: [
      `**${sentenceCase(means)}**`,
      `**The fix:** ${mend}`,
      '**Usual causes**',
      ...causes.map((cause, place) => `${place + 1}. ${cause}`),
      `**Look first:** ${lookFirst}`,
      ...sourceLines(sources, title),
    ],
  };
}

function othersCard({ title, intro, likely, sources }: Others): Card {
  return {
    title,
    color: PLAIN_COLOR,
    lines: [intro, ...likely.flatMap(({ heading, says }) => [`**${heading}**`, says]), ...sourceLines(sources)],
  };
}

/** A definition stands under the name of its term already: "Cold start › Cold start" says it twice. */
function titleOf(name: string, heading: string): string {
  if (heading === '') return name;
  return heading === name || heading.startsWith(`${name} › `) ? heading : `${name} › ${heading}`;
}

function recommendationCard(answer: Recommendation): Card {
  const { asked, service, named, because, setUp, signals, runnerUp, change, ruledOut, question, sources } = answer;
  const no = typeof asked === 'object' ? asked.no : undefined;
  if (!service) {
    return {
      title: 'I need to know more',
      color: PLAIN_COLOR,
      lines: [`**${question?.ask ?? ''}**`, 'Press an answer, or describe what you need in more detail.'],
    };
  }
  const what = named ?? service.name;
  return {
    title: asked === undefined ? `Take ${what}` : asked === 'yes' ? `Yes: take ${what}` : `No: take ${what} instead`,
    color: GROUP_COLORS[service.group],
    lines: [
      noBecause(no),
      `**${sentenceCase(named ?? shortNameOf(service))} ${because}.**`,
      becauseOf(signals),
      setUp === undefined ? '' : `- **Set up:** ${setUp}`,
      runnerUp ? `- **Runner-up:** ${change}` : '',
      ...ruledOut.filter(({ why }) => why !== no).map(({ topic, why }) => `- **Not ${shortNameOf(topic)}:** ${why}`),
      ...sourceLines(sources),
    ],
  };
}

/** The features of the need that decided, as a sentence: "Because a run takes longer than 15 minutes and it comes in a container." */
function becauseOf(signals: readonly string[]): string {
  const [last = '', ...others] = [...signals].reverse();
  if (last === '') return '';
  return others.length === 0 ? `Because ${last}.` : `Because ${others.reverse().join(', ')} and ${last}.`;
}

function unknownCard(answer: Unknown): Card {
  const { nearest, near, questions, nextSteps } = answer;
  const offer = near ? 'The closest that I know' : 'You could ask me about';
  const ways = nextSteps.length > 0 ? 'Perhaps one of the questions below helps.' : '';
  return {
    title: titleOfUnknown(answer),
    color: NOTICE_COLOR,
    lines: [
      whyUnknown(answer),
      questions > 0 ? '' : nearest.length === 0 ? ways : `${offer}: ${nearest.map(({ name }) => name).join(', ')}.`,
    ],
  };
}

/** Who reads that nothing was found reads no further, though the closest is often what was meant. */
function titleOfUnknown({ questions, reason }: Unknown): string {
  if (reason === 'all-told') return 'That is all in my notes';
  return questions > 0 ? 'The closest in my notes' : 'Not in my notes';
}

/** What there is to type, in words; the examples are below, to press. */
function helpCard({ title, intro, commands }: Help): Card {
  if (intro !== undefined) return { title, color: PLAIN_COLOR, lines: [`**${intro}**`] };
  const [only] = commands;
  if (commands.length === 1 && only) {
    return {
      title,
      color: PLAIN_COLOR,
      lines: [
        `**${only.description}**`,
        ...only.options.map(
          (option) => `- \`${option.name}\`${option.required ? '' : ' (optional)'}: ${option.description}`,
        ),
      ],
    };
  }
  return {
    title,
    color: PLAIN_COLOR,
    lines: [
      '**I answer questions about AWS compute from reviewed notes, with the source, or say that I do not know.**',
      ...commands.map(({ name, description }) => `- \`${name}\` ${description}`),
      'You can also mention me with a question, or use "Answer from notes" in the menu of a message.',
      `-# Version ${VERSION}`,
    ],
  };
}

function invalidCard({ problems, unpriced, asksBack }: Invalid): Card {
  return {
    title: unpriced ? 'Not in my price list' : asksBack ? 'Before I can price that' : 'That did not work yet',
    color: NOTICE_COLOR,
    lines: problems.length === 1 ? problems : problems.map((problem) => `- ${problem}`),
  };
}
