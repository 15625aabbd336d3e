import type { Kysely, Migration } from 'kysely';

/**
 * Changes of the tables, forwards only and never edited once released. Each must be safe while the release before still runs: add in
 * one release, remove in a later one.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-answers': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('member')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('zone', 'text')
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('seen_at', 'bigint', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('answer')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('member', 'text', (column) => column.notNull())
        .addColumn('item', 'text', (column) => column.notNull())
        .addColumn('note', 'text', (column) => column.notNull())
        .addColumn('correct', 'integer', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute();
      await database.schema.createIndex('answer_by_member').on('answer').columns(['member', 'at']).execute();
      await database.schema
        .createTable('setting')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '0002-repetition': {
    up: async (database: Kysely<unknown>) => {
      await database.schema.alterTable('member').addColumn('exam_day', 'text').execute();
      await database.schema
        .createTable('card')
        .addColumn('member', 'text', (column) => column.notNull())
        .addColumn('item', 'text', (column) => column.notNull())
        .addColumn('due_at', 'bigint', (column) => column.notNull())
        .addColumn('stability', 'double precision', (column) => column.notNull())
        .addColumn('difficulty', 'double precision', (column) => column.notNull())
        .addColumn('reps', 'integer', (column) => column.notNull())
        .addColumn('lapses', 'integer', (column) => column.notNull())
        .addColumn('state', 'integer', (column) => column.notNull())
        .addColumn('last_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('card_key', ['member', 'item'])
        .execute();
    },
  },
  '0003-servers': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('server')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('zone', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('post_time', 'text', (column) => column.notNull())
        .addColumn('post_days', 'text', (column) => column.notNull())
        .addColumn('topics', 'text', (column) => column.notNull())
        .addColumn('quiet_from', 'text', (column) => column.notNull())
        .addColumn('quiet_to', 'text', (column) => column.notNull())
        .addColumn('next_daily_at', 'bigint')
        .addColumn('next_board_at', 'bigint')
        .addColumn('failures', 'integer', (column) => column.notNull())
        .addColumn('problem', 'text')
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .execute();
      await database.schema.createIndex('server_by_daily').on('server').column('next_daily_at').execute();
      await database.schema.createIndex('server_by_board').on('server').column('next_board_at').execute();
      await database.schema
        .createTable('post')
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('item', 'text')
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('message', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('claimed_at', 'bigint', (column) => column.notNull())
        .addColumn('tried_at', 'bigint', (column) => column.notNull())
        .addColumn('answered', 'integer', (column) => column.notNull())
        .addColumn('correct', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('post_key', ['server', 'kind', 'day'])
        .execute();
      await database.schema.createIndex('post_by_state').on('post').columns(['state', 'tried_at']).execute();
    },
  },
  '0004-boards': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('board_member')
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('member', 'text', (column) => column.notNull())
        .addColumn('joined_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('board_member_key', ['server', 'member'])
        .execute();
      await database.schema
        .createTable('points')
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('member', 'text', (column) => column.notNull())
        .addColumn('practice', 'integer', (column) => column.notNull())
        .addColumn('daily', 'integer', (column) => column.notNull())
        .addColumn('answered', 'integer', (column) => column.notNull())
        .addColumn('correct', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('points_key', ['server', 'day', 'member'])
        .execute();
    },
  },
  '0005-reports': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('report')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('item', 'text', (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '0006-guesses': {
    up: async (database: Kysely<unknown>) => {
      await database.schema.alterTable('card').addColumn('before', 'text').execute();
    },
  },
  '0007-item-counts': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('item_count')
        .addColumn('item', 'text', (column) => column.primaryKey())
        .addColumn('answered', 'integer', (column) => column.notNull())
        .addColumn('wrong', 'integer', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('answered_before', 'integer', (column) => column.notNull())
        .addColumn('wrong_before', 'integer', (column) => column.notNull())
        .execute();
    },
  },
};
