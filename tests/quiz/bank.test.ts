import { describe, expect, test } from 'vitest';
import { verdict } from '../../src/answer/study/quiz.js';
import { saysSame } from '../../src/quiz/figure-amounts.js';
import { figuresIn, numberIn } from '../../src/quiz/figures.js';
import { ITEM_KINDS, type Item } from '../../src/quiz/item.js';
import { stemsOf } from '../../src/quiz/overlap.js';
import { holdsWord, sharedWords } from '../../src/quiz/shared-words.js';
import { layOut } from '../../src/replies/lay-out.js';
import { pictureRenderer } from '../../src/replies/pictures.js';
import { letteredOptions } from '../../src/study/draw.js';
import { newRound } from '../../src/study/round.js';
import { knowledge } from '../knowledge.js';
import { replyProblems } from '../reply-problems.js';
import { wordsExplained } from './example-items.js';
import { realBank } from './real-bank.js';

const { items } = realBank;
const ofKind = (kind: Item['kind']) => items.filter((item) => item.kind === kind);
const withFour = items.filter(({ options }) => options.length === 4);
const prints = (faulty: readonly Item[]) => faulty.map(({ id, prompt }) => `${id} ${prompt}`);
const DENIAL = /\b(?:cannot|not|no|never)\b/;
const shareOf = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

