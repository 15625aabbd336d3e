import type { Meaning, Separator, Unpriced } from '../meaning.js';
import type { PhraseRow } from './phrases.js';

function separator(name: Separator): Meaning {
  return { kind: 'separator', separator: name };
}

function unpriced(what: Unpriced): Meaning {
  return { kind: 'unpriced', what };
}

/** Words that hold the parts of a request together or apart. */
export const JOINING_WORDS: readonly PhraseRow[] = [
  [
    'or, vs, versus, or rather, or just, or maybe, or even, cheaper than, more expensive than, compared to, compared with',
    separator('or'),
  ],
  ['instead of, rather than, against, as opposed to, oder, better than', separator('or')],
  [
    'plus, +, &, as well as, along with, in addition to, and also, and then, ;, - >, >, →, und, together with, alongside',
    separator('plus'),
  ],
  ['and, n', separator('and')],
  ...[',', ':', '.', '?', '!', '(', ')', '[', ']'].map((mark): PhraseRow => [mark, separator('comma')]),
  ['another, another one, a second one, the other, the other one, the second one', { kind: 'another' }],
  ['each, apiece, a piece, a pop, each one, every one, every one of them, every single one', { kind: 'each' }],
  ['per call, per run, per job, per execution, per invocation, a call, a run, a job', { kind: 'each', of: 'requests' }],
  [
    'per head, a head, a person, each of you, each of us, one each, their own, everyone, everybody, each gets, each get, each has, each needs, each wants, each uses, each runs',
    { kind: 'each', person: true },
  ],
  ['each of my, each of our, each of the, each of these, each of those', { kind: 'each', person: true }],
  ['both, both of them, all of them, all, each of them', { kind: 'both' }],
  ['in, @, region, from, around, at, near, aus, in the', { kind: 'in-place' }],
  ['on, onto, using, on top of', { kind: 'on' }],
  [
    'for, of, takes, take, taking, lasting, lasts, running, runs, run, only, just, about, roughly, like, almost, nearly, up for',
    { kind: 'lasting' },
  ],
  [
    "without, no, not, never, none of, false, minus, excluding, ignore, ignoring, ex, skip, w / o, except, except for, apart from, leave out, leaving out, left out, forget, don't, dont, doesn't, doesnt, won't, wont, isn't, isnt, aren't, arent, can't, cant, other than, unless",
    { kind: 'without' },
  ],
  // They deny nothing: "not sure how much".
  [
    "no cold starts, no cold start, no idea, no clue, not sure, don't know, dont know, do not know, not yet, not only, not much, no problem, why not, not bad, if not, can't tell, can not tell, don't care, dont care, can't decide, cant decide, doesn't matter, doesnt matter, no worries, no joke, no rush, no discount, no discounts, without discount, no commitment, no contract, not attached, not associated, nothing else, ignore everything else, ignore the rest, forget the rest, forget everything else, not per month, not a month, not monthly, never upgraded, never updated, never patched, never touched, never changed, never noticed",
  ],
  ['gone, used, used up, over, exhausted, expired, past, spent, away, off', { kind: 'spent' }],
  [
    'sometimes, occasionally, rarely, seldom, often, now and then, from time to time, once in a while, every so often, on and off, every now and then, a few, few, several, many, lots of, lots, plenty of, a bunch of, numerous, multiple, various, peak, peaks, spike, spikes, spiky, burst, bursts, bursty, varies, varying, depends, double, triple, half of, some days, most days, most of the time, irregularly, randomly, seasonal, seasonally, in winter, in summer',
    { kind: 'vague' },
  ],
  // What ends early, with all that it has, is not paid for a month.
  [
    'terminate, terminated, terminates, terminating, destroy, destroyed, tear down, torn down, tear it down',
    { kind: 'ends' },
  ],
  ['how many', { kind: 'how-many' }],
  ['too many, as many, or so, or less, or more, or higher'],
  ['free tier, freetier', { kind: 'free-tier' }],
  [
    'ipv4, ip, ips, eip, eips, public ip, public ips, public ipv4, public address, elastic ip, elastic ips, static ip, static ips, ip address, ip addresses, public ip address, public ip addresses, ipv4 address, ipv4 addresses',
    { kind: 'public-address' },
    { kind: 'noun', noun: 'addresses' },
  ],
  [
    'triggered by, reads from, writes to, writing to, reading from, fed by, called by, invoked by, behind, talks to, talking to, connected to, uploads to, events from, from an, from a, into',
    { kind: 'context' },
  ],
  // Whoever takes something back is asked what holds.
  ['i meant, no wait, wait no, oh wait, sorry, oh sorry, no sorry, oops, scratch that, correction', { kind: 'ends' }],
  ['actually, i mean, sorry for, sorry if, sorry about, sorry to, sorry but, sorry im, sorry new, sorry my'],
  ['compare, comparison, comparing, difference, instead, cheaper, which is cheaper, better', { kind: 'compare' }],
  ['cheapest, least expensive, lowest price, lowest cost, smallest price', { kind: 'compare' }, { kind: 'cheapest' }],
  [
    'cheapest region, cheapest regions, cheapest aws region, all regions, every region, each region, across regions, in all regions, in every region, which region, what region, by region, per region, region by region',
    { kind: 'compare' },
    { kind: 'everywhere' },
  ],
  [
    'afford, price, prices, pricing, priced, cost, costs, costing, how much, how expensive, bill, damage, expensive, pay, budget, total, quote, charge, charged, fee, set me back, sets me back, set us back, set you back, kost, kosten, kostet, quanto, quanto custa, quanto costa, custa, cuanto, cuanto cuesta, cuesta, combien, combien coute, coute, wie viel, wieviel, was kostet, $, usd, dollars, bucks, cheap',
    { kind: 'cost' },
  ],
  ['in euros, in euro, in eur, euros, euro, eur, €', { kind: 'currency', euros: true }],
  ['in pounds, gbp, in chf, in rupees, inr', { kind: 'currency', euros: false }],
  [
    'in a vpc, in the vpc, in my vpc, in our vpc, inside a vpc, vpc, private subnet, private subnets, in a private subnet',
    { kind: 'within-vpc' },
  ],
  [
    'internet, the internet, external api, external apis, third party api, third party apis, outside api, outside world, public api',
    { kind: 'internet' },
  ],
  ['x, ×, *', { kind: 'times' }],
  // Said so that they are known words, and nothing else: "w/ 512 MB".
  ['of them, of those, of these, of em', { kind: 'of-them' }],
  ['throughput, to anything, unattached, unused, ingested'],
  // Those are free.
  ['private ip, private ips, private ip address, private ip addresses, internal ip, internal ips'],
  ['on demand, linux, in hours, in days, in months, invoice, invoices, nat instance, nat instances'],
  ['connected, sending, sends, makes, making, first, last, stated, called'],
  ['w /, with, has, have, having, gets, get, getting, is, are, the, that, this, and rather'],
];

