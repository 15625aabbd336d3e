/** What is counted, by the noun that stands for all its synonyms. */
export const NOUNS = {
  requests:
    'request, requests, req, reqs, rq, rqs, request count, hit, hits, query, queries, times, time a month, anfrage, anfragen, event, events, trigger, triggers, api call, api calls, api request, api requests, calls or so, aufrufe, pings, call, calls, invocation, invocations, cron job, cron jobs, cronjob, cronjobs, viewer requests, viewer reqs, origin requests, origin reqs, invoc, invocs, invoke, invokes, exec, execs, execution, executions, runs, fires',
  messages: 'message, messages, msg, msgs',
  jobs: 'job, jobs',
  tasks:
    'task, tasks, replica, replicas, copies, container, containers, docker container, docker containers, pod, pods, dyno, dynos',
  instances: 'instance, instances, quantity, qty, server, servers, box, boxes, machine, machines, vm, vms, vps',
  nodes: 'node, nodes, worker, workers, worker node, worker nodes',
  clusters: 'cluster, clusters, control plane, control planes',
  images: 'image, images, docker images, container images, docker image, container image',
  people:
    'user, users, ppl, person, persons, team, folks, connection, connections, client, clients, people, device, devices, student, students, employee, employees, classmate, classmates, colleague, colleagues, teammate, teammates, attendee, attendees, participant, participants, kid, kids, girl, girls, boy, boys, guy, guys, pupil, pupils, learner, learners, member, members, developer, developers, devs, teams, sensors, trainee, trainees, clerk, clerks, driver, drivers, rider, riders, teacher, teachers, nurse, nurses, tester, testers, analyst, analysts, researcher, researchers, intern, interns, freelancer, freelancers, pensioners, volunteers, staff, parents, coworkers, peers',
  audience:
    'listener, listeners, player, players, customer, customers, visitor, visitors, subscriber, subscribers, friend, friends, guest, guests, reader, readers, viewer, viewers, follower, followers',
  // Seconds of a GB are no memory, and what makes them is priced instead.
  'gb-seconds':
    'gb s, gb sec, gb secs, gb second, gb seconds, gib s, gib second, gib seconds, gigabyte second, gigabyte seconds',
  // Units of a price, and no size that runs for an hour; in "2 gb hours 100" the hours are a name.
  'vcpu-hours': 'vcpu hour, vcpu hours, vcpu hr, vcpu hrs, cpu hour, cpu hours, core hour, core hours',
  'gb-hours': 'gb hour, gb hr, gib hour, gig hour, gigabyte hour',
  'connection-minutes':
    'connection minute, connection minutes, connection min, connection mins, conn minutes, conn min, conn mins, connected minutes',
  versions: 'version, versions',
  zones: 'az, azs, availability zone, availability zones, zone, zones',
  restores: 'restore, restores',
  retries: 'retry, retries, attempt, attempts',
  iops: 'iops, provisioned iops',
  throughput: 'mb / s, mib / s, mbps, mibps, mb per second, mib per second, mb / sec',
  percent: '%, percent, procent, pct',
  metrics: 'custom metric, custom metrics, cloudwatch metrics, custom cloudwatch metric, custom cloudwatch metrics',
  alarms:
    'alarms, cloudwatch alarm, cloudwatch alarms, standard alarm, standard alarms, metric alarms, standard metric alarm, standard metric alarms',
  'high-resolution-alarms':
    'high resolution alarm, high resolution alarms, high - resolution alarm, high - resolution alarms, high - res alarms, high res alarms, high resolution ones, high - resolution ones, high res ones, high - res ones',
  dashboards: 'dashboards, cloudwatch dashboard, cloudwatch dashboards',
} as const;

/** What a size or number is for. */
export const ROLES = {
  memory: 'memory, ram, mem',
  disk: 'disk, disk space, storage, ssd, hdd, volume, drive, ephemeral disk, disks, volumes, drives, ssds',
  volume: 'ebs, ebs volume, ebs disk, ebs storage, elastic block store, ebs volumes, ebs disks',
  temporary: 'ephemeral, ephemeral storage, tmp, tmp space, / tmp, temp, temp space, temporary, scratch, scratch space',
  warm: 'warm, warmed, pre warmed, prewarmed, kept warm, provisioned, provisioned concurrency, provisioned instances, concurrency, pre provisioned',
  duration: 'duration, runtime, run time, execution time, takes, lasting, lasts',
  cache: 'cache, api cache, cache memory, cache size',
  images: NOUNS.images,
} as const;

