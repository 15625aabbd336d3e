import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { priceFiller, readKnowledge } from '../../src/knowledge/read-folder.js';
import { loadNotes } from '../../src/notes/load-notes.js';
import { fixtureFolder } from '../fixture/folder.js';
import { KNOWLEDGE_FOLDER } from '../knowledge-folder.js';
import { changed, GOOD_NOTE, lineWith } from './example-note.js';
import { GOOD_FILES, temporaryFolder } from './temporary-folder.js';

const SENTENCE = 'A widget is as large as its box.';

/** A folder with the real prices, whose widget note ends in a sentence with references. */
async function folderSaying(sentence: string): Promise<string> {
  const folder = await temporaryFolder({
    ...GOOD_FILES,
    'notes/widget.md': changed(GOOD_NOTE, SENTENCE, `${sentence} [^quotas]`),
  });
  await cp(path.join(KNOWLEDGE_FOLDER, 'prices'), path.join(folder, 'prices'), { recursive: true });
  return folder;
}

const load = (folder: string) => loadNotes(folder, priceFiller(folder));

async function toldAs(reference: string): Promise<string | undefined> {
  const { notes, problems } = await load(await folderSaying(`It costs {price:${reference}}, they say.`));
  expect(problems).toEqual([]);
  return /costs (.+?), they say/.exec(notes.map((note) => JSON.stringify(note)).join())?.[1];
}

describe('a price in a note is filled in', () => {
  test.each([
    ['eks.cluster-standard-support', '$0.10'],
    ['eks.cluster-standard-support monthly', '$73'],
    ['ec2.public-ipv4 monthly', '$3.65'],
    ['network.load-balancer monthly rounded', '$16'],
    ['lambda.duration', '$0.0000166667'],
    ['lambda.duration arm64', '$0.0000133334'],
    ['lambda-edge.requests', '$0.60'],
    ['lambda.durable-operations', '$8.00'],
    ['fargate.vcpu eu-central-1', '$0.04656'],
    ['apigateway.rest-cache-1.6GB', '$0.038'],
    ['ec2.instance.t3.micro', '$0.0104'],
    ['lightsail.bundle-public-ipv4.nano', '$5'],
    ['lightsail.bundle-ipv6-only.nano', '$3.50'],
  ])('%s: %s', async (reference, shown) => {
    expect(await toldAs(reference)).toBe(shown);
  });

  test('in the front matter, a task and an error, too', async () => {
    const folder = await folderSaying('A widget is small');
    const note = changed(
      GOOD_NOTE,
      'kind: widget maker',
      'kind: "a maker for {price:eks.cluster-standard-support} [^quotas]"',
    );
    await writeFile(path.join(folder, 'notes', 'widget.md'), note);
    for (const guide of ['tasks', 'errors']) {
      await cp(path.join(KNOWLEDGE_FOLDER, guide, 'eks.md'), path.join(folder, guide, 'widget.md'), {
        recursive: true,
      });
      const file = path.join(folder, guide, 'widget.md');
      const label = guide === 'tasks' ? 'In short: ' : 'Means: ';
      await writeFile(file, changed(await readFile(file, 'utf8'), label, `${label}{price:ecr.private-storage} `));
    }
    const { notes, problems } = await load(folder);
    expect(problems).toEqual([]);
    const [widget] = notes.filter(({ id }) => id === 'widget');
    expect(widget?.facts[0]?.value).toBe('a maker for $0.10');
    expect([widget?.tasks[0]?.inShort, widget?.errors[0]?.means]).toEqual([
      expect.stringMatching(/^\$0\.10 /),
      expect.stringMatching(/^\$0\.10 /),
    ]);
  });
});

describe('a reference that names no price is reported with file and line', () => {
  test.each([
    ['dynamodb.reads', /must start with a service and a dot: lambda, /],
    ['eks', /must start with a service and a dot/],
    ['eks.cluster', /names none of cluster-standard-support, cluster-extended-support of eks/],
    ['ec2.instance', /has no price in us-east-1: see prices\/ec2\.json/],
    ['ec2.instance.t3.gigantic', /has no price in us-east-1/],
    ['fargate.vcpu ap-southeast-6', /has no price in ap-southeast-6/],
    ['fargate.vcpu mars', /"mars" is neither a Region's code nor arm64, monthly, rounded/],
    ['ecr.private-storage monthly', /is paid by the GB-month, so "monthly" tells nothing/],
    ['', /must start with a service/],
  ])('{price:%s}', async (reference, says) => {
    const folder = await folderSaying(`It costs {price:${reference}} or so.`);
    const note = await readFile(path.join(folder, 'notes', 'widget.md'), 'utf8');
    const { problems } = await load(folder);
    expect(problems).toEqual([
      {
        file: path.join(folder, 'notes', 'widget.md'),
        line: lineWith(note, '{price:'),
        message: expect.stringMatching(says),
      },
    ]);
    expect(problems[0]?.message).toContain(`{price:${reference}}: `);
  });

  test('and so is a price file that cannot be read', async () => {
    const folder = await folderSaying('It costs {price:eks.cluster-standard-support} or so.');
    await writeFile(path.join(folder, 'prices', 'eks.json'), '{}');
    expect((await load(folder)).problems.map(({ file }) => path.basename(file))).toContain('eks.json');
  });
});

test('a new price shows in the note, and its listed question still finds it', async () => {
  const folder = fixtureFolder();
  const rewrite = async (name: string, from: string, to: string) => {
    const file = path.join(folder, ...name.split('/'));
    await writeFile(file, changed(await readFile(file, 'utf8'), from, to));
  };
  await rewrite('notes/widget.md', 'A widget costs $1 for', 'A widget costs {price:ecr.private-storage} for');
  const listed =
    '# Questions that members see\n\n## Price\n\n### A widget costs $0.10 for\n\n- What does a turn cost?\n';
  await rewrite('questions/widget.md', '# Questions that members see\n', listed);
  const before = await readKnowledge(folder);
  await rewrite('prices/ecr.json', '"price": "0.1"', '"price": "0.125"');
  const after = await readKnowledge(folder);
  expect(JSON.stringify(before.notes)).toContain('A widget costs $0.10 for');
  expect(JSON.stringify(after.notes)).toContain('A widget costs $0.125 for');
  expect(Object.values(before.questions)).toContain('What does a turn cost?');
  expect(Object.values(after.questions).toSorted()).toEqual(Object.values(before.questions).toSorted());
});
