import fc from 'fast-check';
import type { Answer, TopicReference, Unknown } from '../../src/answer/answer.js';
import { GROUPS } from '../../src/notes/note.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';

const text = anyText;
const texts = fc.array(text, { maxLength: 8 });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const topic: fc.Arbitrary<TopicReference> = fc.record({
  id: text,
  note: text,
  name: text,
  group: fc.constantFrom(...GROUPS),
});
const source = fc.record(
  {
    note: text,
    heading: text,
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    reviewed: day,
    page: fc.record({ title: text, url: fc.webUrl() }),
  },
  { requiredKeys: ['note', 'heading', 'score', 'reviewed'] },
);
const base = {
  sources: fc.array(source, { maxLength: 5 }),
  nextSteps: fc.array(fc.record({ label: text, line: text }), { maxLength: 30 }),
  corrections: fc.array(fc.record({ typed: text, read: text }), { maxLength: 3 }),
  alsoLikely: fc.record({ heading: text, says: text }),
};
const files = knowledge.notes.flatMap(({ picture }) => picture ?? []);
const picture = fc.record({ file: fc.constantFrom(...files) });

const explanation = fc.record(
  {
    ...base,
    kind: fc.constant('explanation' as const),
    topic,
    summary: text,
    answers: texts,
    facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 8 }),
    details: texts,
    partOf: text,
    picture,
  },
  { requiredKeys: ['kind', 'topic', 'summary', 'answers', 'facts', 'details', 'sources', 'nextSteps', 'corrections'] },
);

const rowsOf = (sides: number) =>
  fc.array(fc.record({ label: text, values: fc.array(text, { minLength: sides, maxLength: sides }) }), {
    maxLength: 40,
  });
const comparison = fc.array(topic, { minLength: 2, maxLength: 3 }).chain((topics) =>
  fc.record({
    ...base,
    kind: fc.constant('comparison' as const),
    topics: fc.constant(topics),
    difference: text,
    rows: rowsOf(topics.length),
    shown: rowsOf(topics.length),
  }),
);

