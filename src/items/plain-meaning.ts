import { keptByText } from '../kept-by-text.js';
import { stemOf, tokenize } from '../language/tokenize.js';
import { sharedWords } from './given-away.js';
import { stemsOf } from './words.js';

/**
 * Words of names, each with everyday words that say the same: whoever knows English, but not the subject, finds "replication" in a
 * definition that begins "Copying". Single words in their base form; what shares a stem needs no mention.
 */
const MEANINGS = `
access: may, let, reach, permission, right, allow, enter; adapter: between, translate, fit;
affinity: near, prefer, together, attract; alarm: warn, watch, threshold, notify; alias: name, point;
allocation: assign, reserve; archive: keep, old, past; artifact: file, package;
asynchronous: queue, wait, later, background; authentication auth: who, identity, sign, login, token;
authorizer authorization: may, check, allow, permission, token;
autoscaler autoscaling: grow, shrink, add, remove, size, number; auto automatic: itself, automatically;
availability available: zone, fail, up; backup: copy, save, snapshot, restore;
balancer balancing: spread, share, even, distribute, between; batch: group, together, job, several, many;
blue green: beside, old, new, both, switch; blueprint: ready-made, template, preset, image;
bridge: between, join, connect; budget: money, cost; build builder: make, made; bundle: zip, file, one, package;
burst burstable: peak, credit, short, beyond; business: work; cache caching: keep, again, repeat, store;
canary: small, part, share, first; capacity: number, size, amount, room, much;
capability capabilities: may, right, power; certificate: proof, tls, https;
check: ask, look, test, answer, healthy, whether; circuit breaker: stop, fail, roll; cleanup: remove, delete;
client: caller; cluster: group, set, together, nodes, several; coupling coupled: depend, closely, together;
cold: first, start, new; commitment commit: promise, year; compose: several, multi; compute: cpu, machine;
concurrency concurrent: same, moment, once, parallel, together, simultaneous;
config configuration configmap: setting, value; connect connection connector: join, link, reach;
constraint: rule, binding, must; contributor: top, most; control controller: manage, decide, look;
cooldown: wait, pause, seconds; copy: replicate, duplicate; cost explorer: bill, spend, dollars; count: number, many;
credit credits: earn, spend, save; cron cronjob: timetable, schedule, time, clock; custom customer: own, your, yours;
daemon daemonset: every, each, background, central; daemonless: itself, no, without;
dashboard: charts, page, view, screen; dangling: untagged, without, no; dead: fail, lost, could;
debug: look, find, inside; dedicated: alone, own, only, yours, nobody; default: unless; delay: wait, later;
demand: need, second, hour, commitment, commit; dependency dependencies: depend, order, wait, before;
deployment deploy: release, version, roll, replace, new; deregistration: remove, leave, drain;
desired: want, should, wish; destination: send, goes, where, hand, result; detached: background;
detailed: minute, more, fine; detection: find, notice; digest: hash, fingerprint, content; discovery: find, name, dns;
distribution distributed: spread, parts, network, worldwide; dynamic: change, moment;
durable: last, survive, step, resume; edge: near, worldwide, location, cloudfront; elastic: grow, shrink;
embedded: inside, within; endpoint: address, url, reach; enhanced: deep, more, continuous;
entry entrypoint: start, first, command, door; environment: settings, around; ephemeral: temporary, lost, gone, disk;
essential: must, stop, all; event driven: happen, occur, react; exec execution: run, runs, command;
expiration expiry: old, age; export: file, copy; expression: formula, form; extended: longer, beyond, older, after;
extension: add, beside, extra; external externaldns: outside, elsewhere; fair: share, equal;
filter: only, match, pass; firewall: block, allow, rule; fleet: group, several, many, mix;
flexible: window, within, spread; force forced: without, even, anyway; format: form, lines, json;
forwarded: pass, origin; free: nothing, cost, month; function: code; gateway: door, pass, entrance, internet;
global: worldwide, region, everywhere, regions; graceful grace: time, seconds, wait;
group: collection, set, together, several; guest: inside; handler: called, entry, function, method;
healing heal: replace, repair, again; health healthy: answer, works, alive, fail;
hibernation hibernate: memory, sleep, resume; history: past, list, earlier, happened;
hook: stop, pause, before, moment; horizontal: number, more, copies, adding, instances, machines;
host: machine, server; hosted: run; hourly: hour; hybrid: own, premises, mixed; hypervisor: virtual, machines;
idempotency idempotent: twice, again, same, repeat; identity: who, role, iam;
idle: nothing, wait, silence, quiet, unused; immutability immutable: change, overwrite, never, replace;
infrastructure: server, machine, network; infrequent: seldom, rarely, cheap; ingress: incoming, outside, http, in;
inherited inherit: take, over, yours, entirely; init: first, before, start; insights: query, search, metric;
integration: connect, behind, backend; interface: standard, between, card;
interruption interrupt: take, back, stop, notice, warning; inventory: list; invocation invoke: call;
isolation isolated: separate, apart; iterator age: old, long, behind; job: work, end, done; journal: record;
kernel: operating; kill killer: end, stop; latency: time, long, takes, milliseconds; launch: start, starting;
layer: part, shared, step, zip; least: only, need, needed, fewest, minimum;
lifecycle: age, old, delete, states, stages; lifetime: long, live, keep;
lift shift: move, unchanged, as, change, move; limit: most, maximum, end, more; listener listen: port, wait, protocol;
liveness live: alive, restart, hang; load: traffic, request; local: own, laptop; lock: hold, change;
log logs logging: write, print, record, line, output; loop: again, endless, itself, circle; loose: independent, apart;
machine: computer, server; managed manage manager: aws, looks, care, you, run; manifest: describe, file, yaml, list;
mapping: between, belongs, which; marketplace: sell, buy, sold; maximum: most, limit, long; memory: ram; merge: join;
mesh: between, network; message: text, send; metadata: about, itself, information, describe;
metric metrics: number, measure, figure; migration: move; minimum: least; mixed: different, several, both, kinds;
mock: itself, without, pretend; mode: way; modular: part, module, inside; monitoring monitor: watch, measure, look;
mount: folder, disk; multi: several, more, many; mutual: both; namespace: name, part, separate;
network: traffic, connection, address, ip; notification notify: tell, message, send; object: file;
on-demand: second, hour, commitment; operator: look, person;
optimised optimized optimizer optimization: better, right, best, fit, size;
orchestration orchestrator: many, spread, order, place, start; order: after, before; outdated: old;
package: pack, file, zip; parallel: same, once, beside, together; parameter: value, setting;
partial: part, some, only, which, fail; partition: part, group, rack, apart; pattern: match, which, form;
pause: stop, resume, suspend; peering: join; period: time, long, seconds; permanent: stay, always;
persistent: stay, survive, keep, last, remain; personal: own; phase: step; pipe pipes: point, source, target, one;
placement place: where, near, rack, zone; plan: promise, set; platform: hardware, system, language, runtime;
plugin: add, extension; policy: rule, say, permission, which; pool: ready, wait, group, keep; port: number, reach;
power: cost, memory; predictive predict: forecast, before, ahead, past, advance; prefix: begin, start, block;
private: inside, internal, within; privilege privileged: right, permission, root, all, host;
probe: check, ask; process: program; profile: set, wraps, which; program: process;
protection protect: keep, against, stop, prevent, scale; provider: supply, gives, where;
provisioned provision: ready, keep, ahead, beforehand, prepare, pay; proxy: pass, between, through, through, whole;
public: everybody, internet, anybody, open, all; publish published: port, outside, open;
pull pulling: download, fetch, load; pull-through: copy, keep, upstream, fetch; push: upload, send;
query: search, ask; queue: wait, line, order; quota: limit, most, many; rate: hour, minute, interval, every, per;
readiness ready: traffic, take, requests; rebalancing rebalance: even, move, risk;
reboot rebooting: restart, start, again; recommendation: suggest; recovery recover: again, restore;
recursive: again, itself, loop, calls; redirect: other, forward; regional region: one, whole, place;
registry: store, images, place; release: version, new; replay: again, past, archive;
replica replicaset: copy, copies, equal, same; replication replicate: copy, copying, copies;
repository: folder, versions, images; request: call, ask;
reservation reserve reserved: keep, hold, promise, aside, year; resource: thing, object; response: answer, reply;
restart: again, start; restore: bring, back; retention retain: keep, kept, long, days;
retirement retire: end, replace; retry retries: again, try, tries; reuse: again; revision: version, numbered, change;
right sizing rightsizing: fit, size; role: may, permission, right, iam; rollback roll: back, earlier;
rolling: bit, after, step, one, batches, gradually; root rootless: user, without, ordinary;
route routing router: which, path, goes, way, where; rule: when, which, says, match; runner: run;
runtime: run, language, runs; saga: undo, step; sample: example;
savings saving: save, cheaper, discount, promise, commit;
scale scaling: grow, shrink, number, more, add, remove, size, raise, lower;
scanning scan scanner: look, search, vulnerability, check, holes;
schedule scheduled scheduler: time, timetable, when, hour, clock, set, place, decide;
secret secrets: password, key, sensitive, hidden; security: protect, safe, attack, allow, traffic; segment: part;
self-managed self: yourself, own, you; separation separate: apart; serverless: servers, server, none, see;
session: login, user, cookie, visitor, shell; shared share sharing: both, several, together, common, others;
shield: attack; sidecar: beside, helper, second, main; signal: tell, sent; simple: one, plain; size: large, big;
slow: gradually, rising, slowly; snapshot: copy, state, saved, backup; source: from, code, origin; space: room;
specific: only, alone, yours, depend; splitting split: part, share, some, percent, divide;
spot: spare, unused, take, cheap, back; spread: even, apart, different, over; stack: template;
stage: version, published, named, development, production; standalone: single, alone, once, without;
standard: usual, ordinary, normal; standby: out, service, wait, ready; start: begin, launch;
stateful statefulset: keep, name, own, disk, data; stateless: no, keep, nothing, none, data;
static: fixed, same, stays, unchanging; status: healthy, works, check; step: part, size, amount, several, piece;
sticky: same, cookie, stay; stop stopping stopped: end, shut; storage store: keep, disk, save, data;
strangler: bit, replace, piece, gradually, old; strategy: way, how, decide;
stream streaming streams: piece, flow, continuous, order; subnet: part, range, network;
subscription subscribe: wants, receive; suspend suspended: pause, stop; swap: exchange, switch, disk;
swarm: several, orchestrator; synchronous: wait, caller, answer, result; synthetics: visitor, robot, script, pretend;
tag: name, label, mark, version; taint: keep, away, unless; target: goes, send, value, hold; task: container;
telemetry: logs, metrics, traces; template: describe, settings, recipe, form, looks;
tenancy tenant: customer, alone, share; termination terminate terminating: end, delete, stop, kill, remove;
throttling throttle: refuse, many, rate, fast, slow; tight: closely, depend; timeout: long, time, wait, seconds;
token: proof, short; trace tracing: path, way, follow; tracking track: hold, value, follow;
traffic: users, requests, visitors; transform transformation: change, rewrite; translate translation: map;
trigger: call, start, cause; trusted trust: allow, may; tuning tune: best, find, try, right; tunnel: through;
type: kind, model; unit: measure, counted; unmanaged: yourself, you, own; untrusted: foreign;
update upgrade: new, newer, replace; usage: use, counts; validator validate validation: check, valid, wrong, reject;
variable: value, setting, key; vended: services, aws; vendor: seller, maker; version: numbered, state, copy;
vertical: larger, bigger, size, much, same; virtual: software, computer, pretends; visibility visible: hidden, see;
volume: disk, storage, block; warm warmer: ready, still, earlier, keep; wave: after; weighted weight: share, part;
window: time, days, within, hours; worker: job, queue, background, work; workflow: steps;
writable write: change, layer; zero: nothing, none, away, no;
space: disk, storage, full, volume, delete, enlarge, inode, room; full: disk, storage, delete, enlarge, room, free;
unauthorized unauthorised denied forbidden: right, permission, identity, policy, role, allow, login, key;
refused: reject, listen, port, start; limit exceeded many: quota, rate, fewer, spread, pause, raise, over, backoff;
loop: grace, again; found missing: exist, add, name, path, install, misspell; attempt retry: again, after, backoff;
interpreter: script, line; broken invalid malformed: form, correct, json, syntax; unhealthy: path, health, respond;
space: disk; expired: renew, old, ended, new; pending: room, capacity, wait, place; output: load, push, print, log;
login: sign, identity, password, credential, secret, token; certificate: acm, tls, domain, issue;
dns: name, resolve, address; memory: mb, gb, raise; network: subnet, route, nat; subnets: tag, zone;
unreachable hang hangs: route, open, port, security; slow: memory, larger, faster, time;
timed: network, route, open, longer, time; duplicate exists: name, another; conflict: other, name, same;
throttled throttling: retry, backoff, pause; price bill expensive cost: delete, unused;
crash crashes crashed: exit, logs, start; zonal: zone; zone: data, center;
basic: free, plain; enhanced: add, charge; lifecycle: clear, remove; definition: plan, written, recipe; classic: old, older, earlier;
loose: alone, independent; tight: touch, rest; monolith: one, large, piece, whole; trigger: before; destination: after;
type: model; family: series; url: address, https; web: http, page, site; zip: unzipped; virtualization: technique, several;
hypervisor: program; serverless: provider, machine;
large long big bigger: size, larger, mb, exceed, smaller; gone: open, left, closed, any; order: sort; capacity: hardware, free;
duplicate: already; verification: yet; dependency: uses, use; deleted: remove, delete; steal: process; idle: alive, forgot;
website: web, page; packages: download;
already: exists, still, another, free, duplicate; insufficient: enough, no, lack, room, free, reserve, add, lower;
permission permissions: right, may, role, policy, allow, lack; credential credentials: key, login, sign, token, password;
unknown: misspell, exist, correct, name; supported unsupported: newer, version, upgrade, other, another;
command: run, type, program, install; module library: package, install, import; match mismatch: same, agree, fit, equal;
device left: disk, room, free, full, space; required requires: must, need, give; unavailable: answer, healthy, down;
calling calls: request; stuck: hang, wait, force; progress: wait, finish, running, another; initialization initialize: start, outside;
incorrect wrong bad: right, correct, one; resolve: name, dns, address; enable enabled: turn, switch, on; input: give, value;
empty: no, nothing, fill; blocked: allow, open, refuse; signature: key, secret, sign; locate: find, exist, path, folder;
max maximum: most, limit, quota, delete; low below smaller: less, raise, shrink, strip, reduce, large, size; violation: rule, use, remove;
priority: number, order, first; eligible permitted: may, allow, free; degraded severe: unhealthy, health; principal entity: account, role, who;
waiting: until, pending, ready; undefined: value, set, missing; unzipped: package, strip, large, size; overlap: same, both, twice;
greater longer: raise, larger, shorter; rejected: refuse, allow; shutdown: stop, end; closed reset: open, end; deadline: time, longer, finish;
evicted: threw, out, remove; selectors: label; expose: open, port, publish; deprecated: old, newer, upgrade; suspension: stop;
source path mount mounts bind: folder, absolute, directory; remaining: left, more; intended: should; unused: nobody, free;
invocation: start, run, call; recursive: round; id: name, same; instance state: running, stopped; resource: cpu, memory; dockerignore: build, file;
registry: server, keep, hand; base: built, on, start; official: publish, curated; jwt: token; cli: command, terminal; acl: allow, deny, rule;
iterator: record; node: machine; group: list; native: built, on; front: before, behind; certificate: https; rest: answer;
unauthorized authorized authorization: permission, right, login, lack, allow; operation: call, action; client: login, user;
serverless: function, app, nothing; application: app; repository: install, share, publish; optimizer: large, small, size;
accelerator: near, fast, network; suspended: switched, off; drivers driver: prints, carries; desired: keep; stop stopping: charge, next;
security: protect, safe, guard; savings: price, lower; watch: measure, alarm; task: places; constraint: one, must;
faas: functions, single; url: address, https; edge: users, far; usage: rate, quota; slow: few, more; scale-in: end;
packages: download; killed: ended, kill, memory; requests: calls, more; kms: key, encrypt; read-only: write;
stopping: wait, quicker, end; concurrent: retry; logged: identity, log; taken: other, name; maximum: unused, quota, share;
host: dns, name, address; modified: newest, again; pipe: cut; identification: key, new; ready: wait, news; disk: storage, size;
desktop: screen, graphical, session; copy: drive, share; graphical: desktop; fixed: static, elastic, same; open: shell;
https: certificate, acm; domain: dns, route, point; slow: credits, cpu; interface: network; availability: healthy;
details: search, find, history; logs: tail, log; pause: disable, off; website: http; search: filter, query, insights;
stay stays: wait; appear: set, write; changed: new, accept, again; enlarged: grow; volume: disk; variables: env, environment, key;
split: weights; attach: associate; clock: cron, time, morning; temporary: tmp; writable: tmp;
ssh: key, user, port; reachable reached: open, port, listen; address: ip, url, dns; boot: root, kernel, start;
ip: address; forwarded: caller; exit: ends; oom: memory; healthcheck: healthy, again, check; entrypoint: starts, always;
hibernation: memory, disk; imdsv2: second, version; gpu: graphics; instance: ec2; convertible: exchange; dedicated: customer;
metrics: cpu, collects, memory; minikube: small, cluster; configmap: settings, keys; persistent: lives; storageclass: disks, volumes;
procfile: file, command; ebextensions: folder, files, settings; saved: copy, kept; cli: command-line, terminal;
all-at-once: all, together; target: places, traffic; transformer: builds, picks; schema: shapes; phase: part, first;
stateless: keeping, no; stateful: keeping; inherited: over, take; awslogs: logs; express: short; service connect: call, names;
api: front, door; server: door, front; accelerator: fast, nearest; slow: few, some; anomaly: usual, band, leaves; suspended: off;
free tier: allowance, free, million; tls: certificate; runtime: system, architecture; platform: architecture; dockerfile: recipe, step, text; gateway: traffic, into; anywhere: outside, own;
`;

/** The stems that explain a word, by its stem. */
const EXPLAINING = new Map<string, ReadonlySet<string>>();
for (const line of MEANINGS.split(';')) {
  const [names = '', meanings = ''] = line.split(':');
  for (const name of names.trim().split(/[ -]/)) {
    const stem = stemOf(name);
    const known = EXPLAINING.get(stem) ?? [];
    EXPLAINING.set(stem, new Set([...known, ...meanings.trim().split(/, |-/).map(stemOf)]));
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