/** What is recognised so that it can be refused with its reason. */
export const UNPRICED_WORDS: readonly PhraseRow[] = [
  ['spot, spot instance, spot instances, spot market', unpriced('spot')],
  ['fargate spot', { kind: 'service', service: 'fargate' }, unpriced('spot')],
  ['windows, win, windows server, windows container, windows containers, winserver', unpriced('windows')],
  [
    'reserve, reserved, reserved instance, reserved instances, savings plan, saving plan, savings plans, upfront, all upfront, no upfront, partial upfront, commit, committed, commitment, ri',
    unpriced('commitment'),
  ],
  ['microvm, microvms, micro vm, micro vms', unpriced('microvm')],
  ['gpu, gpus, nvidia, cuda', unpriced('gpu')],
  [
    'snapshot, snapshots, ebs snapshot, ebs snapshots, of snapshots',
    { kind: 'role', role: 'snapshots' },
    unpriced('snapshots'),
  ],
  ['managed instances, lambda managed instances', unpriced('managed-instances')],
  [
    'data transfer, egress, bandwidth, outbound traffic, traffic out, data out, data transfer out, transfer out, outbound data, outbound, out to the internet, out to internet, sent to the internet, going to the internet, internet egress, egress traffic, data to the internet, traffic to the internet, data going out, data to the outside',
    { kind: 'role', role: 'data-out' },
    unpriced('transfer'),
  ],
  [
    'between zones, between azs, cross az, cross zone, inter az, across zones, across azs, between availability zones',
    { kind: 'role', role: 'between-zones' },
    unpriced('transfer'),
  ],
  ['data, traffic', { kind: 'role', role: 'data' }],
  [
    'through the nat, through nat, through it, thru the nat, thru nat, thru it, nat traffic, nat data',
    { kind: 'role', role: 'nat-data' },
  ],
  ['logs, log data, cloudwatch logs, of logs, log, logs ingested, log ingestion', { kind: 'role', role: 'logs' }],
  ['cloudwatch', { kind: 'role', role: 'logs' }, unpriced('elsewhere-in-notes')],
  ['kept logs, logs kept, stored logs, log storage, logs stored', { kind: 'role', role: 'logs-kept' }],
  ['custom metric, custom metrics, cloudwatch metrics', { kind: 'noun', noun: 'metrics' }],
  [
    'beanstalk, elastic beanstalk, auto scaling group, gwlb, gateway load balancer, gateway load balancers',
    unpriced('elsewhere-in-notes'),
  ],
];

/** Names of what the notes do not cover, beside those that `outside.yaml` lists. */
export const OUTSIDE_WORDS: readonly PhraseRow[] = [
  ['s3', { kind: 'outside', name: 'Amazon S3' }],
  ['postgres, postgresql, mysql, mariadb, database, databases, sql server', { kind: 'outside', name: 'a database' }],
  ['redis, valkey', { kind: 'outside', name: 'Amazon ElastiCache' }],
  ['claude, openai, gpt', { kind: 'outside', name: 'a language model' }],
];

/** Processors. */
export const ARCHITECTURE_WORDS: readonly PhraseRow[] = [
  [
    'arm, arm64, aarch64, graviton, graviton2, graviton3, graviton4, arm based',
    { kind: 'architecture', architecture: 'arm64' },
  ],
  ['x86, x86 64, x86 - 64, x64, amd64, amd, intel, x86 based', { kind: 'architecture', architecture: 'x86_64' }],
];