const passages = fc.record({
  ...base,
  kind: fc.constant('passages' as const),
  question: text,
  topic,
  heading: text,
  lead: text,
  details: texts,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

const steps = fc.record(
  {
    ...base,
    kind: fc.constant('steps' as const),
    topic,
    title: text,
    inShort: text,
    needs: text,
    steps: texts,
    worksWhen: text,
    costs: text,
  },
  { requiredKeys: ['kind', 'topic', 'title', 'inShort', 'steps', 'worksWhen', 'sources', 'nextSteps', 'corrections'] },
);

const error = fc.record({
  ...base,
  kind: fc.constant('error' as const),
  topic,
  title: text,
  means: text,
  causes: texts,
  lookFirst: text,
  mend: text,
});

const others = fc.record({ ...base, kind: fc.constant('others' as const) });

const recommendation = fc.record(
  {
    ...base,
    kind: fc.constant('recommendation' as const),
    need: text,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    service: topic,
    because: text,
    signals: texts,
    runnerUp: topic,
    change: text,
    ruledOut: fc.array(fc.record({ topic, why: text }), { maxLength: 5 }),
    question: fc.record({ ask: text, options: texts }),
  },
  { requiredKeys: ['kind', 'need', 'confidence', 'signals', 'ruledOut', 'sources', 'nextSteps', 'corrections'] },
);

const exam = fc.record(
  {
    ...base,
    kind: fc.constant('exam' as const),
    question: text,
    options: fc.array(
      fc.record(
        {
          letter: text,
          text,
          verdict: fc.constantFrom('supported' as const, 'ruled-out' as const, 'open' as const),
          why: text,
          source,
        },
        { requiredKeys: ['letter', 'text', 'verdict', 'why'] },
      ),
      { maxLength: 9 },
    ),
    deciding: texts,
    chosen: fc.array(text, { maxLength: 3 }),
    known: text,
  },
  { requiredKeys: ['kind', 'question', 'options', 'deciding', 'chosen', 'sources', 'nextSteps', 'corrections'] },
);

const unknown = fc.record(
  {
    ...base,
    kind: fc.constant('unknown' as const),
    question: text,
    reason: fc.constantFrom<Unknown['reason']>(
      ...(['not-in-notes', 'other-provider', 'wish', 'no-detail', 'no-such-topic', 'off-topic'] as const),
    ),
    subject: text,
    nearest: fc.array(topic, { maxLength: 5 }),
    near: fc.boolean(),
  },
  { requiredKeys: ['kind', 'question', 'reason', 'nearest', 'near', 'sources', 'nextSteps', 'corrections'] },
);

const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.nat({ max: 999_999 }))
  .map(([whole, decimals]) => `${whole}.${decimals}`);
const line = fc.record(
  {
    name: text,
    label: text,
    quantity: amount,
    unit: text,
    unitLabel: text,
    price: amount,
    amount,
    free: amount,
    derived: fc.constant(true as const),
  },
  { requiredKeys: ['name', 'label', 'quantity', 'unit', 'unitLabel', 'price', 'amount'] },
);
const quote = fc.record({
  ...base,
  kind: fc.constant('quote' as const),
  service: fc.constantFrom('lambda' as const, 'fargate' as const),
  title: text,
  region: text,
  regionName: text,
  total: amount,
  totalBeforeFreeTier: amount,
  lines: fc.array(line, { maxLength: 20 }),
  leftOut: texts,
  assumptions: texts,
  ratesAsOf: day,
  pricingPage: fc.webUrl(),
  rateSources: fc.array(fc.webUrl(), { maxLength: 3 }),
});

const option = fc.record({ name: text, description: text, required: fc.boolean() });
const help = fc.record(
  {
    ...base,
    kind: fc.constant('help' as const),
    title: text,
    intro: text,
    commands: fc.array(
      fc.record({ name: text, description: text, examples: texts, options: fc.array(option, { maxLength: 5 }) }),
      { maxLength: 6 },
    ),
  },
  { requiredKeys: ['kind', 'title', 'commands', 'sources', 'nextSteps', 'corrections'] },
);

const invalid = fc.record({ ...base, kind: fc.constant('invalid' as const), problems: texts });

const place = fc.integer({ min: 1, max: 10 });
const question = fc.record(
  {
    ...base,
    kind: fc.constant('question' as const),
    item: text,
    prompt: text,
    options: fc.array(fc.record({ letter: text, text }), { maxLength: 4 }),
    at: place,
    of: place,
    about: text,
    due: place,
    left: fc.record({ only: fc.constantFrom('new' as const, 'mistakes' as const), count: place }),
    day,
    shared: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'item', 'prompt', 'options', 'at', 'of', 'sources', 'nextSteps', 'corrections'] },
);
const judged = fc.record(
  { letter: text, text, right: fc.boolean(), picked: fc.boolean(), why: text },
  { requiredKeys: ['letter', 'text', 'right', 'picked'] },
);
const verdict = fc.record(
  {
    ...base,
    kind: fc.constant('verdict' as const),
    item: text,
    right: fc.boolean(),
    prompt: text,
    options: fc.array(judged, { maxLength: 4 }),
    explanation: text,
    at: place,
    of: place,
    summary: fc.record({ right: place, again: texts }),
  },
  {
    requiredKeys: [
      'kind',
      'item',
      'right',
      'prompt',
      'options',
      'explanation',
      'at',
      'of',
      'sources',
      'nextSteps',
      'corrections',
    ],
  },
);

const progress = fc.record({
  ...base,
  kind: fc.constant('progress' as const),
  answered: fc.nat(),
  right: fc.nat(),
  daysInARow: fc.nat(),
  learned: fc.nat(),
  due: fc.nat(),
  zone: text,
  weakest: fc.array(fc.record({ topic: text, answered: fc.nat(), right: fc.nat() }), { maxLength: 5 }),
});
const notice = fc.record(
  {
    ...base,
    kind: fc.constant('notice' as const),
    title: text,
    paragraphs: texts,
    shared: fc.constant(true as const),
    files: fc.array(
      fc.record({
        name: fc.constantFrom('my-data.json', 'cards.csv'),
        type: fc.constantFrom('application/json' as const, 'text/csv' as const),
        text,
        description: text,
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['kind', 'title', 'paragraphs', 'sources', 'nextSteps', 'corrections'] },
);

const anyContent: Readonly<Record<Answer['kind'], fc.Arbitrary<Answer>>> = {
  explanation,
  comparison,
  passages,
  steps,
  error,
  recommendation,
  exam,
  others,
  unknown,
  quote,
  question,
  verdict,
  progress,
  notice,
  help,
  invalid,
};

/** How a decider came to it, for answers that a decider gave. */
const decision = fc.record(
  {
    certainty: fc.constantFrom('sure' as const, 'unsure' as const),
    decidedBy: text,
    trace: texts,
    alternatives: fc.array(fc.record({ label: text, line: text, probability: fc.double({ min: 0, max: 1 }) })),
    remark: text,
  },
  { requiredKeys: [] },
);

/** Any answer of each kind, with texts that nobody has checked. */
export const anyAnswer: readonly (readonly [string, fc.Arbitrary<Answer>])[] = Object.entries(anyContent).map(
  ([kind, content]) => [kind, fc.tuple(content, decision).map(([said, how]): Answer => ({ ...said, ...how }))],
);
