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
  [
    'each, apiece, a piece, a pop, per call, per request, per run, per invocation, per job, per execution',
    { kind: 'each' },
  ],
  [
    'per task, per instance, per container, per server, per node, per image, each one, every one, a call, a run, a job',
    { kind: 'each' },
  ],
  ['both, both of them, all of them, all, each of them', { kind: 'both' }],
  ['in, @, region, from, around, at, near, aus, in the', { kind: 'in-place' }],
  ['on, onto, using, on top of', { kind: 'on' }],
  [
    'for, of, takes, take, taking, lasting, lasts, running, runs, run, only, just, about, roughly, like, almost, nearly, up for',
    { kind: 'lasting' },
  ],
  [
    'without, no, not, false, minus, excluding, ignore, ignoring, gone, used, used up, over, exhausted, expired, ex, skip, w / o, past',
    { kind: 'without' },
  ],
  ['free tier, freetier', { kind: 'free-tier' }],
  [
    'ipv4, public ip, public ips, public ipv4, public address, elastic ip, static ip, ip address, public ip address',
    { kind: 'public-address' },
    { kind: 'noun', noun: 'addresses' },
  ],
  [
    'triggered by, reads from, writes to, writing to, reading from, fed by, called by, invoked by, behind, talks to, talking to, connected to, uploads to, events from, from an, from a, into',
    { kind: 'context' },
  ],
  ['compare, comparison, comparing, difference, cheaper, cheapest, which is cheaper, better', { kind: 'compare' }],
  [
    'price, prices, pricing, priced, cost, costs, costing, how much, how expensive, bill, damage, expensive, pay, budget, total, quote, charge, charged, fee, kost, kosten, $, usd, dollars, bucks, cheap',
    { kind: 'cost' },
  ],
  ['x, ×, *', { kind: 'times' }],
  // Said so that they are known words, and nothing else: "w/ 512 MB".
  ['w /, with, has, have, having, gets, get, getting, is, are, the, that, this, and rather'],
];

/** What is recognised so that it can be refused with its reason. */
export const UNPRICED_WORDS: readonly PhraseRow[] = [
  ['spot, spot instance, spot instances, spot market, fargate spot', unpriced('spot')],
  ['windows, win, windows server, windows container, windows containers, winserver', unpriced('windows')],
  [
    'reserved, reserved instance, reserved instances, savings plan, saving plan, savings plans, upfront, all upfront, ri',
    unpriced('commitment'),
  ],
  ['app runner, apprunner', unpriced('app-runner')],
  ['microvm, microvms, micro vm, micro vms', unpriced('microvm')],
  ['gpu, gpus, nvidia, cuda', unpriced('gpu')],
  ['io1, io2, st1, sc1, snapshot, snapshots, iops', unpriced('other-disk')],
  ['managed instances, lambda managed instances', unpriced('managed-instances')],
  [
    'load balancer, load balancers, alb, nlb, elb, elastic load balancer, application load balancer',
    unpriced('load-balancer'),
  ],
  ['data transfer, egress, bandwidth, outbound traffic, traffic out', unpriced('transfer')],
  ['beanstalk, elastic beanstalk, cloudwatch, eventbridge, auto scaling group', unpriced('elsewhere-in-notes')],
];

/** Names of what the notes do not cover, beside those that `outside.yaml` lists. */
export const OUTSIDE_WORDS: readonly PhraseRow[] = [
  ['s3', { kind: 'outside', name: 'Amazon S3' }],
  ['postgres, postgresql, mysql, mariadb, database, databases, sql server', { kind: 'outside', name: 'a database' }],
  ['redis, valkey', { kind: 'outside', name: 'Amazon ElastiCache' }],
  ['nat gateway, nat gateways, nat', { kind: 'outside', name: 'a NAT gateway' }],
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
