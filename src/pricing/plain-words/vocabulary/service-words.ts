import type { ServiceId } from '../../components.js';
import { DISK_TYPES } from '../../services/disk.js';
import type { Meaning } from '../meaning.js';
import type { PhraseRow } from './phrases.js';

function service(name: ServiceId): Meaning {
  return { kind: 'service', service: name };
}

/** Words that name a service only if nothing else in their part of the request does. */
function weak(name: ServiceId): Meaning {
  return { kind: 'service', service: name, weak: true };
}

/** Names of services. */
export const SERVICE_WORDS: readonly PhraseRow[] = [
  ['lambda, lambdas, aws lambda, lambda function, lambda functions', service('lambda')],
  [
    'function, functions, func, funcs, fn, serverless function, serverless func, serverless functions, faas',
    weak('lambda'),
  ],
  [
    'lambda @ edge, lambda edge, lambda at edge, edge : true',
    service('lambda'),
    { kind: 'choice', option: 'edge', value: 'true' },
  ],
  ['snapstart, snap start', { kind: 'role', role: 'snapstart' }, { kind: 'choice', option: 'snapstart', value: '1' }],
  ['fargate, aws fargate', service('fargate')],
  ['ec2, ec 2, elastic compute cloud, virtual machine, virtual machines', service('ec2')],
  ['batch, aws batch, batch processing', service('batch')],
  [
    'eks, kubernetes, k8s, kubernetes service, kubernetes cluster, kubernetes clusters, k8s cluster, k8s clusters',
    service('eks'),
  ],
  ['ecs, elastic container service', service('ecs')],
  ['api gateway, api gw, apigw, apigateway, apigee gateway, gateway, api gateways', service('apigateway')],
  ['http api, http apis', service('apigateway'), { kind: 'choice', option: 'kind', value: 'http' }],
  ['rest api, rest apis, restful api', service('apigateway'), { kind: 'choice', option: 'kind', value: 'rest' }],
  [
    'websocket, websockets, web socket, web sockets, wss',
    service('apigateway'),
    { kind: 'choice', option: 'kind', value: 'websocket' },
  ],
  [
    'websocket api, web socket api, websocket apis',
    service('apigateway'),
    { kind: 'choice', option: 'kind', value: 'websocket' },
  ],
  ['http', { kind: 'choice', option: 'kind', value: 'http' }],
  ['rest', { kind: 'choice', option: 'kind', value: 'rest' }],
  ['ecr, elastic container registry, container registry, image registry, docker registry, registry', service('ecr')],
  ['lightsail, light sail, aws lightsail', service('lightsail')],
  [
    'nat gateway, nat gateways, nat, nats, nat gw',
    service('network'),
    { kind: 'noun', noun: 'extras' },
    { kind: 'choice', option: 'extra', value: 'nat_gateways' },
  ],
  [
    'load balancer, load balancers, alb, albs, elb, elastic load balancer, application load balancer, application load balancers',
    service('network'),
    { kind: 'noun', noun: 'extras' },
    { kind: 'choice', option: 'extra', value: 'load_balancers' },
  ],
  ['lcu, lcus, capacity unit, capacity units', { kind: 'noun', noun: 'capacity-units' }],
];

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
  ['job, jobs', { kind: 'noun', noun: 'jobs' }, weak('batch')],
  ['batch job, batch jobs', { kind: 'noun', noun: 'jobs' }, service('batch')],
  ['task, tasks, replica, replicas, copies', { kind: 'noun', noun: 'tasks' }],
  [
    'container, containers, docker container, docker containers, pod, pods',
    { kind: 'noun', noun: 'tasks' },
    weak('fargate'),
  ],
  ['instance, instances', { kind: 'noun', noun: 'instances' }, weak('ec2')],
  ['server, servers, box, boxes, machine, machines, vm, vms', { kind: 'noun', noun: 'instances' }, weak('ec2')],
  ['vps', { kind: 'noun', noun: 'instances' }, weak('lightsail')],
  ['node, nodes, worker, workers, worker node, worker nodes', { kind: 'noun', noun: 'nodes' }],
  ['cluster, clusters', { kind: 'noun', noun: 'clusters' }],
  ['image, images', { kind: 'noun', noun: 'images' }, { kind: 'role', role: 'images' }],
  [
    'docker images, container images, docker image, container image',
    { kind: 'noun', noun: 'images' },
    { kind: 'role', role: 'images' },
    weak('ecr'),
  ],
  [
    'user, users, connection, connections, client, clients, people, player, players, device, devices, student, students, customer, customers, employee, employees, classmate, classmates, colleague, colleagues, visitor, visitors, attendee, attendees, participant, participants, kid, kids, pupil, pupils, learner, learners, member, members, subscriber, subscribers, developer, developers, devs, teams, sensors, friends, guests, readers',
    { kind: 'noun', noun: 'people' },
  ],
  ['class of, group of, team of, course of, cohort of, workshop of, crowd of, there are, we are', { kind: 'group' }],
  ['connection minute, connection minutes, connected minutes', { kind: 'noun', noun: 'connection-minutes' }],
  ['version, versions', { kind: 'noun', noun: 'versions' }],
  ['restore, restores', { kind: 'noun', noun: 'restores' }],
];

/** What a size or number is for. */
export const ROLE_WORDS: readonly PhraseRow[] = [
  ['memory, ram, mem', { kind: 'role', role: 'memory' }],
  ['disk, disk space, storage, ssd, hdd, volume, drive, ephemeral disk', { kind: 'role', role: 'disk' }],
  ['disks, volumes, drives, ssds', { kind: 'role', role: 'disk' }, { kind: 'noun', noun: 'volumes' }],
  ['ebs, ebs volume, ebs disk, ebs storage, elastic block store', { kind: 'role', role: 'volume' }, weak('ebs')],
  ['ebs volumes, ebs disks', { kind: 'role', role: 'volume' }, { kind: 'noun', noun: 'volumes' }, weak('ebs')],
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
