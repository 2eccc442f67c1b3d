import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { ownerUrl, startProduct, type Product } from '../../testing/product.ts';
import { aMailServer } from '../../testing/services/mail.ts';
import { dataWithDemonstration } from '../demonstration.ts';
import { eventually, familyOf, healthAt } from './processes.ts';

const LETTERS = 120;
const LANES = 4;

const own = dataWithDemonstration();
const server = await aMailServer({ pauseMs: 60 });
let product: Product | undefined;
afterAll(async () => {
  await product?.stop();
  await server.close();
  own.remove();
});

const worker = (): number => familyOf(product?.supervisor.pid ?? 0).find(({ command }) => /worker\/main\.ts/.test(command))?.pid ?? 0;

test(
  'kill -9 of the worker in the middle of sending loses no letter, and sends none twice but those whose answer it had not heard',
  { timeout: 600_000 },
  async () => {
    product = await startProduct({ MINHBACH_DATA: own.folder, MINHBACH_SMTP_URL: server.url, MINHBACH_MAIL_FROM: 'cchc@mau.example.vn' });
    const client = new Client({ connectionString: ownerUrl(own.folder) });
    await client.connect();
    try {
      await client.query('delete from message_tempo; delete from message_setting');
      await client.query(`with made as (
        insert into officer (authority_id, full_name) select id, 'Cán bộ ' || i from (select id from authority order by created_at, id limit 1) a, generate_series(1, ${LETTERS}) i returning authority_id, id
      ), settled as (
        insert into message_setting select authority_id, id, id || '@mau.example.vn', 'vi', '20:00', '20:00', false from made
      ) insert into message (authority_id, officer_id, kind, about_type, about_id, made_on, made_at, address, title_vi, title_en, text_vi, text_en, is_urgent)
        select authority_id, id, 'urged', 'trial', id, current_date, now() - interval '1 minute', '/lam-viec', 'Đôn đốc', 'Urged', 'Việc', 'Task', true from made`);
      const state = async () => {
        const { rows } = await client.query<{ waiting: number; sent: number }>(
          `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'sent')::int as sent from message_letter where made_at > now() - interval '1 hour'`,
        );
        return rows[0] ?? { waiting: 0, sent: 0 };
      };
      let kills = 0;
      for (const reached of [15, 45, 80]) {
        await eventually(`${reached} letters have gone`, () => server.taken.length >= reached, 180_000);
        process.kill(worker(), 'SIGKILL');
        kills += 1;
      }
      await eventually('every letter has gone', async () => (await state()).sent === LETTERS, 300_000);
      // Readers of the portal get letters of their own meanwhile.
      const toOfficers = server.taken.filter(({ to }) => /[0-9a-f-]{36}@mau\.example\.vn/.test([to ?? []].flat()[0]?.text ?? ''));
      const ids = toOfficers.map(({ messageId }) => messageId);
      expect(new Set(ids).size).toBe(LETTERS);
      expect(ids.length - LETTERS).toBeLessThanOrEqual(kills * LANES);
      expect((await state()).waiting).toBe(0);
      const { address } = product;
      await eventually('the run is told', async () => (await healthAt(address))?.lastRuns.messages !== undefined);
    } finally {
      await client.end();
    }
  },
);
