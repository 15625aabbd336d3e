import { test } from 'vitest';
import { bot } from '../real-bot.js';
import { textOf } from '../../src/evaluation/judge.js';
import { STUDENT_QUESTIONS } from './student-questions.js';
test('probe', async () => {
  for (const { note, asks, says } of STUDENT_QUESTIONS) {
    const { answer, reply } = await bot.respondToLine(asks);
    const t = textOf(reply);
    const ok = says.test(t) && answer.kind !== 'unknown';
    const notes = answer.sources.map(s => s.note);
    console.log(`${ok ? 'OK ' : 'BAD'} ${notes.includes(note) ? '' : 'OTHERNOTE ' + notes} [${answer.kind}] ${asks}\n      ${t.replace(/\n/g, ' | ').slice(0, ok && notes.includes(note) ? 160 : 420)}`);
  }
});
