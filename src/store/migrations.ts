/**
 * Migrations as SQL for both engines, forwards only and never edited once released. Each must be safe while the release
 * before still runs: add in one release, remove in a later one.
 */
export const MIGRATIONS: Readonly<Record<string, readonly string[]>> = {
  '0001-answers': [
    `create table "member" ("id" text primary key, "zone" text, "created_at" bigint not null, "seen_at" bigint not null)`,
    `create table "answer" (
      "id" text primary key, "member" text not null, "item" text not null, "note" text not null,
      "correct" integer not null, "day" text not null, "at" bigint not null)`,
    `create index "answer_by_member" on "answer" ("member", "at")`,
    `create table "setting" ("name" text primary key, "value" text not null)`,
  ],
  '0002-repetition': [
    `alter table "member" add column "exam_day" text`,
    `create table "card" (
      "member" text not null, "item" text not null, "due_at" bigint not null,
      "stability" double precision not null, "difficulty" double precision not null,
      "reps" integer not null, "lapses" integer not null, "state" integer not null, "last_at" bigint not null,
      constraint "card_key" primary key ("member", "item"))`,
  ],
  '0003-servers': [
    `create table "server" (
      "id" text primary key, "zone" text not null, "channel" text not null,
      "post_time" text not null, "post_days" text not null, "topics" text not null,
      "quiet_from" text not null, "quiet_to" text not null, "next_daily_at" bigint, "next_board_at" bigint,
      "failures" integer not null, "problem" text, "changed_at" bigint not null)`,
    `create index "server_by_daily" on "server" ("next_daily_at")`,
    `create index "server_by_board" on "server" ("next_board_at")`,
    `create table "post" (
      "server" text not null, "kind" text not null, "day" text not null, "item" text,
      "channel" text not null, "message" text, "state" text not null,
      "claimed_at" bigint not null, "tried_at" bigint not null, "answered" integer not null, "correct" integer not null,
      constraint "post_key" primary key ("server", "kind", "day"))`,
    `create index "post_by_state" on "post" ("state", "tried_at")`,
  ],
  '0004-boards': [
    `create table "board_member" (
      "server" text not null, "member" text not null, "joined_at" bigint not null,
      constraint "board_member_key" primary key ("server", "member"))`,
    `create table "points" (
      "server" text not null, "day" text not null, "member" text not null,
      "practice" integer not null, "daily" integer not null, "answered" integer not null, "correct" integer not null,
      constraint "points_key" primary key ("server", "day", "member"))`,
  ],
  '0005-reports': [
    `create table "report" ("id" text primary key, "item" text not null, "reason" text not null, "day" text not null)`,
  ],
  '0006-guesses': [`alter table "card" add column "before" text`],
  '0007-item-counts': [
    `create table "item_count" (
      "item" text primary key, "answered" integer not null, "wrong" integer not null, "day" text not null,
      "answered_before" integer not null, "wrong_before" integer not null)`,
  ],
};
