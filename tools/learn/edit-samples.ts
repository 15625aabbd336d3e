import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';
import { candidatesFor } from '../../src/pricing/edits/candidates.js';
import type { Parts } from '../../src/pricing/edits/change.js';
import { placesOf } from '../../src/pricing/edits/edit-model.js';
import { evidenceOf } from '../../src/pricing/edits/evidence.js';
import { readTypedText, requestText } from '../../src/pricing/plain-words/requests/request-text.js';
import { changeIn } from '../../src/pricing/second-line/after-quote.js';
import { asTexts, type Knowledge } from '../../src/pricing/second-line/texts.js';
import { isSameSum } from '../evaluate/price-requests.js';
import { TRAINING_FOLDER } from './training-lists.js';

const FILE = path.join(TRAINING_FOLDER, 'price-edits.yaml');
const line = z.strictObject({ line: z.string(), after: z.string().optional() });
const situations = z.array(z.strictObject({ before: z.string(), lines: z.array(line) }));

/** A line behind a price, as the evidence of each request that it may ask for; the last is that of asking back. */
export interface EditSample {
  readonly candidates: readonly { readonly places: Uint16Array; readonly isRight: boolean }[];
}

/** Reads the listed lines behind prices, by the situations that they stand in. */
export async function readEditSamples(knowledge: Knowledge): Promise<readonly (readonly EditSample[])[]> {
  const listed = situations.parse(load(await readFile(FILE, 'utf8')));
  return listed.map(({ before, lines }) => {
    const parts = partsIn(before);
    return lines.map(({ line: text, after }) =>
      sampleOf(text, parts, after === undefined ? undefined : partsIn(after), knowledge),
    );
  });
}

/** @param after what the line asks for; nothing if nobody can tell */
function sampleOf(text: string, before: Parts, after: Parts | undefined, knowledge: Knowledge): EditSample {
  const request = { alternatives: [before], besides: [], lacking: false };
  const ruled = changeIn(text, { text: requestText([before]), asked: true }, request, knowledge);
  const found = candidatesFor(text, before, ruled, knowledge);
  const right = found.all.map(({ to }) => after !== undefined && isSameSum(to, after, knowledge.prices));
  const asks = !right.includes(true);
  return {
    candidates: placesOf(evidenceOf(text, before, found, ruled)).map((places, at) => ({
      places,
      isRight: at < right.length ? right[at] === true : asks,
    })),
  };
}

function partsIn(text: string): Parts {
  const [side, ...others] = readTypedText(text)?.sides ?? [];
  if (!side || others.length > 0) throw new Error(`${FILE}: ${text} is no request`);
  return side.map(asTexts);
}
