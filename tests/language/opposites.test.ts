import { expect, test } from 'vitest';
import { undoes } from '../../src/language/opposites.js';

test.each([
  ['how do I turn it on', 'Turn off SnapStart of a Lambda function'],
  ['disable termination protection', 'Turn on termination protection'],
  ['delete a cluster', 'Create an EKS cluster'],
  ['can I remove a layer', 'Add a layer to a function'],
  ['how do I share an AMI', 'Stop sharing an AMI'],
  ['enable container insights', 'How do I turn off Container Insights?'],
])('"%s" wants the opposite of "%s"', (text, title) => {
  expect(undoes(text)(title)).toBe(true);
});

test.each([
  ['how do I turn it on', 'Turn on SnapStart for a Lambda function'],
  ['turn it off and on again', 'Turn off the circuit breaker'],
  ['create a rule that deletes old images', 'Delete old images'],
  ['how do I update a function', 'Delete a function'],
])('"%s" does not want the opposite of "%s"', (text, title) => {
  expect(undoes(text)(title)).toBe(false);
});
