import { keptByText } from '../kept-by-text.js';
import { stemOf, tokenize } from '../language/tokenize.js';
import { sharedWords, stemsOf } from './words.js';

/**
 * Words of names, each with everyday words that say the same: whoever knows English, but not the subject, finds "replication" in a
 * definition that begins "Copying". Single words in their base form; what shares a stem needs no mention.
 */
const MEANINGS = `
accelerator: fast, near, nearest, network; access: allow, enter, let, may, permission, reach, right; acl: allow, deny,
rule; adapter: between, fit, translate; address: dns, ip, url; affinity: attract, near, prefer, together; age: behind,
long, old; alarm: notify, threshold, warn, watch; alias: name, point; all-at-once: all, together; allocation: assign,
reserve; already: another, duplicate, exists, free, still; anomaly: band, leaves, usual; anywhere: outside, own; api
server: door, front; appear: set, write; application: app; archive: keep, old, past; artifact: file, package;
asynchronous: background, later, queue, wait; attach: associate; attempt: after, again, backoff; auth authentication:
identity, login, sign, token, who; authorization: allow, check, lack, login, may, permission, right, token;
authorized: allow, lack, login, permission, right; authorizer: allow, check, may, permission, token; auto automatic:
automatically, itself; autoscaler autoscaling: add, grow, number, remove, shrink, size; availability: fail, healthy,
up, zone; available: fail, up, zone; awslogs: logs; backup: copy, restore, save, snapshot; bad incorrect wrong:
correct, one, right; balancer balancing: between, distribute, even, share, spread; base: built, on, start; basic:
free, plain; batch: group, job, many, several, together; below low smaller: large, less, raise, reduce, shrink, size,
strip; big bigger large long: exceed, larger, mb, size, smaller; bill expensive price: delete, unused; bind mounts
path: absolute, directory, folder; blocked: allow, open, refuse; blue green: beside, both, new, old, switch;
blueprint: image, preset, ready-made, template; boot: kernel, root, start; breaker circuit: fail, roll, stop; bridge:
between, connect, join; broken invalid malformed: correct, form, json, syntax; budget: cost, money; build builder:
made, make; bundle: file, one, package, zip; burst burstable: beyond, credit, peak, short; business: work; cache
caching: again, keep, repeat, store; calling calls: request; canary: first, part, share, small; capabilities
capability: may, power, right; capacity: amount, free, hardware, much, number, room, size; certificate: acm, domain,
https, issue, proof, tls; changed: accept, again, new; check: answer, ask, healthy, look, test, whether; classic:
earlier, old, older; cleanup deleted: delete, remove; cli: command, command-line, terminal; client: caller, login,
user; clock: cron, morning, time; closed reset: end, open; cluster: group, nodes, set, several, together; cold: first,
new, start; command: install, program, run, type; commit commitment: promise, year; compose: multi, several; compute:
cpu, machine; concurrency: moment, once, parallel, same, simultaneous, together; concurrent: moment, once, parallel,
retry, same, simultaneous, together; config configuration parameter: setting, value; configmap: keys, setting,
settings, value; conflict: name, other, same; connect: call, join, link, names, reach; connection connector: join,
link, reach; constraint: binding, must, one, rule; contributor: most, top; control controller: decide, look, manage;
convertible: exchange; cooldown: pause, seconds, wait; copy: drive, duplicate, replicate, share; cost: bill, delete,
dollars, spend, unused; count: many, number; coupled coupling: closely, depend, together; crash crashed crashes: exit,
logs, start; credential credentials: key, login, password, sign, token; credit credits: earn, save, spend; cron
cronjob: clock, schedule, time, timetable; custom customer: own, your, yours; daemon daemonset: background, central,
each, every; daemonless: itself, no, without; dangling: no, untagged, without; dashboard: charts, page, screen, view;
dead: could, fail, lost; deadline: finish, longer, time; debug: find, inside, look; dedicated: alone, customer,
nobody, only, own, yours; default: unless; definition: plan, recipe, written; degraded severe: health, unhealthy;
delay: later, wait; demand: commit, commitment, hour, need, second; denied forbidden unauthorised: allow, identity,
key, login, permission, policy, right, role; dependencies: before, depend, order, wait; dependency: before, depend,
order, use, uses, wait; deploy deployment: new, release, replace, roll, version; deprecated: newer, old, upgrade;
deregistration: drain, leave, remove; desired: keep, should, want, wish; desktop: graphical, screen, session;
destination: after, goes, hand, result, send, where; detached: background; detailed: fine, minute, more; details:
find, history, search; detection: find, notice; device left: disk, free, full, room, space; digest: content,
fingerprint, hash; discovery: dns, find, name; disk: size, storage; distributed distribution: network, parts, spread,
worldwide; dns: address, name, resolve; dockerfile: recipe, step, text; dockerignore: build, file; domain: dns, point,
route; driven event: happen, occur, react; driver drivers: carries, prints; duplicate: already, another, name;
durable: last, resume, step, survive; dynamic: change, moment; ebextensions: files, folder, settings; edge:
cloudfront, far, location, near, users, worldwide; elastic: grow, shrink; eligible permitted: allow, free, may;
embedded: inside, within; empty: fill, no, nothing; enable enabled: on, switch, turn; endpoint: address, reach, url;
enhanced: add, charge, continuous, deep, more; enlarged: grow; entity principal: account, role, who; entry: command,
door, first, start; entrypoint: always, command, door, first, start, starts; environment: around, settings; ephemeral:
disk, gone, lost, temporary; essential: all, must, stop; evicted: out, remove, threw; exceeded many: backoff, fewer,
over, pause, quota, raise, rate, spread; exec execution: command, run, runs; exists: another, name; exit: ends;
expiration expiry: age, old; expired: ended, new, old, renew; explorer: bill, dollars, spend; export: copy, file;
expose: open, port, publish; express: short; expression: form, formula; extended: after, beyond, longer, older;
extension: add, beside, extra; external externaldns: elsewhere, outside; faas: functions, single; fair: equal, share;
family: series; filter: match, only, pass; firewall: allow, block, rule; fixed: elastic, same, static; fleet: group,
many, mix, several; flexible: spread, window, within; force forced: anyway, even, without; format: form, json, lines;
forwarded: caller, origin, pass; found missing: add, exist, install, misspell, name, path; free: allowance, cost,
free, million, month, nothing; front: before, behind; full: delete, disk, enlarge, free, room, storage; function:
code; gateway: door, entrance, internet, into, pass, traffic; global: everywhere, region, regions, worldwide; gone:
any, closed, left, open; gpu: graphics; grace graceful: seconds, time, wait; graphical: desktop; greater longer:
larger, raise, shorter; group: collection, list, set, several, together; guest: inside; handler: called, entry,
function, method; hang hangs unreachable: open, port, route, security; heal healing: again, repair, replace; health
healthy: alive, answer, fail, works; healthcheck: again, check, healthy; hibernate: memory, resume, sleep;
hibernation: disk, memory, resume, sleep; history: earlier, happened, list, past; hook: before, moment, pause, stop;
horizontal: adding, copies, instances, machines, more, number; host: address, dns, machine, name, server; hosted
runner: run; hourly: hour; https: acm, certificate; hybrid: mixed, own, premises; hypervisor: machines, program,
virtual; id: name, same; idempotency idempotent: again, repeat, same, twice; identification: key, new; identity: iam,
role, who; idle: alive, forgot, nothing, quiet, silence, unused, wait; imdsv2: second, version; immutability
immutable: change, never, overwrite, replace; infrastructure: machine, network, server; infrequent: cheap, rarely,
seldom; ingress: http, in, incoming, outside; inherit inherited: entirely, over, take, yours; init: before, first,
start; initialization initialize: outside, start; input: give, value; insights: metric, query, search; instance: ec2,
running, stopped; insufficient: add, enough, free, lack, lower, no, reserve, room; integration: backend, behind,
connect; intended: should; interface: between, card, network, standard; interpreter: line, script; interrupt
interruption: back, notice, stop, take, warning; inventory: list; invocation: call, run, start; invoke: call; ip:
address; isolated isolation: apart, separate; iterator: behind, long, old, record; job: done, end, work; journal:
record; jwt: token; kernel: operating; kill killer shutdown: end, stop; killed: ended, kill, memory; kms: encrypt,
key; latency: long, milliseconds, takes, time; launch: start, starting; layer: part, shared, step, zip; least: fewest,
minimum, need, needed, only; library module: import, install, package; lifecycle: age, clear, delete, old, remove,
stages, states; lifetime: keep, live, long; lift shift: as, change, move, unchanged; limit: backoff, end, fewer,
maximum, more, most, over, pause, quota, raise, rate, spread; listen listener: port, protocol, wait; live liveness:
alive, hang, restart; load: request, traffic; local: laptop, own; locate: exist, find, folder, path; lock: change,
hold; log logging: line, output, print, record, write; logged: identity, log; login: credential, identity, password,
secret, sign, token; logs: line, log, output, print, record, tail, write; loop: again, circle, endless, grace, itself;
loose: alone, apart, independent; machine: computer, server; manage managed manager: aws, care, looks, run, you;
manifest: describe, file, list, yaml; mapping: belongs, between, which; marketplace: buy, sell, sold; match mismatch:
agree, equal, fit, same; max: delete, limit, most, quota; maximum: delete, limit, long, most, quota, share, unused;
memory: gb, mb, raise, ram; merge peering: join; mesh: between, network; message: send, text; metadata: about,
describe, information, itself; metric: figure, measure, number; metrics: collects, cpu, figure, measure, memory,
number; migration: move; minikube: cluster, small; minimum: least; mixed: both, different, kinds, several; mock:
itself, pretend, without; mode: way; modified: again, newest; modular: inside, module, part; monitor monitoring: look,
measure, watch; monolith: large, one, piece, whole; mount: absolute, directory, disk, folder; multi: many, more,
several; mutual: both; namespace: name, part, separate; native: built, on; network: address, connection, ip, nat,
route, subnet, traffic; node: machine; notification notify: message, send, tell; object: file; official: curated,
publish; on-demand: commitment, hour, second; oom: memory; open: shell; operation: action, call; operator: look,
person; optimised optimization optimized: best, better, fit, right, size; optimizer: best, better, fit, large, right,
size, small; orchestration orchestrator: many, order, place, spread, start; order: after, before, sort; outdated: old;
output: load, log, print, push; overlap: both, same, twice; package: file, pack, zip; packages: download; parallel:
beside, once, same, together; partial: fail, only, part, some, which; partition: apart, group, part, rack; pattern:
form, match, which; pause: disable, off, resume, stop, suspend; pending: capacity, place, room, wait; period: long,
seconds, time; permanent: always, stay; permission permissions: allow, lack, may, policy, right, role; persistent:
keep, last, lives, remain, stay, survive; personal: own; phase: first, part, step; pipe: cut, one, point, source,
target; pipes: one, point, source, target; place placement: near, rack, where, zone; plan: promise, set; platform:
architecture, hardware, language, runtime, system; plugin: add, extension; policy: permission, rule, say, which; pool:
group, keep, ready, wait; port: number, reach; power: cost, memory; predict predictive: advance, ahead, before,
forecast, past; prefix: begin, block, start; priority: first, number, order; private: inside, internal, within;
privilege privileged: all, host, permission, right, root; probe: ask, check; process: program; procfile: command,
file; profile: set, which, wraps; program steal: process; progress: another, finish, running, wait; protect
protection: against, keep, prevent, scale, stop; provider: gives, supply, where; provision provisioned: ahead,
beforehand, keep, pay, prepare, ready; proxy: between, pass, through, whole; public: all, anybody, everybody,
internet, open; publish published: open, outside, port; pull pulling: download, fetch, load; pull-through: copy,
fetch, keep, upstream; push: send, upload; query: ask, search; queue: line, order, wait; quota: limit, many, most;
rate: every, hour, interval, minute, per; reachable reached: listen, open, port; read-only: write; readiness:
requests, take, traffic; ready: news, requests, take, traffic, wait; rebalance rebalancing: even, move, risk; reboot
rebooting: again, restart, start; recommendation: suggest; recover recovery: again, restore; recursive: again, calls,
itself, loop, round; redirect: forward, other; refused: listen, port, reject, start; region regional: one, place,
whole; registry: hand, images, keep, place, server, store; rejected: allow, refuse; release: new, version; remaining:
left, more; replay: again, archive, past; replica replicaset: copies, copy, equal, same; replicate replication:
copies, copy, copying; repository: folder, images, install, publish, share, versions; request: ask, call; requests:
calls, more; required requires: give, must, need; reservation reserve reserved: aside, hold, keep, promise, year;
resolve: address, dns, name; resource: cpu, memory, object, thing; response: answer, reply; rest: answer; restart:
again, start; restore: back, bring; retain retention: days, keep, kept, long; retire retirement: end, replace;
retries: again, tries, try; retry: after, again, backoff, tries, try; reuse: again; revision: change, numbered,
version; right rightsizing sizing: fit, size; role: iam, may, permission, right; roll rollback: back, earlier;
rolling: after, batches, bit, gradually, one, step; root rootless: ordinary, user, without; route router routing:
goes, path, way, where, which; rule: match, says, when, which; runtime: architecture, language, run, runs, system;
saga: step, undo; sample: example; saved: copy, kept; saving: cheaper, commit, discount, promise, save; savings:
cheaper, commit, discount, lower, price, promise, save; scale scaling: add, grow, lower, more, number, raise, remove,
shrink, size; scale-in: end; scan scanner scanning: check, holes, look, search, vulnerability; schedule scheduled
scheduler: clock, decide, hour, place, set, time, timetable, when; schema: shapes; search: filter, insights, query;
secret secrets: hidden, key, password, sensitive; security: allow, attack, guard, protect, safe, traffic; segment:
part; selectors: label; self self-managed unmanaged: own, you, yourself; separate separation: apart; serverless: app,
function, machine, none, nothing, provider, see, server, servers; service: call, names; session: cookie, login, shell,
user, visitor; share shared sharing: both, common, others, several, together; shield: attack; sidecar: beside, helper,
main, second; signal: sent, tell; signature: key, secret, sign; simple: one, plain; size: big, large; slow: cpu,
credits, faster, few, gradually, larger, memory, more, rising, slowly, some, time; snapshot: backup, copy, saved,
state; source: absolute, code, directory, folder, from, origin; space: delete, disk, enlarge, full, inode, room,
storage, volume; specific: alone, depend, only, yours; split: divide, part, percent, share, some, weights; splitting:
divide, part, percent, share, some; spot: back, cheap, spare, take, unused; spread: apart, different, even, over; ssh:
key, port, user; stack: template; stage: development, named, production, published, version; standalone: alone, once,
single, without; standard: normal, ordinary, usual; standby: out, ready, service, wait; start: begin, launch; state:
running, stopped; stateful: data, disk, keep, keeping, name, own; statefulset: data, disk, keep, name, own; stateless:
data, keep, keeping, no, none, nothing; static: fixed, same, stays, unchanging; status: check, healthy, works; stay
stays: wait; step: amount, part, piece, several, size; sticky: cookie, same, stay; stop: charge, end, next, shut;
stopped: end, shut; stopping: charge, end, next, quicker, shut, wait; storage store: data, disk, keep, save;
storageclass: disks, volumes; strangler: bit, gradually, old, piece, replace; strategy: decide, how, way; stream
streaming streams: continuous, flow, order, piece; stuck: force, hang, wait; subnet: network, part, range; subnets:
tag, zone; subscribe subscription: receive, wants; supported unsupported: another, newer, other, upgrade, version;
suspend: pause, stop; suspended: off, pause, stop, switched; suspension: stop; swap: disk, exchange, switch; swarm:
orchestrator, several; synchronous: answer, caller, result, wait; synthetics: pretend, robot, script, visitor; tag:
label, mark, name, version; taint: away, keep, unless; taken: name, other; target: goes, hold, places, send, traffic,
value; task: container, places; telemetry: logs, metrics, traces; template: describe, form, looks, recipe, settings;
temporary: tmp; tenancy tenant: alone, customer, share; terminate terminating termination: delete, end, kill, remove,
stop; throttle: fast, many, rate, refuse, slow; throttled: backoff, pause, retry; throttling: backoff, fast, many,
pause, rate, refuse, retry, slow; tier: allowance, free, million; tight: closely, depend, rest, touch; timed: longer,
network, open, route, time; timeout: long, seconds, time, wait; tls: certificate; token: proof, short; trace tracing:
follow, path, way; track tracking: follow, hold, value; traffic: requests, users, visitors; transform transformation:
change, rewrite; transformer: builds, picks; translate translation: map; trigger: before, call, cause, start; trust
trusted: allow, may; tune tuning: best, find, right, try; tunnel: through; type: kind, model; unauthorized: allow,
identity, key, lack, login, permission, policy, right, role; unavailable: answer, down, healthy; undefined: missing,
set, value; unhealthy: health, path, respond; unit: counted, measure; unknown: correct, exist, misspell, name;
untrusted: foreign; unused: free, nobody; unzipped: large, package, size, strip; update upgrade: new, newer, replace;
url: address, https; usage: counts, quota, rate, use; validate validation validator: check, reject, valid, wrong;
variable: key, setting, value; variables: env, environment, key; vended: aws, services; vendor: maker, seller;
verification: yet; version: copy, numbered, state; vertical: bigger, larger, much, same, size; violation: remove,
rule, use; virtual: computer, pretends, software; virtualization: several, technique; visibility visible: hidden, see;
volume: block, disk, storage; waiting: pending, ready, until; warm warmer: earlier, keep, ready, still; watch: alarm,
measure; wave: after; web: http, page, site; website: http, page, web; weight weighted: part, share; window: days,
hours, time, within; worker: background, job, queue, work; workflow: steps; writable: change, layer, tmp; write:
change, layer; zero: away, no, none, nothing; zip: unzipped; zonal: zone; zone: center, data
`;

