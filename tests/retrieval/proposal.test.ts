import { describe, expect, test } from 'vitest';
import { topicProposer } from '../../src/retrieval/proposal.js';
import { parseQuery } from '../../src/understand/query.js';
import { fixture } from '../fixture/knowledge.js';

describe('several topics in a line', () => {
  const propose = topicProposer(fixture.index.entries);
  const sidesOf = (line: string) =>
    propose(parseQuery(line, fixture.lexicon), 0.5, 0.5).comparison.map(({ topics }) => topics.length);

  test('may be compared', () => {
    expect(sidesOf('widget, gizmo or gadget?')).toEqual([3]);
  });

  test('are not, if the line asks for a yes or no', () => {
    expect(sidesOf('can a widget drive a gizmo and a gadget?')).toEqual([]);
  });
});