/** All pairs of a word of the first list and one of the second. */
export function pairs(first: string, second: string): string {
  return first
    .split(', ')
    .flatMap((one) => second.split(', ').map((other) => `${one} ${other}`))
    .join(', ');
}

/** What a plan includes is used up. */
const BEYOND_ALLOWANCE = pairs(
  'over, over the, over my, over our, beyond, beyond the, above, above the, exceed the, exceeds the, exceeding the',
  'allowance, included traffic, included transfer, transfer limit, traffic limit, transfer allowance, traffic allowance, data allowance, transfer quota',
);

/** Data that is paid by itself, by what a size is then for. */
export const DATA_ROLES = {
  snapshots: 'snapshot, snapshots, ebs snapshot, ebs snapshots, of snapshots',
  data: 'data, traffic',
  'data-out': [
    'data transfer, egress, bandwidth, outbound, out bound, traffic out, data out, data transfer out, transfer out, go out, goes out, going out, gets out, internet egress, data going out, data to the outside',
    pairs(
      'outbound, out bound, outgoing, egress',
      'traffic, data, transfer, bandwidth, data transfer, network traffic, internet traffic, data traffic',
    ),
    pairs('out, data, traffic, sent, going, going out, leaving, served', 'to the internet, to internet'),
    pairs('leave, leaving, sent out, going out', 'for the internet, to the outside, to the web'),
    pairs('leaving, out of, going out of', 'aws, amazon, the cloud'),
  ].join(', '),
  'data-in': [
    'inbound, incoming, ingress, uploaded by users',
    pairs('inbound, incoming', 'traffic, data, transfer, bandwidth'),
    pairs('into', 'aws, ec2, the server, my server, our server, the instance, my instance'),
  ].join(', '),
  'between-zones': [
    'cross az, cross zone, inter az, az to az, across zones, across azs',
    pairs(
      'between, between the, between two, between 2, between my, between different',
      'zones, azs, az, availability zones',
    ),
  ].join(', '),
  'between-regions': pairs(
    'cross, inter, between, between two, between 2, between my, between different, across, across two, to another, to a different, to a second, to the other, to other',
    'region, regions, aws region, aws regions',
  ),
  'nat-data': [
    'through it, thru it, nat traffic, nat data, natgateway bytes, natgateway - bytes',
    pairs(
      'through, thru, over, via, across, going through, going thru',
      'the nat gateway, the nat gw, the nat, nat gateway, nat gw, nat',
    ),
    pairs('in', 'the nat gateway, the nat gw, the nat'),
  ].join(', '),
  logs: 'logs, log data, cloudwatch logs, of logs, log, logs ingested, log ingestion, ingest, ingested, ingestion, cloudwatch',
  'data-over': [
    BEYOND_ALLOWANCE,
    pairs(BEYOND_ALLOWANCE, 'by'),
    'over by, go over by, goes over by, went over by, overage, of overage, data overage, transfer overage',
  ].join(', '),
  'logs-kept': 'kept logs, logs kept, stored logs, log storage, logs stored',
} as const;

/** Operating systems, of which only some services have a price for the second. */
export const SYSTEMS = {
  linux: 'linux, amazon linux',
  windows: 'windows, win, windows container, windows containers, winserver',
} as const;

/** What is refused with its reason, unless a service has an option for it, as some have for snapshots and data. */
export const UNPRICED = {
  spot: 'spot, spot instance, spot instances, spot market, fargate spot',
  commitment:
    'reserve, reserved, reserved instance, reserved instances, savings plan, saving plan, savings plans, upfront, all upfront, no upfront, partial upfront, commit, committed, commitment, ri',
  negotiated:
    'edp, ppa, enterprise discount, enterprise discount program, private pricing, private discount, private edp discount, negotiated discount, negotiated rate, negotiated prices',
  microvm: 'microvm, microvms, micro vm, micro vms',
  gpu: 'gpu, gpus, nvidia, cuda',
  snapshots: DATA_ROLES.snapshots,
  'managed-instances': 'managed instances, lambda managed instances',
  magnetic: 'magnetic, ebs magnetic',
  transfer: [DATA_ROLES['data-out'], DATA_ROLES['between-zones'], DATA_ROLES['between-regions']].join(', '),
  'elsewhere-in-notes': 'cloudwatch',
} as const;

