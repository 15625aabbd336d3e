/** Nouns with which definitions begin, those of one kind of thing together. */
const KINDS: readonly (readonly string[])[] = [
  'program tool agent client library extension plugin plug-in add-on process controller orchestrator autoscaler builder helper project software application manager engine runtime kernel system driver',
  'server machine machines instance instances host device hardware hypervisor balancer firewall sandbox node',
  'container containers',
  'function handler core layer',
  'setting settings option switch flag field key parameter mark condition entry',
  'header',
  'instruction',
  'rule rules policy strategy schedule filter pattern',
  'promise plan commitment',
  'choice kind scheme style mode form method',
  'file template description blueprint definition document script argument mapping',
  'zip package archive bundle',
  'folder',
  'service product offer family cloud registry store database broker network side edition extra',
  'part feature',
  'time seconds months age wait pause delay period',
  'number share amount rank rate count size limit allowance unit',
  'capacity room memory credits',
  'price bill discount',
  'measure metric series figure',
  'data',
  'object',
  'collection list group pool queue',
  'image copy release version layer snapshot backup',
  'message log logs page report answer call event request',
  'address name',
  'place zone region subnet environment account repository',
  'door entrance port link connection interface card',
  'disk volume storage space',
  'check scan search test',
  'change update copying replacing sending running moving sharing dividing shutting export stop action work loop spread keeping',
  'role permission identity password token certificate right rights',
].map((nouns) => nouns.split(' '));

/** Where the words that name a thing end and what is said of it begins. */
const REST =
  /\s(?:of|that|which|in|on|by|with|for|from|to|into|where|who|whose|at|as|between|without|made|used|sent|beside|outside|inside|over|set|when|what|how|run|is|are|has|can|behind|under|whether|around|handed|than|and|you|attached|written|computed|stored|kept)\b|[,.;:(]/;

const KIND_OF = /\b(?:kind|kinds|form|type|sort)s? of\b/;

/** What kind of thing a definition says that something is, by its first noun: "A small program that …" is a program. */
export function kindOfThing(definition: string): string | undefined {
  const [named = ''] = definition.replace(KIND_OF, '').split(REST);
  const noun = named.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  return KINDS.find((nouns) => nouns.includes(noun))?.[0];
}

/** What is done is named like this: "scaling", "monitoring". */
const DOING = /ing$/;

/** Whether a name could be that of a kind of thing: "Sidecar container" is plainly no machine, and "horizontal scaling" no device. */
export function couldBe(kind: string, name: string): boolean {
  const noun = name.toLowerCase().split(/[\s-]/).at(-1) ?? '';
  const known = KINDS.find((nouns) => nouns.includes(noun) || nouns.includes(noun.replace(/s$/, '')))?.[0];
  if (known !== undefined) return known === kind;
  return !DOING.test(noun) || KINDS.some((nouns) => nouns[0] === kind && nouns.some((other) => DOING.test(other)));
}
