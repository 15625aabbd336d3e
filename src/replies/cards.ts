import type {
  AlsoLikely,
  Answer,
  ErrorExplanation,
  Explanation,
  Help,
  Invalid,
  Others,
  Passages,
  Recommendation,
  Steps,
} from '../answer/answer.js';
import { answerLead } from '../answer/parts/answer-text.js';
import { sentenceCase } from '../language/sentence-case.js';
import { shortNameOf } from '../notes/topics.js';
import { VERSION } from '../version.js';
import type { Card } from './card.js';
import { comparisonCard } from './comparison-card.js';
import { examCard } from './exam-card.js';
import { progressCard, questionCard, verdictCard } from './quiz-card.js';
import { quoteCard } from './quote-card.js';
import { unknownCard } from './unknown-card.js';
import { correctionLine, GROUP_COLORS, NOTICE_COLOR, PLAIN_COLOR, sourceLines } from './wording.js';

/** The content of each kind of answer. */
const CONTENT: { readonly [Kind in Answer['kind']]: (answer: Extract<Answer, { readonly kind: Kind }>) => Card } = {
  explanation: explanationCard,
  comparison: comparisonCard,
  passages: passagesCard,
  steps: stepsCard,
  error: errorCard,
  others: othersCard,
  quote: quoteCard,
  recommendation: recommendationCard,
  unknown: unknownCard,
  exam: examCard,
  question: questionCard,
  verdict: verdictCard,
  progress: progressCard,
  notice: ({ title, paragraphs }) => ({ title, color: PLAIN_COLOR, lines: paragraphs }),
  help: helpCard,
  invalid: invalidCard,
};

const UNSURE = '-# I am not sure that this is what you mean. If not, try one of the buttons below.';
const UNSURE_OF_PRICE =
  '-# I am not sure that this is what you mean. If not, try one of the buttons below, or say it all in one line.';

/** The card of an answer, with corrections of spelling, doubts and remarks at the top. */
export function cardOf(answer: Answer): Card {
  const own = (CONTENT[answer.kind] as (answer: Answer) => Card)(answer);
  const card = answer.equallyLikely ? twoAnswersCard(own, answer, answer.equallyLikely) : own;
  const remark = answer.remark === undefined ? '' : `-# ${answer.remark}`;
  const unsure = answer.kind === 'quote' ? UNSURE_OF_PRICE : UNSURE;
  const doubt = answer.certainty === 'unsure' && !saysThatItIsUnsure(answer) ? unsure : '';
  const also = answer.alsoLikely?.map(({ heading, says }) => ({ name: heading, value: says }));
  return {
    ...card,
    lines: [correctionLine(answer.corrections), doubt, remark, ...card.lines],
    ...(also ? { fields: [...(card.fields ?? []), ...also] } : {}),
  };
}

/** Title of a reply that shows two answers. */
const TWO_ANSWERS = 'Two answers fit';
/** The same, if neither is sure. */
const TWO_UNSURE = 'Two answers may fit';

/** Whether a title is that of such a reply. */
export function showsTwoAnswers(title: string): boolean {
  return title === TWO_ANSWERS || title === TWO_UNSURE;
}

/** Two statements as equals, each behind the question that it answers. */
function twoAnswersCard({ title, color }: Card, answer: Answer, other: AlsoLikely): Card {
  const lines = [`**${title}** ${answerLead(answer)}`, `\n**${other.heading}** ${other.says}`];
  const isUnsure = answer.certainty === 'unsure';
  return { title: isUnsure ? TWO_UNSURE : TWO_ANSWERS, color, lines, sources: sourceLines(answer.sources) };
}

function saysThatItIsUnsure(answer: Answer): boolean {
  return answer.kind === 'others' || answer.kind === 'exam' || (answer.kind === 'recommendation' && !answer.service);
}

/** How titles say that something else than a definition leads. */
const TEACHING = { simply: ' in plain words', example: ', an example' } as const;

function explanationCard(explanation: Explanation): Card {
  const { topic, teaching, partOf, summary, facts, details, picture, sources } = explanation;
  const name = teaching ? `${shortNameOf(topic)}${TEACHING[teaching]}` : topic.name;
  const title = partOf === undefined ? name : `${sentenceCase(name)} (${partOf})`;
  return {
    title,
    color: GROUP_COLORS[topic.group],
    lines: [
      `**${summary}**`,
      ...facts.map(({ label, value }) => `- **${label}:** ${value}`),
      ...details.map((detail) => `- ${detail}`),
    ],
    sources: sourceLines(sources, title),
    ...(picture ? { picture } : {}),
  };
}

/** The title is the question that is answered, so that readers see at once whether it is theirs. */
function passagesCard({ topic, heading, answers, lead, details, sources }: Passages): Card {
  const title = sentenceCase(answers ?? headingWithName(topic.name, heading));
  return {
    title,
    color: GROUP_COLORS[topic.group],
    lines: [`**${lead}**`, ...details.map((detail) => `- ${detail}`)],
    sources: sourceLines(sources, title),
  };
}

