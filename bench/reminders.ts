import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { remind } from '#features/tasks/server/index.ts';
import { openDatabase } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

const OFFICERS = 66_000;

/** A Wednesday, so that it is a working day. */
const NOW = Temporal.Instant.from('2026-12-02T05:00:00+07:00');
const DUE = '2026-12-05';

const fill = readFileSync(join(import.meta.dirname, 'reminders.sql'), 'utf8');

/** The same rows in one statement by hand, without rule, calendar, names of the day and the other language. */
const BY_HAND = `insert into message (authority_id, officer_id, kind, about_type, about_id, made_on, made_at, address, title_vi, title_en, text_vi, text_en)
  select task.authority_id, post.officer_id, 'task-due', 'task', task.id, '2026-12-02', '2026-12-02T05:00:00+07:00', '/lam-viec/viec/' || task.id,
    'Sắp đến hạn: ' || left(duty.text, 110), 'Due soon: ' || left(duty.text, 110), 'Thời hạn 05/12/2026 (còn 3 ngày).', 'Due on 05/12/2026 (3 days left).'
  from task join duty on duty.authority_id = task.authority_id and duty.id = task.duty_id
  join post on post.authority_id = task.authority_id and post.unit_id = task.unit_id and post.valid @> date '2026-12-02' and post.ended_at is null
    and post.role not in ('administrator', 'auditor', 'superior')
  join officer on officer.authority_id = post.authority_id and officer.id = post.officer_id and officer.ended_on is null
  where task.state = 'open' and not task.is_requested and task.role <> 'coordinate' and task.due_on = date '${DUE}'
  on conflict do nothing`;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
};

/** Reminders of a day for 66,000 officers, against one statement that writes the same rows. */
export async function benchReminders(ownerUrl: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: ownerUrl });
  const { db, close } = openDatabase(ownerUrl, { maximum: 2 });
  await client.connect();
  try {
    await client.query(fill, [OFFICERS, DUE]);
    for (const table of ['officer', 'post', 'task', 'message']) await client.query(`vacuum analyze ${table}`);
    const { rows } = await client.query<{ id: AuthorityId }>('select id from authority order by created_at limit 1');
    const authorityId = rows[0]?.id ?? ('' as AuthorityId);
    const turns: { product: number; byHand: number; messages: number }[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const clean = () => client.query(`delete from message where made_on = '2026-12-02'; delete from reminder_run`);
      await clean();
      let messages = 0;
      const product = await timed(async () => (messages = await remind(db, authorityId, NOW)));
      await clean();
      turns.push({ product, messages, byHand: await timed(() => client.query(BY_HAND)) });
    }
    const [middle] = turns.toSorted((one, other) => one.product / one.byHand - other.product / other.byHand).slice(1);
    return { officers: OFFICERS, ...middle, ratio: middle && Number((middle.product / middle.byHand).toFixed(2)) };
  } finally {
    await close();
    await client.end();
  }
}
