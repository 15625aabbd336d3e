import { hasSense, isNumeric, matches, senseOf, type Word, type Words } from './sense.js';

/** Behind a kind these stand for its requests. */
const ONES = /^(?:ones?|calls|requests|hits)$/;

const REQUESTS = { kind: 'noun', noun: 'requests' } as const;

/** "45M HTTP API calls and 12M REST ones": where an API Gateway is named, a counted kind is an API of its own. */
export function kindsOfApi(words: Words): Words {
  const kinds = words.flatMap((word) => {
    const choice = senseOf(word, 'choice');
    return choice?.option === 'kind' ? [choice.value] : [];
  });
  const isGateway = words.some((word) => senseOf(word, 'service')?.service === 'apigateway');
  if (!isGateway || new Set(kinds).size < 2) return words;
  const isCounted = (at: number) => isNumeric(words[at - 1]) || hasSense(words[at - 1], 'scale');
  const isKind = (at: number) => senseOf(words[at], 'choice')?.option === 'kind' && isCounted(at);
  const isCounting = (at: number) => hasSense(words[at], 'noun') || matches(words[at], ONES);
  return words.map((word, at): Word => {
    if (isKind(at)) {
      const named = hasSense(word, 'service') ? [] : [{ kind: 'service', service: 'apigateway' } as const];
      return { ...word, senses: [...named, ...word.senses, ...(isCounting(at + 1) ? [] : [REQUESTS])] };
    }
    return isKind(at - 1) && matches(word, ONES) ? { ...word, senses: [REQUESTS] } : word;
  });
}