/** The stems that explain a word, by its stem. */
const EXPLAINING = new Map<string, ReadonlySet<string>>();
for (const line of MEANINGS.split(';')) {
  const [names = '', meanings = ''] = line.split(':');
  for (const name of names.trim().split(/[\s-]+/)) {
    const stem = stemOf(name);
    const known = EXPLAINING.get(stem) ?? [];
    EXPLAINING.set(
      stem,
      new Set([
        ...known,
        ...meanings
          .trim()
          .split(/,\s+|-/)
          .map(stemOf),
      ]),
    );
  }
}

/** How many words of a name a text holds, or says in everyday words: how strongly English alone points from one to the other. */
export function explainedIn(name: string, text: string): number {
  return wordsExplainedIn(name, text).size;
}

/** The words of a name that a text holds or says in everyday words, by their stems. */
export function wordsExplainedIn(name: string, text: string): ReadonlySet<string> {
  const told = tokenStemsOf(text);
  const held = sharedWords(name, text);
  return new Set(
    [...stemsOf(name)].filter((stem) => {
      if (held.has(stem)) return true;
      const explaining = EXPLAINING.get(stem);
      return explaining !== undefined && [...explaining].some((word) => told.has(word));
    }),
  );
}

/** Little words count as well: "no", "own", "again". */
const tokenStemsOf = keptByText((text): ReadonlySet<string> => new Set(tokenize(text).map(stemOf)));
