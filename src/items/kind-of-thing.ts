import { stemsOf } from './words.js';

/** Nouns with which definitions begin, by the kind of thing that they name. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  program: words(
    'program tool agent daemon client library extension plugin plug-in add-on process controller orchestrator autoscaler builder helper project software application manager engine runtime kernel system driver',
  ),
  machine: words(
    'server machine machines instance instances host device hardware hypervisor balancer firewall sandbox container node',
  ),
  code: words('function handler core interface layer'),
  setting: words('setting settings option switch flag field key parameter mark condition header entry instruction'),
  rule: words('rule rules policy strategy schedule filter pattern promise limit'),
  way: words('way choice kind scheme style mode form method'),
  file: words(
    'file template description blueprint definition document script argument mapping list zip package archive',
  ),
  service: words(
    'service part feature product offer family cloud registry store database broker network side edition extra',
  ),
  amount: words(
    'number share time amount seconds months unit capacity size price allowance rank rate measure metric data series figure credits room promise bill discount memory age',
  ),
  record: words(
    'image copy release version layer message log logs list snapshot backup page report answer call event request object collection piece state',
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
