import { billing, minorExclusion, warning } from '../assumption.js';
import { inUse } from '../bill.js';
import { commandLine, fittingLines } from '../command-line.js';
import { exact, plain } from '../decimal.js';
import { type Amount, type Entity, startOf } from '../plain-words/entities/entity.js';
import { readHours } from '../plain-words/slots/hours.js';
import {
  alwaysOn,
  countSlot,
  counts,
  countsHead,
  isDuration,
  MEMORY_SLOT,
  VCPU_SLOT,
} from '../plain-words/slots/slots.js';
import { wholeNumber } from '../quantities/counts.js';
import { formatCount, shownHours } from '../quantities/format.js';
import { parseHours } from '../quantities/hours.js';
import { A_DAY } from '../quantities/periods.js';
import { service } from '../service/form.js';
import { count, hours, quantity, REGION } from '../service/option.js';
import { sizeProblem, sizeText } from './fargate/sizes.js';
import { formatTaskMemory, taskMemory, taskVcpu } from './fargate/task-options.js';

const SLOTS = [
  VCPU_SLOT,
  MEMORY_SLOT,
  // "One instance, kept warm"
  countSlot('count', (amount) => counts(amount, 'instances', 'tasks') || countsHead(amount) || amount.role === 'warm'),
];

/** Beside "always" these say that it handles requests all the time, and not only that it is there. */
const BUSY = ['active', 'busy', 'working', 'under load', 'handling requests', 'serving requests', 'getting requests'];
const ALWAYS =
  'all the time,24 / 7,around the clock,round the clock,day and night,non stop,nonstop,constantly,permanently'.split(
    ',',
  );

const SHORTEST_MONTH = exact(A_DAY).times('28');

/** "Busy 8 hours a day, the other 16 it sits there", "all other hours": when it is provisioned anyway. */
function isRest(entity: Entity, [busy]: readonly Amount[]): boolean {
  if (entity.kind === 'stray') return /^other hours$/i.test(entity.typed);
  const isOfDay = entity.kind === 'amount' && entity.measure === 'time' && startOf(entity) > startOf(busy ?? entity);
  return isOfDay && busy?.rate?.period === 'day' && busy.value.plus(entity.value).eq(A_DAY);
}

/** Instances of a web service: memory is billed while they are provisioned, vCPUs only while they handle requests. */
export const apprunner = service({
  id: 'apprunner',
  name: 'App Runner',
  group: 'containers',
  note: 'app-runner',
  plain: {
    names: 'app runner, apprunner, app runner service, apprunner service',
    phrases: [
      ['auto deployments, auto deployment, automatic deployments, automatic deployment', { kind: 'vague' }],
      [
        BUSY.flatMap((busy) => [`always ${busy}`, ...ALWAYS.map((always) => `${busy} ${always}`)]).join(', '),
        { kind: 'choice', option: 'active', value: '24h/day' },
      ],
      [
        'idle, idling, nobody using it, nobody uses it, never active, never really active, not active, never busy, never get any request, never gets any request, never gets a request',
        { kind: 'choice', option: 'active', value: '0' },
      ],
    ],
    // A duration is how long it is busy, "always" how long it is provisioned.
    read: (collector, { named, schedules }, entities) => {
      collector.fill(named, SLOTS);
      const rest = entities.filter((entity) => isRest(entity, schedules));
      const always = [...alwaysOn(entities), ...rest];
      collector.use(...always);
      const times = [...schedules, ...named.filter(isDuration)].filter((time) => !rest.includes(time));
      // "Idle 20 hours a day" does not say for how long it is busy.
      const isIdle = entities.some(
        (entity, at) => entity.kind === 'choice' && times.some((time) => time === entities[at + 1]),
      );
      const others = entities.filter((entity) => !always.includes(entity));
      const busy = readHours(isIdle ? [] : times, others);
      if (!busy && !isIdle) collector.choices(['active']);
      else if (busy && 'hours' in busy) collector.set('active', busy.hours, ...busy.used);
      // "Busy 2 hours a day, in a month of 30 days": so long it is provisioned, too.
      const month = named.filter((amount) => isDuration(amount) && amount.value.gte(SHORTEST_MONTH));
      const provisioned = readHours(month, []);
      if (provisioned && 'hours' in provisioned) collector.set('hours', provisioned.hours);
    },
    asks: { active: 'how long it handles requests (such as `4 hours a day`)' },
    usual: { count: '1 instance', hours: 'provisioned all month' },
    likely: { vcpu: ['0.25', '1', '2'], memory: ['0.5GB', '2GB', '4GB'], active: ['2h/day', '8h/day', '24h/day'] },
    guesses: [['active', 'h/day', '# active hours a day']],
    bought: ['count', 'instances'],
    unitPrices: [
      ['apprunner', 'memory'],
      ['apprunner', 'active-vcpu'],
    ],
  },
  about: 'What instances of App Runner cost a month',
  example: '/price apprunner vcpu:1 memory:2GB active:4h/day',
  options: {
    vcpu: taskVcpu('Of one instance: 0.25, 0.5, 1, 2 or 4'),
    memory: taskMemory('Of one instance: 0.5GB to 12GB, depending on the vCPUs'),
    active: quantity(
      'hours',
      'Hours in which it handles requests: 4h/day, 0 for none',
      (given) => parseHours(given, '0'),
      plain,
    ),
    count: count('Provisioned instances, 1 by default', wholeNumber('instances', '1', '10000'), '1'),
    hours: hours(),
    region: REGION,
  },
  estimate: ({ vcpu, memory, active, count: instances, hours: provisioned }, { apprunner: table }) => {
    const size = { vcpu, memoryGb: memory };
    const problem = sizeProblem(size, table.facts.instanceSizes, 'App Runner');
    if (problem) return { problem };
    const [closedIn] = table.facts.noNewCustomersFrom.split('-');
    const load = `${formatCount(instances)} × ${sizeText(size)}, ${shownHours(provisioned)} hours a month`;
    const busy = { table, component: 'active-vcpu', quantity: instances.times(active).times(vcpu), option: 'active' };
    return {
      title: `App Runner: ${load}, active for ${shownHours(active)} of them`,
      usages: [{ table, component: 'memory', quantity: instances.times(provisioned).times(memory) }, ...inUse([busy])],
      assumptions: [
        warning(`App Runner has taken no new customers since ${closedIn}; existing customers can still use it.`),
        billing('Memory is billed as long as an instance is provisioned, vCPUs only while it handles requests.'),
        minorExclusion('builds and automatic deployments'),
      ],
    };
  },
  double: () => ['Double the instances', 'count'],
  otherLines: ({ vcpu, memory }) => {
    const size = { vcpu: plain(vcpu), memory: formatTaskMemory(memory) };
    return fittingLines([{ label: 'On Fargate instead', line: commandLine('/price fargate', size) }]);
  },
});