describe('the questions made from the notes', () => {
  test('are many, of every kind and on every note', () => {
    expect(items.length).toBeGreaterThanOrEqual(2_500);
    expect(ITEM_KINDS.filter((kind) => ofKind(kind).length < 20)).toEqual([]);
    expect(knowledge.notes.filter(({ id }) => items.filter(({ note }) => note === id).length < 10)).toEqual([]);
  });

  test('have ids of their own', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('have two or four options, one of them right, all different', () => {
    const plain = (text: string) => text.toLowerCase().replace(/\W+/g, ' ');
    const faulty = items.filter(({ options }) => {
      const different = new Set(options.map(({ text }) => plain(text))).size === options.length;
      return ![2, 4].includes(options.length) || options.filter(({ right }) => right).length !== 1 || !different;
    });
    expect(prints(faulty)).toEqual([]);
  });

  test('have a source and an explanation', () => {
    expect(
      prints(items.filter(({ source, explanation }) => !source?.url.startsWith('https://') || !explanation)),
    ).toEqual([]);
  });

  test('name no figure as wrong that their own statement states', () => {
    const faulty = ofKind('figure').filter(({ prompt, options: [, ...wrong] }) =>
      wrong.some(({ text }) =>
        figuresIn(text).some((figure) => figuresIn(prompt).some((other) => saysSame(figure, other))),
      ),
    );
    expect(prints(faulty)).toEqual([]);
  });

  test('show the figure to be found nowhere in the question', () => {
    const faulty = ofKind('figure').filter(({ prompt, options: [right] }) =>
      new RegExp(`(?<![\\d.,])${right?.text.replace(/[.$]/g, '\\$&')}(?![\\d,.]*\\d)`).test(prompt),
    );
    expect(prints(faulty)).toEqual([]);
  });
});

describe('nothing but knowing wins', () => {
  const lengths = (item: Item) => item.options.map(({ text }) => text.length);

  test.each(ITEM_KINDS.filter((kind) => ofKind(kind).some(({ options }) => options.length === 4)))(
    'neither the longest nor the shortest option of kind %s',
    (kind) => {
      const all = ofKind(kind).filter(({ options }) => options.length === 4);
      const longest = all.filter((item) => lengths(item)[0] === Math.max(...lengths(item)));
      const shortest = all.filter((item) => lengths(item)[0] === Math.min(...lengths(item)));
      // Figures of one length are no clue, so that only a longest or shortest one that stands alone counts.
      const alone = (some: readonly Item[]) =>
        some.filter((item) => lengths(item).filter((length) => length === lengths(item)[0]).length === 1);
      expect(shareOf(alone(longest), all)).toBeLessThanOrEqual(0.3);
      expect(shareOf(alone(shortest), all)).toBeLessThanOrEqual(0.3);
    },
  );

  test('no letter', () => {
    // Letters are drawn: a round asks five of them, and no seed may favour one by more than chance does.
    const letters = ['seed', 'round', 'day', 'group'].flatMap((seed) =>
      withFour.map((item) => letteredOptions(item, seed).find(({ right }) => right)?.letter),
    );
    for (const letter of 'ABCD') {
      const share = shareOf(
        letters.filter((other) => other === letter),
        letters,
      );
      expect(share).toBeGreaterThan(0.23);
      expect(share).toBeLessThan(0.27);
    }
  });

  test('not always "yes", nor always "no"', () => {
    const all = ofKind('still-true');
    const yes = all.filter(({ options: [right] }) => right?.text.startsWith('Yes'));
    expect(shareOf(yes, all)).toBeGreaterThan(0.4);
    expect(shareOf(yes, all)).toBeLessThan(0.6);
  });

  test('not the largest, the smallest or a middle figure', () => {
    const amount = (text: string) => Number(text.replace(/[^\d.]/g, ''));
    const all = ofKind('figure');
    const places = all.map(({ options: [right, ...wrong] }) => {
      const own = amount(right?.text ?? '');
      return wrong.filter(({ text }) => amount(text) < own).length;
    });
    for (const place of [0, 1, 2, 3]) {
      expect(
        shareOf(
          places.filter((other) => other === place),
          all,
        ),
      ).toBeLessThan(0.35);
    }
  });

  test('no amount of four sums of money, neither the least nor the greatest', () => {
    const all = ofKind('price');
    const places = all.map(({ options: [right, ...wrong] }) => {
      const own = numberIn(right?.text ?? '');
      return wrong.filter(({ text }) => numberIn(text) < own).length;
    });
    for (const place of [0, 1, 2, 3]) {
      const share = shareOf(
        places.filter((other) => other === place),
        all,
      );
      expect(share).toBeGreaterThan(0.2);
      expect(share).toBeLessThan(0.3);
    }
  });

  test('not the false one among truths by its denial', () => {
    const denied = ofKind('odd-one').filter(({ options: [right] }) => DENIAL.test(right?.text ?? ''));
    expect(denied.length).toBeGreaterThan(0);
    expect(
      prints(denied.filter(({ options: [, ...wrong] }) => wrong.filter(({ text }) => DENIAL.test(text)).length < 2)),
    ).toEqual([]);
  });

  test('not the option that repeats most words of the question', () => {
    const won = withFour.filter(({ prompt, options }) => {
      const asked = stemsOf(prompt);
      const shared = options.map(({ text }) => [...stemsOf(text)].filter((stem) => asked.has(stem)).length);
      return (shared[0] ?? 0) > Math.max(...shared.slice(1));
    });
    expect(shareOf(won, withFour)).toBeLessThan(0.25);
  });
});

test('every question and its verdict fit into a message', async () => {
  const pictures = pictureRenderer(knowledge.picturesFolder, () => undefined);
  const faulty: string[] = [];
  for (const item of items) {
    const round = newRound('abcd', 1, { topic: item.topic });
    const answer = verdict(realBank, { round, item, letter: 'B' }, knowledge);
    const reply = await layOut(answer, pictures);
    const shown = reply.body.embeds[0]?.description ?? '';
    if (replyProblems(reply).length > 0 || shown.endsWith('…')) faulty.push(item.id);
  }
  expect(faulty).toEqual([]);
});

test('what English alone finds explained in the right option is explained in a wrong one, too', () => {
  const named = (prompt: string) => /(?:show: `(.*)`|\*\*(.*?)\.?\*\*)/.exec(prompt)?.slice(1).join('') ?? '';
  const faulty = items
    .filter(({ kind, prompt }) => kind === 'error' || kind === 'task' || /^What (?:does the term|is) \*\*/.test(prompt))
    .filter(({ prompt, options: [right, ...wrong] }) => {
      const explained = (text = '') => wordsExplained(named(prompt), text);
      return [...explained(right?.text)].some((word) => !wrong.some(({ text }) => explained(text).has(word)));
    });
  expect(prints(faulty)).toEqual([]);
});

test('no service is told by a word of its name', () => {
  const faulty = ofKind('which-service').filter(({ prompt, options: [right, ...wrong] }) =>
    [...sharedWords(right?.text ?? '', prompt)].some((word) => !wrong.some(({ text }) => holdsWord(text, word))),
  );
  expect(prints(faulty)).toEqual([]);
});

test('no pair is asked of which one bears the name of the other', () => {
  const faulty = ofKind('which-of-two').filter(({ prompt }) => {
    const [, one = '', other = ''] = /^\*\*(.+?)\*\* and \*\*(.+?)\*\*/.exec(prompt) ?? [];
    return one !== '' && (one.startsWith(other) || other.startsWith(one));
  });
  expect(prints(faulty)).toEqual([]);
});

test('a word of the answer that stands in the definition stands in a wrong option, too', () => {
  const faulty = items
    .filter(({ kind }) => kind === 'term')
    .filter(({ prompt, heading, options: [right, ...wrong] }) =>
      [...sharedWords(right?.text ?? '', prompt.split('\n> ')[1] ?? '', heading)].some(
        (word) => !wrong.some(({ text }) => holdsWord(text, word)),
      ),
    );
  expect(faulty.map(({ prompt }) => prompt)).toEqual([]);
});

test('no term is the only option that English alone finds in its definition', () => {
  const faulty = items
    .filter(({ kind, prompt }) => kind === 'term' && prompt.includes('\n> '))
    .filter(({ prompt, options: [right, ...wrong] }) => {
      const hint = (text = '') => wordsExplained(text, prompt.split('\n> ')[1] ?? '').size;
      return hint(right?.text) > Math.max(...wrong.map(({ text }) => hint(text)));
    });
  expect(faulty.map(({ prompt }) => prompt)).toEqual([]);
});

test('no question names what all wrong options are and the right one is not', () => {
  const faulty = items.filter(({ prompt, options: [right, first, ...others] }) => {
    if (!right || !first || others.length === 0) return false;
    return [...sharedWords(first.text, prompt)].some(
      (word) => others.every(({ text }) => holdsWord(text, word)) && !holdsWord(right.text, word),
    );
  });
  expect(faulty.map(({ prompt }) => prompt)).toEqual([]);
});

test('no term is set against its own service', () => {
  const pairs = items.filter(({ kind }) => kind === 'which-of-two');
  expect(pairs.filter(({ prompt }) => /\*\*ECS\*\*.*\*\*Express Mode\*\*/.test(prompt))).toEqual([]);
});

describe('which service fits', () => {
  const asked = items.filter(({ kind }) => kind === 'which-service');

  test('offers no service together with a kind of it', () => {
    const faulty = asked.filter(({ options }) => {
      const texts = options.map(({ text }) => text);
      return texts.includes('Lambda') && texts.some((text) => /function$/.test(text));
    });
    expect(faulty.map(({ prompt }) => prompt)).toEqual([]);
  });

  test('takes no age for a run time', () => {
    const [aged] = asked.filter(({ prompt }) => prompt.includes('after 30 days'));
    expect(aged?.options.some(({ why }) => why?.includes('15 minutes'))).toBe(false);
  });
});

test('a price names what there are several of', () => {
  const prompts = items.filter(({ kind }) => kind === 'price').map(({ prompt }) => prompt);
  expect(prompts.filter((prompt) => / × /.test(prompt))).toEqual([]);
  expect(prompts.some((prompt) => /^Fargate: 5 tasks of 0\.25 vCPU/.test(prompt))).toBe(true);
});

test('rates are written as money is, in the question and where it is explained', () => {
  const texts = items
    .filter(({ kind }) => kind === 'price')
    .flatMap(({ prompt, explanation }) => [prompt, explanation]);
  expect(texts.filter((text) => /\$[\d,]+\.\d(?!\d)/.test(text))).toEqual([]);
});

test('a price says of several things whether an amount is of one or of all', () => {
  const prompts = items.filter(({ kind }) => kind === 'price').map(({ prompt }) => prompt);
  const several = prompts.filter((prompt) =>
    /^(?:EKS: )?[2-9] (?:clusters|load balancers|NAT gateways)\b/.test(prompt),
  );
  expect(several.length).toBeGreaterThan(20);
  expect(several.filter((prompt) => !/ in all\b/.test(prompt))).toEqual([]);
});

test('a price of logs says what becomes of them, and that the free tier is left out', () => {
  const asked = items.filter(({ kind, note }) => kind === 'price' && note === 'cloudwatch');
  expect(asked.length).toBeGreaterThan(0);
  const said =
    /^CloudWatch without its free tier: \d+ GB of logs sent to CloudWatch Logs, \d+ GB of logs stored there, /;
  expect(prints(asked.filter(({ prompt }) => !said.test(prompt)))).toEqual([]);
});

test('a price names the day of its rates, which was less than a year before the review of its note', () => {
  const faulty = items
    .filter(({ kind }) => kind === 'price')
    .filter(({ prompt, reviewed }) => {
      const day = Date.parse(`${/at the rates of ([^.]+)\./.exec(prompt)?.[1]?.replaceAll('\u00A0', ' ')} UTC`);
      return !(Date.parse(reviewed) - day <= 365 * 86_400_000);
    });
  expect(prints(faulty)).toEqual([]);
});

test('what everybody meets first is easy, what few need is not', () => {
  const easy = (topic: string) => ofKind('term').filter((item) => item.topic === topic && item.difficulty === 1);
  expect(['ami', 'security-group', 'ebs-volume'].filter((topic) => easy(topic).length === 0)).toEqual([]);
  expect(easy('imdsv2')).toEqual([]);
});

test('a price names the Region, and says when the free tier is deducted', () => {
  const prompts = items.filter(({ kind }) => kind === 'price').map(({ prompt }) => prompt);
  expect(prompts.filter((prompt) => !/ in (?:US East \(N\. Virginia\)|Europe \(Frankfurt\))/.test(prompt))).toEqual([]);
  expect(prompts.filter((prompt) => / free$/m.test(prompt) && !prompt.includes('with the free tier deducted'))).toEqual(
    [],
  );
});

test('no wrong price is ten times the right one or a tenth of it, and no two of them are the right one together', () => {
  const faulty = items.filter(({ kind, options: [right, ...wrong] }) => {
    if (kind !== 'price') return false;
    const [sum = 0, ...others] = [right, ...wrong].map((option) => Math.round(numberIn(option?.text ?? '') * 100));
    return others.some(
      (one, place) =>
        Math.abs(one - sum * 10) < 10 ||
        Math.abs(one * 10 - sum) < 10 ||
        others.some((other, at) => at !== place && Math.abs(one + other - sum) <= 1),
    );
  });
  expect(faulty.map(({ prompt }) => prompt)).toEqual([]);
});

test('no message in plain English is asked for its meaning', () => {
  const asked = items.filter(({ kind, prompt }) => kind === 'error' && prompt.includes('or its tools show:'));
  expect(asked.filter(({ prompt }) => /no space left on device/i.test(prompt))).toEqual([]);
});

test('an example is no option, and a question about it says what it is an example of', () => {
  const texts = items.flatMap(({ options }) => options.map(({ text }) => text));
  expect(texts.filter((text) => text.includes('Thumbnail example'))).toEqual([]);
  const about = items.filter(({ note, kind }) => note === 'thumbnail' && kind === 'still-true');
  expect(about.filter(({ prompt }) => !prompt.includes('uploading a picture to S3 starts a function'))).toEqual([]);
});

/** Which of the two the right answer of a plain statement is, in shares of those that match. */
function shareOfYes(isMeant: (claim: string) => boolean): number {
  const asked = items.filter(({ kind, prompt }) => kind === 'still-true' && isMeant(prompt));
  return asked.filter(({ options: [right] }) => right?.text.startsWith('Yes')).length / asked.length;
}

test.each([
  ['statements without a figure', (claim: string) => !/\d/.test(claim)],
  ['statements with a figure', (claim: string) => /\d/.test(claim)],
  ['statements with "can"', (claim: string) => / can /.test(claim)],
  ['statements with "cannot"', (claim: string) => / cannot /.test(claim)],
])('about half of the %s are true', (_what, isMeant) => {
  expect(shareOfYes(isMeant)).toBeGreaterThan(0.4);
  expect(shareOfYes(isMeant)).toBeLessThan(0.6);
});
