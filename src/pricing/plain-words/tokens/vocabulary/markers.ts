import { type PhraseRow, rowsOf } from '../row.js';
import type { Separator } from '../sense.js';
import { MARKERS } from './phrases.js';

/** What stands between clauses. */
const SEPARATORS: Readonly<Record<Separator, string>> = {
  or: 'or, vs, versus, or rather, or just, or maybe, or even, cheaper than, more expensive than, compared to, compared with, instead of, rather than, against, as opposed to, oder, better than',
  plus: 'plus, +, &, as well as, along with, in addition to, and also, and then, ;, - >, >, →, und, together with, alongside',
  and: 'and, n',
  comma: ':, ., ?, !, (, ), [, ], |',
};

/** Known phrases that change nothing: they are neither corrected nor reported as left out. */
const NEUTRAL = [
  // They deny nothing: "not sure how much".
  "no cold starts, no cold start, no idea, no clue, not sure, don't know, dont know, do not know, not yet, not only, not much, no problem, why not, not bad, if not, can't tell, can not tell, don't care, dont care, can't decide, cant decide, doesn't matter, doesnt matter, no worries, no joke, no rush, till zero, until zero, don't forget, dont forget, do not forget, forget to, forgot to, forget to upgrade, forgot to upgrade, forget to update, forgot to update, no discount, no discounts, without discount, no commitment, no contract, not attached, not associated, nothing else, ignore everything else, ignore the rest, forget the rest, forget everything else, not per month, not monthly, not a monthly one, not a monthly figure, not the monthly one, never upgraded, never updated, never patched, never touched, never changed, never noticed",
  'no shared layers, no layers shared, no layers in common, never delete one, never delete any, never delete them, never deleted, across both, across the two, across the three, across the four, across all three, nothing but, too many, as many, or so, or less, or more, or higher',
  'actually, i mean, sorry for, sorry if, sorry about, sorry to, sorry but, sorry im, sorry new, sorry my',
  'throughput, to anything, unattached, unused, ingested',
  // Those are free.
  'private ip, private ips, private ip address, private ip addresses, internal ip, internal ips',
  'on demand, instead of on demand, rather than on demand, vs on demand, versus on demand, compared to on demand, compared with on demand, over on demand, linux, in hours, in days, in months, invoice, invoices, nat instance, nat instances',
  'sept, login, logins, connected, sending, sends, makes, making, first, last, stated, called',
  'w /, with, has, have, having, gets, get, getting, is, are, the, that, this, and rather',
];

/** Currencies beside dollars. */
const CURRENCIES = {
  euros: 'in euros, in euro, in eur, euros, euro, eur, €',
  pounds: 'in pounds, gbp',
  francs: 'in francs, in swiss francs, in chf, chf',
  rupees: 'in rupees, in inr, inr',
};

/** Words that join clauses or set them apart, deny, compare, or ask for a price. */
export const MARKER_WORDS: readonly PhraseRow[] = [
  ...rowsOf(SEPARATORS, (separator) => ({ kind: 'separator', separator })),
  [',', { kind: 'separator', separator: 'comma' }],
  [
    'each, ea, cada, apiece, a piece, a pop, each one, each of them, every one, every one of them, every single one',
    { kind: 'each' },
  ],
  ['per call, per run, per job, per execution, per invocation, a call, a run, a job', { kind: 'each', of: 'requests' }],
  [
    'per head, a head, a person, each of you, each of us, one each, their own, everyone, everybody, each gets, each get, each has, each needs, each wants, each uses, each runs, each of my, each of our, each of the, each of these, each of those',
    { kind: 'each', person: true },
  ],
  ['through each, through each one, through each of them', { kind: 'role', role: 'nat-data' }, { kind: 'each' }],
  ...rowsOf(MARKERS, (kind) => ({ kind })),
  ...NEUTRAL.map((phrases): PhraseRow => [phrases]),
  [
    'ipv4, ipv4s, public ipv4s, ip, ips, eip, eips, reserved ip, ip reserved, reserved address, elastic ip reserved, static ip reserved, reserved elastic ip, reserved static ip, public ip, public ips, public ipv4, public address, elastic ip, elastic ips, static ip, static ips, ip address, ip addresses, public ip address, public ip addresses, public ipv4 address, public ipv4 addresses, elastic ip address, elastic ip addresses, public v4, public v4 address, public v4 addresses, v4 address, v4 addresses, ipv4 address, ipv4 addresses, its address, its own address, their addresses, their own addresses',
    { kind: 'public-address' },
    { kind: 'noun', noun: 'addresses' },
  ],
  ['cheapest, least expensive, lowest price, lowest cost, smallest price', { kind: 'compare' }, { kind: 'cheapest' }],
  [
    'cheapest region, cheapest regions, cheapest aws region, all regions, every region, each region, across regions, in all regions, in every region, which region, what region, by region, per region, region by region',
    { kind: 'compare' },
    { kind: 'everywhere' },
  ],
  ...rowsOf(CURRENCIES, (name) => ({ kind: 'currency', name })),
];
