import type { Kysely, Selectable } from 'kysely';
import type { Tables } from './schema.js';
import type { AnswerChanges, Store, StoredCard } from './store.js';

/** Cards over any SQL database that Kysely speaks to. */
export function sqlCardStore(
  database: Kysely<Tables>,
): Pick<Store, 'cardOf' | 'cardsOf' | 'cardBefore' | 'regradeCard'> {
  return {
    cardOf: async (member, item) => {
      const row = await database
        .selectFrom('card')
        .selectAll()
        .where('member', '=', member)
        .where('item', '=', item)
        .executeTakeFirst();
      return row && cardOf(row);
    },
    cardBefore: async (member, item) => {
      const row = await database
        .selectFrom('card')
        .select('before')
        .where('member', '=', member)
        .where('item', '=', item)
        .executeTakeFirst();
      if (!row || row.before === null) return undefined;
      const kept: { readonly card?: StoredCard } = JSON.parse(row.before);
      return { card: kept.card };
    },
    regradeCard: async ({ member, item, dueAt, lastAt, ...numbers }) => {
      const { numUpdatedRows } = await database
        .updateTable('card')
        .set({ ...numbers, due_at: dueAt, last_at: lastAt, before: null })
        .where('member', '=', member)
        .where('item', '=', item)
        .where('before', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    cardsOf: async (member) => {
      const rows = await database
        .selectFrom('card')
        .selectAll()
        .where('member', '=', member)
        .orderBy('due_at')
        .execute();
      return rows.map(cardOf);
    },
  };
}

/** Puts a card in the place of the one before, with what that was like if it may be needed again. */
export async function keepCard(
  transaction: Kysely<Tables>,
  { dueAt, lastAt, ...numbers }: StoredCard,
  known: AnswerChanges['before'],
): Promise<void> {
  const before = known ? JSON.stringify(known) : null;
  const row = { ...numbers, due_at: dueAt, last_at: lastAt, before };
  await transaction
    .insertInto('card')
    .values(row)
    .onConflict((conflict) => conflict.columns(['member', 'item']).doUpdateSet(row))
    .execute();
}

function cardOf({
  due_at: dueAt,
  last_at: lastAt,
  before: _before,
  ...numbers
}: Selectable<Tables['card']>): StoredCard {
  return { ...numbers, dueAt, lastAt };
}
