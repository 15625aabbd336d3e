import { DISK_TYPES } from '../../services/ebs/disk.js';
import { SERVICES } from '../../services/index.js';
import type { PhraseRow } from './phrases.js';

/** Names of services, and words that hint at one. */
export const SERVICE_WORDS: readonly PhraseRow[] = SERVICES.flatMap(({ id, plain }): readonly PhraseRow[] => {
  const { names, hints, phrases = [] } = plain;
  return [
    ...(names === '' ? [] : [[names, { kind: 'service', service: id }] as const]),
    ...(hints === undefined ? [] : [[hints, { kind: 'service', service: id, weak: true }] as const]),
    ...phrases,
  ];
});

/** Lightsail's names for its sizes. */
export const BUNDLE_WORDS: readonly PhraseRow[] = 'nano micro small medium large xlarge'
  .split(' ')
  .map((word) => [word, { kind: 'choice', option: 'bundle', value: word }]);

/** What is counted or kept, some of which hints at a service. */
export const NOUN_WORDS: readonly PhraseRow[] = [
  [
    [
      'request, requests, req, reqs, rq, rqs, request count, hit, hits, query, queries, times, time a month, anfrage, anfragen',
      'event, events, trigger, triggers, api call, api calls, api request, api requests, calls or so, aufrufe, pings',
    ].join(', '),
    { kind: 'noun', noun: 'requests' },
  ],
  [
    'call, calls, invocation, invocations, invoc, invocs, invoke, invokes, exec, execs, execution, executions, runs, fires',
    { kind: 'noun', noun: 'requests' },
  ],
  ['message, messages, msg, msgs', { kind: 'noun', noun: 'messages' }],
  ['job, jobs', { kind: 'noun', noun: 'jobs' }],
  ['task, tasks, replica, replicas, copies', { kind: 'noun', noun: 'tasks' }],
  ['container, containers, docker container, docker containers, pod, pods', { kind: 'noun', noun: 'tasks' }],
  ['instance, instances, quantity, qty', { kind: 'noun', noun: 'instances' }],
  ['server, servers, box, boxes, machine, machines, vm, vms', { kind: 'noun', noun: 'instances' }],
  ['vps', { kind: 'noun', noun: 'instances' }],
  ['node, nodes, worker, workers, worker node, worker nodes', { kind: 'noun', noun: 'nodes' }],
  ['cluster, clusters', { kind: 'noun', noun: 'clusters' }],
  ['image, images', { kind: 'noun', noun: 'images' }, { kind: 'role', role: 'images' }],
  [
    'docker images, container images, docker image, container image',
    { kind: 'noun', noun: 'images' },
    { kind: 'role', role: 'images' },
  ],
  [
    'user, users, ppl, person, persons, team, folks, connection, connections, client, clients, people, device, devices, student, students, employee, employees, classmate, classmates, colleague, colleagues, teammate, teammates, attendee, attendees, participant, participants, kid, kids, pupil, pupils, learner, learners, member, members, developer, developers, devs, teams, sensors',
    { kind: 'noun', noun: 'people' },
  ],
  [
    'player, players, customer, customers, visitor, visitors, subscriber, subscribers, friend, friends, guest, guests, reader, readers, viewer, viewers, follower, followers',
    { kind: 'noun', noun: 'audience' },
  ],
  ['class of, group of, team of, course of, cohort of, workshop of, crowd of, there are, we are', { kind: 'group' }],
  ['connection minute, connection minutes, connected minutes', { kind: 'noun', noun: 'connection-minutes' }],
  ['version, versions', { kind: 'noun', noun: 'versions' }],
  ['az, azs, availability zone, availability zones, zones', { kind: 'noun', noun: 'zones' }],
  ['restore, restores', { kind: 'noun', noun: 'restores' }],
  ['retry, retries, attempt, attempts', { kind: 'noun', noun: 'retries' }],
];

/** What a size or number is for. */
export const ROLE_WORDS: readonly PhraseRow[] = [
  ['memory, ram, mem', { kind: 'role', role: 'memory' }],
  ['disk, disk space, storage, ssd, hdd, volume, drive, ephemeral disk', { kind: 'role', role: 'disk' }],
  ['disks, volumes, drives, ssds', { kind: 'role', role: 'disk' }, { kind: 'noun', noun: 'volumes' }],
  ['ebs, ebs volume, ebs disk, ebs storage, elastic block store', { kind: 'role', role: 'volume' }],
  ['ebs volumes, ebs disks', { kind: 'role', role: 'volume' }, { kind: 'noun', noun: 'volumes' }],
  ['iops, provisioned iops', { kind: 'noun', noun: 'iops' }],
  ['mb / s, mib / s, mbps, mibps, mb per second, mib per second, mb / sec', { kind: 'noun', noun: 'throughput' }],
  [
    'ephemeral, ephemeral storage, tmp, tmp space, / tmp, temp, temp space, temporary, scratch, scratch space',
    { kind: 'role', role: 'temporary' },
  ],
  [
    'warm, warmed, pre warmed, prewarmed, kept warm, provisioned, provisioned concurrency, provisioned instances, concurrency, pre provisioned',
    { kind: 'role', role: 'warm' },
  ],
  [
    'duration, runtime, run time, execution time, takes, lasting, lasts',
    { kind: 'role', role: 'duration' },
    { kind: 'lasting' },
  ],
  ...DISK_TYPES.map(
    (type): PhraseRow => [type, { kind: 'choice', option: 'disk_type', value: type }, { kind: 'role', role: 'volume' }],
  ),
  ['standard, standard support', { kind: 'choice', option: 'support', value: 'standard' }],
  ['extended, extended support', { kind: 'choice', option: 'support', value: 'extended' }],
];