function stepsCard({ title, topic, inShort, needs, steps, worksWhen, costs, undo, sources }: Steps): Card {
  return {
    title: titleWithTopic(title, shortNameOf(topic)),
    color: GROUP_COLORS[topic.group],
    lines: [
      `**${sentenceCase(inShort)}**`,
      needs === undefined ? '' : `**Needs:** ${needs}`,
      ...numbered(steps),
      `**It worked if:** ${worksWhen}`,
      costs === undefined ? '' : `**Costs:** ${costs}`,
      undo === undefined ? '' : `**Undo:** ${undo}`,
    ],
    sources: sourceLines(sources, title),
  };
}

function numbered(items: readonly string[]): readonly string[] {
  return items.map((item, index) => `${index + 1}. ${item}`);
}

/** The topic in brackets behind a title, unless the title names it. */
function titleWithTopic(title: string, topic: string): string {
  return title.toLowerCase().includes(topic.toLowerCase()) ? title : `${title} (${topic})`;
}

function errorCard({ title, topic, means, causes, lookFirst, mend, sources }: ErrorExplanation): Card {
  return {
    title: titleWithTopic(title, shortNameOf(topic)),
    color: GROUP_COLORS[topic.group],
    lines: [
      `**${sentenceCase(means)}**`,
      `**The fix:** ${mend}`,
      '**Usual causes**',
      ...numbered(causes),
      `**Check first:** ${lookFirst}`,
    ],
    sources: sourceLines(sources, title),
  };
}

function othersCard({ title, intro, likely, sources }: Others): Card {
  return {
    title,
    color: PLAIN_COLOR,
    lines: [intro, ...likely.flatMap(({ heading, says }) => [`**${heading}**`, says])],
    sources: sourceLines(sources),
  };
}

/** "Name › heading", without repeating the name: the heading of a definition is its term. */
function headingWithName(name: string, heading: string): string {
  if (heading === '') return name;
  return heading === name || heading.startsWith(`${name} › `) ? heading : `${name} › ${heading}`;
}

function recommendationCard(answer: Recommendation): Card {
  const { asked, service, named, because, setUp, signals, runnerUp, change, ruledOut, question, sources } = answer;
  if (!service) {
    return {
      title: 'I need one more detail',
      color: PLAIN_COLOR,
      lines: [`**${question?.ask ?? ''}**`, 'Choose an answer, or describe what you need in more detail.'],
    };
  }
  const no = typeof asked === 'object' ? asked.no : undefined;
  const what = named ?? service.name;
  return {
    title: asked === undefined ? `Best fit: ${what}` : asked === 'yes' ? `Yes: use ${what}` : `No: use ${what} instead`,
    color: GROUP_COLORS[service.group],
    lines: [
      no === undefined ? (answer.opening ?? '') : `**No:** ${no}.`,
      `**${sentenceCase(named ?? shortNameOf(service))} ${because}.**`,
      signalsLine(signals),
      answer.difference ?? '',
      setUp === undefined ? '' : `- **Set up:** ${setUp}`,
      runnerUp ? `- **Runner-up:** ${change}` : '',
      ...ruledOut.filter(({ why }) => why !== no).map(({ topic, why }) => `- **Not ${shortNameOf(topic)}:** ${why}`),
    ],
    sources: sourceLines(sources),
  };
}

/** The deciding features of the need: "It fits because the program is packaged in a container and the load is steady." */
function signalsLine(signals: readonly string[]): string {
  const last = signals.at(-1);
  if (last === undefined || last === '') return '';
  const others = signals.slice(0, -1).join(', ');
  // A reason may contain an "and" of its own.
  const joint = others.includes(' and ') || last.includes(' and ') || signals.length > 2 ? ', and ' : ' and ';
  return `It fits because ${others}${others === '' ? '' : joint}${last}.`;
}

/** Commands in words; examples are on the buttons. */
function helpCard({ title, intro, commands }: Help): Card {
  if (intro !== undefined) return { title, color: PLAIN_COLOR, lines: [`**${intro}**`] };
  const [command] = commands;
  const lines =
    commands.length === 1 && command
      ? [
          `**${command.description}**`,
          ...command.options.map(
            ({ name, description, required }) => `- \`${name}\`${required ? '' : ' (optional)'}: ${description}`,
          ),
        ]
      : [
          '**I answer questions about AWS compute from reviewed notes, with the source, or say so if they have no answer.**',
          ...commands.map(({ name, description }) => `- \`${name}\` ${description}`),
          'You can also mention me with a question, or choose "Answer from notes" in the menu of a message.',
          `-# Version ${VERSION}`,
        ];
  return { title, color: PLAIN_COLOR, lines };
}

function invalidCard({ problems, unpriced, asksBack, asksChange }: Invalid): Card {
  const asks = asksBack || asksChange;
  return {
    title: unpriced ? 'Not in my price list' : asks ? 'Before I can price that' : 'That did not work',
    color: NOTICE_COLOR,
    lines: problems.length === 1 ? problems : problems.map((problem) => `- ${problem}`),
  };
}
