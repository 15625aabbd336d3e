import { describe, expect, test } from 'vitest';
import { recommend } from '../../src/answers/recommend.js';
import { knowledge } from '../knowledge.js';

const service = (need: string): string | undefined => recommend(need, knowledge).service?.id;

describe('a situation gets the service that fits:', () => {
  test.each(Object.entries(knowledge.situations.listed).map(([id, listed]) => ({ id, listed })))(
    '$id, for at least nine of ten of its own situations',
    ({ id, listed }) => {
      const others = listed.filter((situation) => service(situation) !== id);
      expect(others.slice(Math.floor(listed.length / 10))).toEqual([]);
    },
  );
});
