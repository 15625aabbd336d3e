import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('a disk stays all month', () => {
  test.each([
    ['beside hours of each day', 't3.medium 8 hours a day with 100 gb disk', '8h/day'],
    ['beside weekdays', 't3.medium on weekdays with 100 gb disk', '120h/week'],
    ['beside hours of each week', 't3.medium for 4 hours every saturday with 100 gb disk', '4h/week'],
    ['beside hours of each month', 't3.medium for 100 hours a month with 100 gb disk', '100h'],
    ['beside hours that may be spread over a month', 't3.medium for 72 hours with 100 gb disk', '72h'],
  ])('%s', (_, text, hours) => {
    expect(linesOf(text)).toEqual([[`ec2 instance:t3.medium disk:100GB hours:${hours}`]]);
  });

  test('which the reply says where it runs once', () => {
    expect(read('t3.medium for 72 hours with 100 gb disk').explained).toEqual([
      'It runs for 72 hours; its disk is counted for the whole month.',
    ]);
  });
});

test('the disk of what runs for some days exists as long', () => {
  expect(linesOf('t3.medium for 3 days with 100 gb disk')).toEqual([
    ['ec2 instance:t3.medium disk:100GB hours:72h disk_hours:72h'],
  ]);
});

describe('a disk has a time of its own', () => {
  test.each([
    [
      'it exists for so long',
      'g5.xlarge 7 hours a night for 5 nights, the 90 GB gp3 disk exists for 5 days',
      '35h',
      '120h',
    ],
    ['it is deleted after so long', 't3.large for 9 hours, 40 GB gp3, I deleted the volume after a week', '9h', '168h'],
    [
      'it goes with each session',
      't3.large 3 hours a week, 40 GB gp3 disk, deleted after each session',
      '3h/week',
      '3h/week',
    ],
    [
      'it exists as long as the machine',
      't3.large 3 hours a week, the 40 GB gp3 disk exists as long as the machine',
      '3h/week',
      '3h/week',
    ],
  ])('%s: %s', (_, text, hours, kept) => {
    expect(linesOf(text).flat().join()).toContain(` hours:${hours} disk_hours:${kept}`);
  });

  test('which stands open if it may end hours later', () => {
    expect(read('t3.large 3 hours a week with 40 GB gp3, we destroy it each evening').open).not.toEqual([]);
  });
});

test('an Elastic IP is paid for while its instance is stopped', () => {
  expect(linesOf('t3.medium 8 hours a day with an elastic ip')).toEqual([
    ['ec2 instance:t3.medium hours:8h/day ipv4:1 ipv4_hours:24/7'],
  ]);
});

test('is all that is paid for beside the disk of one that sits there stopped', () => {
  expect(linesOf('my t3.small sits there stopped w/ 50 gb gp2 and an elastic ip, what do i pay')).toEqual([
    ['ebs storage:50GB disk_type:gp2', 'network ipv4:1'],
  ]);
});

describe('a Lightsail instance', () => {
  test('is paid for all month where it only pauses', () => {
    expect(read('lightsail 2gb 8 hours a day').explained).toEqual([
      'Lightsail is billed by the hour, stopped or not, until it is deleted: beside `8 hours a day` I counted all month.',
    ]);
  });

  test('costs as much while it is stopped', () => {
    const { open, explained } = read('our lightsail 2gb server is stopped since july, what does it cost?');
    expect(open).toEqual([]);
    expect(explained.join()).toMatch(/stopped or not/);
  });

  test('for a few days is paid for that part of a month of 31 days', () => {
    const { open, periods } = read('lightsail 2gb for 3 days, then I delete it');
    expect(open).toEqual([]);
    expect(periods).toMatchObject([{ name: '3 days', lasting: true }]);
    expect(periods[0]?.months.times('31').round(6).eq('3')).toBe(true);
  });
});

describe('of a stopped instance', () => {
  test.each([
    ['its disks are priced', '4 stopped instances with 60 GB gp2 each', ['ebs storage:60GB count:4 disk_type:gp2']],
    [
      'so they are of several',
      'I have 3 t3.small but all stopped, 40 gb gp2 disks',
      ['ebs storage:40GB count:3 disk_type:gp2'],
    ],
    ['so is that of a whole month', 'a t3.small stopped all month with 40 gb gp3', ['ebs storage:40GB disk_type:gp3']],
    [
      'for as long as it is stopped',
      'my t3.large is stopped for two weeks, with a 60 GB gp3 disk',
      ['ebs storage:60GB disk_type:gp3'],
    ],
    ['while it is stopped', 'c5.large with 80 GB gp3, price while it is stopped', ['ebs storage:80GB disk_type:gp3']],
    [
      'named before its type',
      'I stopped my old build server 5 weeks ago (t3.large, 60 GB gp3)',
      ['ebs storage:60GB disk_type:gp3'],
    ],
    ['whatever its type', 'I stopped a t3.large with a 60 GB gp3 disk', ['ebs storage:60GB disk_type:gp3']],
    [
      'with the addresses',
      '4 stopped t3.micro with 60 GB and an elastic ip each',
      ['ebs storage:60GB count:4', 'network ipv4:4'],
    ],
  ])('%s: %s', (_, text, lines) => {
    expect(linesOf(text)).toEqual([lines]);
    expect(read(text).explained.join()).toMatch(/costs nothing while it is stopped/);
  });

  test('the hours that it runs on other days are priced', () => {
    expect(linesOf('t3.large 6 hours a day, stopped otherwise, 60 GB gp3')).toEqual([
      ['ec2 instance:t3.large disk:60GB hours:6h/day disk_type:gp3'],
    ]);
  });
});

test('an instance that is stopped beside one that runs is asked about', () => {
  expect(read('a stopped t3.large with 60 GB gp3 and a running t3.small').open).toMatchObject([{ kind: 'denied' }]);
});

test('the memory of a stopped instance is no disk', () => {
  expect(linesOf('a stopped server with 16 GB of ram').flat().join()).not.toContain('ebs');
});
