import { type Fact, type FactKind, factsOf, JOINING } from '../plain-words/facts.js';
import { isHead } from '../plain-words/heads.js';
import { pricedService, subjectOf } from '../plain-words/service-of-part.js';
import { splitParts } from '../plain-words/split-parts.js';
import { isBesideCompute, serviceOf } from '../services/index.js';
import { type Alternatives, type Changed, notUsed, typedOf } from './changed.js';
import { inRegion, onProcessor } from './place.js';
import { sameLoadOn } from './same-load.js';
import { takenBy } from './taken-by.js';
import type { TextLine } from './texts.js';
import { type SecondLineKnowledge, varied } from './variation.js';

/** What holds for a whole request, or for none: it changes no line. */
const OF_NO_LINE: ReadonlySet<FactKind> = new Set([
  ...JOINING,
  'aside',
  'asked-period',
  'currency',
  'everywhere',
  'unpriced',
  'outside',
  'place',
  'cheapest',
  'asked-number',
  'within-vpc',
  'internet',
]);
/** What runs on instances or tasks of another service. */
const HOSTED: ReadonlySet<string> = new Set(['batch', 'eks']);
const ADDS =
  /\b(?:plus|add|adding|additional(?:ly)?|another|as well|too|also|extra|on top|together with|along with|alongside)\b|\+/i;
/** In one sentence they would be added, as a question they would be compared: "and 2 t3.micro". */
const AND_SO_MANY = /^\W*(?:(?:ok|okay|so|but)\W+)?and (?:an?|one|two|three|four|five|\d+)\b/i;
const INSTEAD = /\b(?:instead|rather|switch|change)\b/i;
/** Changes the lines of a request by what a second line says. */
export function changedBy(
  text: string,
  facts: readonly Fact[],
  before: Alternatives,
  knowledge: SecondLineKnowledge,
): Changed {
  const own = facts.filter(({ kind }) => !OF_NO_LINE.has(kind));
  const regions = [...new Set(factsOf(own, 'region').map(({ code }) => code))];
  if (regions.length > 1)
    return { asks: 'Which Region is it to be? One line takes one; "in all Regions" compares them.' };
  const processors = factsOf(own, 'architecture');
  const said = facts.filter(
    ({ kind }) => kind !== 'region' && kind !== 'architecture' && (kind === 'separator' || !OF_NO_LINE.has(kind)),
  );
  const steps: ((to: Alternatives) => Changed)[] = [
    (to) => ({ to: inRegion(to, regions[0]) }),
    (to) => (processors.length === 0 ? { to } : onProcessor(to, processors, knowledge)),
    ...partsOf(said).map((part) => (to: Alternatives) => changedByPart(text, part, to, regions[0], knowledge)),
  ];
  return steps.reduce<Changed>((so, step) => ('asks' in so ? so : step(so.to)), { to: before });
}

/** Parts of one service each, without what only joins them. */
function partsOf(said: readonly Fact[]): readonly (readonly Fact[])[] {
  const parts = said.some(isHead) ? splitParts(said) : [said];
  return parts.map((part) => part.filter(({ kind }) => kind !== 'separator')).filter((part) => part.length > 0);
}

function changedByPart(
  text: string,
  part: readonly Fact[],
  to: Alternatives,
  region: string | undefined,
  knowledge: SecondLineKnowledge,
): Changed {
  if (!part.some(isHead)) return takenBy(part, to, undefined, knowledge);
  const subject = pricedService(subjectOf(part));
  if (!subject) return notUsed(part);
  const present = to.flat().some(({ service }) => service === subject);
  const adds = ADDS.test(text);
  if (!adds && !isBesideCompute(subject) && AND_SO_MANY.test(text))
    return { asks: `Is ${typedOf(part)} added to it, or does it stand in its place? Say "plus …" or "… instead".` };
  if (present && !adds && to.length > 1 && factsOf(part, 'instance').length > 0)
    return compared(subject, part, to, knowledge);
  if (present && !adds)
    return takenBy(
      part.filter(({ kind }) => kind !== 'service'),
      to,
      subject,
      knowledge,
    );
  if (adds || isBesideCompute(subject)) return added(subject, part, to, region, knowledge);
  const hosted = to.map((lines) =>
    lines.map((line) => (HOSTED.has(line.service) ? varied(line, part, knowledge) : undefined)),
  );
  if (hosted.flat().some(Boolean))
    return { to: to.map((lines, index) => lines.map((line, place) => hosted[index]?.[place] ?? line)) };
  return onAnother(text, subject, part, to, knowledge);
}

/** Another instance type beside those that are compared. */
function compared(
  service: TextLine['service'],
  part: readonly Fact[],
  to: Alternatives,
  knowledge: SecondLineKnowledge,
): Changed {
  const like = to.find((lines) => lines.some((line) => line.service === service)) ?? [];
  const changed = takenBy(part, [like], service, knowledge);
  return 'asks' in changed ? changed : { to: [...to, ...changed.to] };
}

/** The line that a part says, added to everything that is compared. */
function added(
  service: TextLine['service'],
  part: readonly Fact[],
  to: Alternatives,
  region: string | undefined,
  knowledge: SecondLineKnowledge,
): Changed {
  const line = sameLoadOn(service, { service, options: {} }, part, knowledge);
  if (!line) return notUsed(part);
  return {
    to: to.map((lines) => {
      const places = new Set(lines.map(({ options }) => options['region']));
      const [place = region] = places.size === 1 ? places : [];
      const requests =
        service === 'apigateway'
          ? lines.find(({ options }) => options['requests'] !== undefined)?.options['requests']
          : undefined;
      const options = {
        ...(requests !== undefined && { requests }),
        ...line.options,
        ...(place !== undefined && { region: place }),
      };
      return [...lines, { service, options }];
    }),
  };
}

/** The same load on another service, beside what is there or in its place. */
function onAnother(
  text: string,
  service: TextLine['service'],
  part: readonly Fact[],
  to: Alternatives,
  knowledge: SecondLineKnowledge,
): Changed {
  const [first = []] = to;
  const [from, ...more] = first.filter((line) => !isBesideCompute(line.service));
  if (!from || more.length > 0)
    return { asks: `What is to run on ${serviceOf(service).name}? Say how large it is, and how many there are.` };
  const line = sameLoadOn(service, from, part, knowledge);
  if (!line) return notUsed(part);
  // Nothing of the load is paid for there: its price would be that of nothing.
  if (Object.keys(line.options).length === 0)
    return { asks: `What does it run on in ${serviceOf(service).name}: Fargate, or which instance type?` };
  const other = first.map((one) => (one === from ? line : one));
  return { to: INSTEAD.test(text) ? [other] : [...to, other] };
}