/** Words that say one thing, by what that is. */
export const MARKERS = {
  another: 'another, another one, a second one, the other, the other one, the second one',
  both: 'both, both of them, all of them, all',
  'in-place': 'in, @, region, from, around, at, near, aus, in the',
  on: 'on, onto, using, on top of',
  without:
    "without, no, not, never, none of, false, minus, excluding, ignore, ignoring, skip, w / o, except, except for, apart from, leave out, leaving out, left out, forget, don't care about, dont care about, don't, dont, doesn't, doesnt, won't, wont, hardly any, barely any, almost no, next to no, practically no, isn't, isnt, aren't, arent, can't, cant, other than, unless",
  spent:
    'gone, used, used up, eaten, eaten up, burned, burnt, burned up, taken, already used, already used up, used elsewhere, over, exhausted, expired, past, spent, off',
  vague:
    'sometimes, occasionally, rarely, seldom, often, now and then, from time to time, once in a while, every so often, on and off, every now and then, some servers, some machines, some boxes, some instances, some vms, some nodes, a few, few, several, many, lots of, lots, plenty of, a bunch of, numerous, multiple, various, peak, peaks, spike, spikes, spiky, burst, bursts, bursty, varies, varying, depends, depending on, double, triple, duplicated, mirrored, separately, the same again, same again, just like it, like that one, every other, alternate, half of, some days, most days, most of the time, irregularly, randomly, seasonal, seasonally, in winter, in summer',
  // What ends early is not paid for a month.
  ends: 'went with it, goes with it, wipe, wiped, wipe everything, wiped everything, wipe the lot, wiped the lot, nuke, nuked, nuke it, nuke everything, nuked everything, terminate, terminated, terminates, terminating, destroy, destroyed, tear down, torn down, tear it down, tear everything down',
  deletes:
    'delete it, delete them, delete everything, delete all, i delete, we delete, i deleted, we deleted, then delete, deleted after, deleted afterwards, deleted then, then deleted, is deleted, are deleted, gets deleted, get deleted, deleted when, deleted right after, deleting it, deleting everything',
  // What was said before may not hold.
  'takes-back': 'i meant, no wait, wait no, oh wait, sorry, oh sorry, no sorry, oops, scratch that, correction',
  'how-many': 'how many, max number of, maximum number of',
  'free-tier':
    'free tier, freetier, free part, free share, free allowance, free quota, free usage, free ones, free gigabytes, free gb, free requests, free hours, free minutes, free metrics, free allowances, free amounts, free amount, free stuff, free anything',
  context:
    'triggered by, reads from, writes to, writing to, reading from, fed by, called by, invoked by, behind, talks to, talking to, connected to, uploads to, events from, from an, from a, into',
  compare:
    'compare, comparison, comparing, difference, more or less than what i had, more or less than what we had, more or less than before, more or less than now, which is more expensive, which one is more expensive, what costs more, which costs more, which one costs more, who pays more, cost about the same, costs about the same, worth it, pay off, pays off, do i save, do we save, would i save, would we save, can i save, can we save, save us, save me, saves us, saves me, instead, cheaper, which is cheaper, less money, costs less, costs least, costs the least, cost the least, cost least, decide between, deciding between, torn between, choose between, choosing between, which wins, which one wins, who wins, better, side by side, next to each other',
  cost: 'afford, price, prices, pricing, priced, cost, costs, costing, how much, how expensive, bill, damage, expensive, pay, budget, total, quote, quoted, charge, charged, fee, fees, owe, ballpark, set me back, sets me back, set us back, set you back, kost, kosten, kostet, quanto, quanto custa, quanto costa, custa, cuanto, cuanto cuesta, cuesta, combien, combien coute, coute, wie viel, wieviel, was kostet, $, usd, dollars, bucks, cheap',
  'within-vpc':
    'in a vpc, in the vpc, in my vpc, in our vpc, inside a vpc, vpc, private subnet, private subnets, in a private subnet',
  internet:
    'internet, the internet, external api, external apis, third party api, third party apis, outside api, outside world, public api',
  times: 'x, ×, *, multiplied by, multiply by, multiply it by',
  'of-them':
    'pieces, piece, pcs, of them, of those, of these, of em, of it, of the same, of the same kind, of the same type, of the same size, more of the same, more of them, more of those, more of these',
  lasting:
    'for, of, takes, take, taking, lasting, lasts, running, runs, run, only, just, about, roughly, like, almost, nearly, up for, duration, runtime, run time, execution time',
  per: 'per, /, each, every, pro, by, a, an',
  article: 'a, an',
  group:
    'class of, group of, team of, course of, cohort of, workshop of, crowd of, family of, household of, band of, crew of, squad of, clan of, gang of, there are, we are',
  vcpu: 'vcpu, vcpus, v cpu, v cpus, cpu, cpus, core, cores, vcore, vcores, virtual cpu, virtual cpus, virtual processor, virtual processors, virtual core, virtual cores, cpu units, processors',
} as const;
