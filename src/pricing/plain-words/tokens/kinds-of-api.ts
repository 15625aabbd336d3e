import { hasSense, senseOf, type Word, type Words } from './sense.js';

const REQUESTS = { kind: 'noun', noun: 'requests' } as const;

/** "45M HTTP API calls and 12M REST ones": where an API Gateway is named, a counted kind is an API of its own. */
export function kindsOfApi(words: Words): Words {
  const isOfKind = (word: Word | undefined) => senseOf(word, 'choice')?.option === 'kind';
  const kinds = words.flatMap((word, at) => (isOfKind(word) ? [at] : []));
  const services = new Set(words.flatMap((word) => senseOf(word, 'service')?.service ?? []));
  // In "one HTTP API and one REST API" APIs are counted, and in "a REST API with 5M HTTP requests" there is only one.
  const isCounted = (at: number) => hasSense(words[at - 1], 'scale') || /\d{4}/.test(words[at - 1]?.text ?? '');
  if (services.size !== 1 || !services.has('apigateway') || kinds.length < 2) return words;
  const isApart = new Set(kinds.map((at) => senseOf(words[at], 'choice')?.value)).size === kinds.length;
  if (!isApart || !kinds.every(isCounted)) return words;
  return words.map((word, at): Word => {
    const next = words[at + 1];
    if (isOfKind(word)) {
      const named = hasSense(word, 'service') ? [] : [{ kind: 'service', service: 'apigateway' } as const];
      const counts = hasSense(next, 'noun') || next?.text === 'ones' ? [] : [REQUESTS];
      return { ...word, senses: [...named, ...word.senses, ...counts] };
    }
    return word.text === 'ones' && isOfKind(words[at - 1]) ? { ...word, senses: [REQUESTS] } : word;
  });
}
