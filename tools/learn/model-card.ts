import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { Changes, Trained } from './train-classifier.js';

/** A Markdown description of the classifier, its data and its accuracy. */
export function modelCard({ classifier, curves, texts, validation }: Trained, seconds: number): string {
  const rows = (curves[0] ?? []).map((_, epoch) =>
    [
      epoch + 1,
      ...curves.flatMap((curve) => [curve[epoch]?.loss.toFixed(3) ?? '', percent(curve[epoch]?.validation)]),
    ].join(' | '),
  );
  return `# Model card of \`classifier.bin\`

Made by \`npm run learn -- --anew\` on ${today()} in ${seconds.toFixed(0)} seconds. It says which of the things that the bot can say a line asks for:
a statement, a definition, a difference, a task, an error, a service to recommend, any topic explained or any two compared, or nothing that the notes hold.

- **Data:** ${texts} texts of \`training/\` and of the notes, ${classifier.classes.length} classes. Written by people and by language models for this project; no messages of members.
- **Validation:** one listed question in ${H.validationEvery}, ${validation} in all, is not learned from. One in ${H.measuredEvery} of them decides when training stops.
- **Model:** ${classifier.members.length} linear classifiers over mean embeddings (Joulin et al. 2016), asked together; they see ${H.members.join(' and ')}. Embeddings are quantised to 4 bits, weights of the classes to 6.
- **New notes:** a second classifier that learned nothing of every ${H.leftOutEvery}th note served to fit how likely entries are of which nothing was learned; it is not kept.
- **Known limits:** English only. Validation questions are by the same hands as the lists, so the figures below say nothing about strangers: \`docs/quality.md\` does.

| hyperparameter | value | why |
|---|---|---|
| dimensions | ${H.dimensions} | 96 gained half a point and does not fit into 4 MB |
| epochs, batch, negatives | ${H.epochs}, ${H.batch}, ${H.negatives} | more of each gained nothing on the validation part |
| feature dropout | ${H.featureDropout} | no class rests on a single word |
| exchange of words | ${H.exchange} | the same question in other words of the trade is learned as well |
| parts of another text around it | ${H.story} of the texts, ${H.storyShare} of its features | questions come inside stories: 104 → 115 of 158 fresh ones of strangers; 0.6 and 0.5 gave 112 |
| rates (embeddings, classes, biases) | ${H.embeddingRate}, ${H.classRate}, ${H.biasRate} | Adam for the first two |
| weights averaged | after ${H.burnIn * H.epochs} epochs, ${H.averagesInEpoch} times in each | on the validation part words came to 47.8 % after 7 epochs and letters to 48.1 after 8; once in each epoch: 46.8 and 47.0, after ten 47.7 and 48.0; rates that fall to nothing in 5 or 6 epochs, up to twice as high, without averages: 46.2 at most (words) |
| features | ${H.mostFeatures} a member, at least ${H.minCount} samples each | keeps all that is learned below 4 MB |

## Learning curve

| epoch | ${curves.map((_, place) => `loss (${H.members[place]}) | validation`).join(' | ')} |
|---|${curves.map(() => '---|---|').join('')}
${rows.map((row) => `| ${row} |`).join('\n')}
`;
}

/** The part of the card on what was learned after the rest. */
const SINCE = `## Learned since

\`npm run learn\` leaves what was learned as it is. A new class begins with the mean of its texts, a changed one with its weights; both are trained for
${H.epochsOfNew} epochs. Accuracy is that on the validation part of all.

| day | new classes | changed | in all | texts | features a member | ${H.members.join(' | ')} |
|---|---|---|---|---|---|${H.members.map(() => '---|').join('')}
`;

/** The card with one more row on what was learned since. */
export function learnedSince(
  card: string,
  { classifier, curves, texts }: Trained,
  { added, changed }: Changes,
): string {
  const counts = [added, changed, classifier.classes.length, texts, classifier.members[0]?.features.length];
  const row = [today(), ...counts, ...curves.map((curve) => percent(curve.at(-1)?.validation))];
  return `${card.includes(SINCE) ? card : `${card}\n${SINCE}`}| ${row.join(' | ')} |\n`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${(100 * share).toFixed(1)} %`;
}
