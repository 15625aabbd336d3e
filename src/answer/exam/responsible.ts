import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, uniqueByStem } from '../../language/tokenize.js';
import type { Query } from '../../understand/query.js';
import type { MeasuredOption } from './option-features.js';
import { clausesOf, type LikelyEntry, shareIn } from './support.js';

/** Who does a task under the shared responsibility model. */
type Party = 'aws' | 'customer';

/** Options that are nothing but the name of a party. */
const PARTIES: Readonly<Record<Party, RegExp>> = {
  aws: /^(?:only )?(?:aws|amazon|amazon web services|(?:the )?(?:cloud )?provider)(?: (?:only|alone))?\W*$/i,
  customer:
    /^(?:only )?(?:you|(?:the |an? )?(?:aws )?(?:customer|user|client|tenant|account (?:owner|holder)))(?: (?:only|alone))?\W*$/i,
};
/** A task that somebody does; who pays or who may do something is another question. */
const ASKS_WHO =
  /\bresponsib\p{L}+|\bwho(?:se)?\b[^?]*\b(?:patch|updat|upgrad|install|maintain|manag|configur|secur|protect|encrypt|replac|operat|monitor|back|handl|runs?\b|job\b|task\b|duty\b|takes? care|looks? after)/iu;
const INVERTS = /\b(?:not|never|except)\b|n['’]t\b/i;
/** Where another party may begin: "AWS patches the host, and you patch the guest". */
const OTHER_PARTY = /,? (?:and|but|while|whereas) (?=(?:you|AWS)\b)/;
const NAMES: Readonly<Record<Party, RegExp>> = {
  aws: /\b(?:AWS|Amazon)\b/,
  customer: /\b(?:you|yours?|customers?)\b/i,
};
const DENIED = /\b(?:AWS|Amazon) (?:does|do|will|can)(?: ?not|n['’]t)\b|\b(?:AWS|Amazon) (?:never|cannot)\b/;
/** Share of the evidence that one party must have. */
const CLEAR = 0.7;
/** Share of the words of the question that a clause must have. */
const LEAST_SHARE = 0.4;

/**
 * Who is responsible, of options that name the parties: the words "AWS" and "customer" are too common to be weighed like others.
 * @returns undefined for any other question; none if the notes do not say it clearly
 */
export function responsibleOptions(
  stem: Query,
  measured: readonly MeasuredOption[],
  likely: readonly LikelyEntry[],
  knowledge: Knowledge,
): readonly MeasuredOption[] | undefined {
  const optionOf = (party: Party) => measured.find(({ option }) => PARTIES[party].test(option.text.trim()));
  const [aws, customer] = [optionOf('aws'), optionOf('customer')];
  if (!aws || !customer || !ASKS_WHO.test(stem.text) || INVERTS.test(stem.text)) return undefined;
  const claims = likely.flatMap((one) => claimsIn(one, stem, knowledge));
  const all = claims.reduce((sum, { weight }) => sum + weight, 0);
  return [aws, customer].flatMap((option) => {
    const party: Party = option === aws ? 'aws' : 'customer';
    const own = claims.filter((claim) => claim.party === party).sort((a, b) => b.weight - a.weight);
    const isClear = own.reduce((sum, { weight }) => sum + weight, 0) > CLEAR * all;
    return isClear && own[0] ? [{ ...option, entry: own[0].entry }] : [];
  });
}

/** What an entry says on who does it: each clause counts by the words that it shares with the question. */
function claimsIn({ entry, probability }: LikelyEntry, { text }: Query, knowledge: Knowledge) {
  const asked = uniqueByStem(analyze(text));
  const clauses = clausesOf(entry.statement.text).flatMap((clause) => clause.split(OTHER_PARTY));
  return clauses.flatMap((clause) => {
    const party = partyOf(clause);
    const share = shareIn(clause, asked, knowledge);
    return party && share >= LEAST_SHARE ? [{ party, entry, weight: probability * share * share }] : [];
  });
}

/** The only party of a clause; "AWS does not patch it" says that the customer does. */
function partyOf(clause: string): Party | undefined {
  if (DENIED.test(clause)) return 'customer';
  const [isAws, isCustomer] = [NAMES.aws.test(clause), NAMES.customer.test(clause)];
  if (isAws === isCustomer) return undefined;
  return isAws ? 'aws' : 'customer';
}
