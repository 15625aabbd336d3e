import type { Invalid } from '../../src/answer/answer.js';
import { invalid } from '../../src/answer/parts/invalid.js';
import { resolveTopic } from '../../src/answer/typed-topic.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import { isQuiet, isTime } from '../../src/schedule/time-of-day.js';
import type { StoredServer } from '../../src/store/records.js';
import { noSuchZone, zoneNamed } from '../../src/time/zones.js';
import { echo } from '../../src/typed-text.js';

/** The settings that members choose. */
type Chosen = Pick<StoredServer, 'channel' | 'zone' | 'time' | 'days' | 'topics' | 'quietFrom' | 'quietTo'>;

export const DEFAULT_SETTINGS: Omit<Chosen, 'channel'> = {
  zone: 'UTC',
  time: '09:00',
  days: 'every day',
  topics: [],
  quietFrom: '22:00',
  quietTo: '07:00',
};

/** A setting, or what is wrong with the option. */
type Read = Partial<Chosen> | { readonly wrong: string };

const READERS: Readonly<Record<string, (typed: string, knowledge: Knowledge) => Read>> = {
  channel: readChannel,
  zone: (typed) => {
    const zone = zoneNamed(typed);
    return zone === undefined ? { wrong: noSuchZone(typed) } : { zone };
  },
  time: (typed) => readTime(typed, (time) => ({ time })),
  from: (typed) => readTime(typed, (quietFrom) => ({ quietFrom })),
  to: (typed) => readTime(typed, (quietTo) => ({ quietTo })),
  days: (typed) =>
    /^(?:every day|weekdays)$/i.test(typed)
      ? { days: typed.toLowerCase() }
      : { wrong: 'Choose `every day` or `weekdays`.' },
  topics: readTopics,
};

/** Reads the settings as typed, or says what is wrong with them. */
export function readSettings(request: CommandRequest, knowledge: Knowledge): Partial<Chosen> | Invalid {
  const read = Object.entries(READERS).flatMap(([name, reader]) => {
    const typed = textOption(request, name);
    return typed === '' ? [] : [reader(typed, knowledge)];
  });
  const wrong = read.flatMap((option) => ('wrong' in option ? [option.wrong] : []));
  return wrong.length > 0 ? invalid(wrong) : Object.assign({}, ...read);
}

/** A conflict between the settings; undefined if there is none. */
export function conflictIn({ channel, time, quietFrom, quietTo }: Chosen): string | undefined {
  if (channel === '') return 'Choose a channel: `/study-settings daily channel:#aws`';
  if (isQuiet(time, { quietFrom, quietTo }))
    return `${time} is within the quiet hours from ${quietFrom} to ${quietTo}, in which I post nothing. Choose another time, or change the hours with \`/study-settings quiet\`.`;
  return undefined;
}

/** Discord sends an id; a typed line may have a channel mention. */
function readChannel(typed: string): Read {
  const [, channel] = /^(?:<#)?(\d{5,25})>?$/.exec(typed) ?? [];
  return channel === undefined ? { wrong: `${echo(typed)} isn't a channel that I can read.` } : { channel };
}

/** "9:00" and "9" are `09:00`. */
function readTime(typed: string, as: (time: string) => Partial<Chosen>): Read {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(typed) ?? [];
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  if (hours !== '' && isTime(time)) return as(time);
  return { wrong: `${echo(typed)} isn't a time of day that I can read. Write it as \`09:00\`.` };
}

function readTopics(typed: string, knowledge: Knowledge): Read {
  if (/^(?:all|everything)$/i.test(typed)) return { topics: [] };
  const names = typed.split(',').map((name) => name.trim());
  const found = names.map((name) => ({ name, id: resolveTopic(name, knowledge)?.topic.id }));
  const unknown = found.find(({ id }) => id === undefined);
  if (unknown) return { wrong: `I have no questions on ${echo(unknown.name)}.` };
  return { topics: [...new Set(found.flatMap(({ id }) => id ?? []))] };
}
