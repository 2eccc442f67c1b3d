import { sql } from 'kysely';

export const activityOrders = ['ngay', 'ten', 'hinh-thuc', 'tinh-trang'] as const;
export type ActivityOrder = (typeof activityOrders)[number];

export const orderColumns = {
  ngay: sql`activity.happened_on`,
  ten: sql`activity.title collate "vi-x-icu"`,
  'hinh-thuc': sql`activity.channel`,
  'tinh-trang': sql`activity.state`,
} as const;

/** As the index `activity_by_words` holds them. */
export const wordsOfActivity = sql`fold_plain(activity.title || ' ' || coalesce(activity.place, ''))`;
