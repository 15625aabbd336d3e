import type { Kysely } from 'kysely';
import { REPORT_REASONS, type ReportStore } from './reports.js';
import type { Tables } from './schema.js';

/** Reports over any SQL database that Kysely speaks to. */
export function sqlReportStore(database: Kysely<Tables>): ReportStore {
  return {
    addReport: async (report) => {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('report')
        .values(report)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    reportsSince: async (day) => {
      const rows = await database
        .selectFrom('report')
        .selectAll()
        .where('day', '>=', day)
        .orderBy('day')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...row, reason: REPORT_REASONS.find((known) => known === row.reason) ?? 'unclear' }));
    },
  };
}
