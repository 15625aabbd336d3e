import { stemsOf } from './words.js';

/** Nouns with which definitions begin, by the kind of thing that they name. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  program: words(
    'program tool server machine machines instance container add-on agent daemon client library driver extension plugin process controller orchestrator hypervisor autoscaler builder helper project software application manager core function runtime engine processor balancer firewall device hardware console sandbox system kernel',
  ),
  setting: words(
    'setting settings rule rules policy option mode instruction mark switch condition strategy choice way form kind scheme style filter flag field key parameter file template description blueprint definition document script argument header entry mapping',
  ),
  service: words('service part feature product offer family cloud registry store database broker network side'),
  amount: words(
    'number share limit time amount seconds months unit capacity size price allowance rank rate measure metric data series figure credits room promise bill discount memory age',
  ),
  record: words(
    'image copy release version layer message log logs list snapshot backup package archive zip page report answer call event request object collection piece state',
  ),
  place: words(
    'address place folder group name zone region subnet network door entrance port link connection interface card disk volume storage space pool queue environment account repository',
  ),
  action: words(
    'check scan search change update copying replacing sending running moving sharing dividing shutting export test stop action work wait pause loop spread',
  ),
  right: words('role permission identity password token certificate right rights'),
};

/** Where the words that name a thing end and what is said of it begins. */
const REST =
  /\s(?:of|that|which|in|on|by|with|for|from|to|into|where|who|whose|at|as|between|without|made|used|sent|beside|outside|inside|over|set|when|what|how|run|is|are|has|can|behind|under|whether|around|handed|than|and|you|attached|written|computed|stored|kept)\b|[,.;:(]/;

const KIND_OF = /\b(?:kind|kinds|form|type|sort)s? of\b/;
const FIRST_WORDS = 5;

/** What kind of thing a definition says that something is, by its first noun: "A small program that …" is a program. */
export function kindOfThing(definition: string): string | undefined {
  const [named = ''] = definition.replace(KIND_OF, '').split(REST);
  const noun = named.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  return Object.keys(KINDS).find((kind) => KINDS[kind]?.includes(noun));
}

/** The stems of the words in which a definition says what kind of thing it is: "service" of "A Kubernetes Service without …". */
export function nounsOf(definition: string): readonly string[] {
  const opening = definition.replace(KIND_OF, '').split(REST)[0] ?? '';
  return [...stemsOf(opening.split(/\s+/).slice(0, FIRST_WORDS).join(' '))];
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
