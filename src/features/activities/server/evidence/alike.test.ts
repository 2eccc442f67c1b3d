import { sql } from 'kysely';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { anActivity, anOrigin, told } from '#root/testing/activities.ts';
import { acting, day, now, today, value } from '#root/testing/actors.ts';
import { withShelf } from '#root/testing/documents.ts';
import { anOffice } from '#root/testing/office.ts';
import { inspectAll, recordActivity, sharedProofOf, shelveProof } from '../index.ts';
import { looksAlike } from './alike.ts';
import { lookOf } from './pictures.ts';

const { opened, storage, worker, room } = await anOffice();

/** A scene of coarse light and dark, of which every seed has its own. */
const scene = (seed: number, width = 800): Promise<Buffer> => {
  const raw = Uint8Array.from({ length: 9 * 8 }, (_, at) => Math.abs(Math.sin((at + 1) * (seed + 1) * 12.9898) * 43_758.5453) % 256);
  return sharp(raw, { raw: { width: 9, height: 8, channels: 1 } })
    .resize(width, Math.round((width * 8) / 9), { kernel: 'cubic', fit: 'fill' })
    .jpeg({ quality: width > 500 ? 90 : 60 })
    .toBuffer();
};
const fileOf = async (bytes: Promise<Buffer>, name: string) => new File([new Uint8Array(await bytes)], name);

const doubtsOf = async (given: Parameters<typeof told>[0], files: File[] = []): Promise<string[]> => {
  const proof = { files: await shelveProof(withShelf(opened.db, storage, worker).shelf, value(await inspectAll(files))), links: [] };
  const input = { actor: worker, now, today, origin: anOrigin(), told: told(given), proof, sure: [] };
  const done = await acting(opened.db, worker, (tx) => recordActivity(tx, input));
  return done.ok ? [] : (done.refusal.doubts ?? []).map(({ message }) => message);
};
const alike = (all: string[]): string[] => all.filter((one) => one.includes('giống ảnh'));

test('the same picture, smaller and saved anew, is a doubt with the activity that had it; another scene and a blank page are none', async () => {
  await anActivity(opened.db, storage, worker, { unitId: room, title: 'Hội nghị quý II' }, { files: [await fileOf(scene(1), 'a.jpg')] });
  expect(alike(await doubtsOf({ unitId: room }, [await fileOf(scene(1, 320), 'chuyen-tiep.jpg')]))).toEqual([
    'Ảnh “chuyen-tiep.jpg” giống ảnh của hoạt động “Hội nghị quý II” ngày 20/05/2026.',
  ]);
  expect(alike(await doubtsOf({ unitId: room }, [await fileOf(scene(7), 'khac.jpg')]))).toEqual([]);
  const blank = sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
  expect(await lookOf(await blank)).toBeUndefined();
});

test('what was part of an event is recorded once: the second one of the unit, day and event is asked about', async () => {
  const event = { unitId: room, foldedInto: 'Họp tổ dân phố tháng 5' };
  await anActivity(opened.db, storage, worker, { ...event, title: 'Phổ biến tại họp tổ' });
  const asked = async (given: Partial<typeof event> & { happenedOn?: Temporal.PlainDate }) =>
    (await doubtsOf({ ...event, ...given })).filter((one) => one.includes('chỉ tính một lần'));
  expect(await asked({ foldedInto: 'họp tổ dân phố Tháng 5' })).toHaveLength(1);
  expect(await asked({ foldedInto: 'Họp chi bộ' })).toEqual([]);
  expect(await asked({ happenedOn: day('2026-05-21') })).toEqual([]);
});

test('the page of either activity names the other where the picture came again in another file: smaller, in another format, turned upright by its mark', async () => {
  const first = await anActivity(
    opened.db,
    storage,
    worker,
    { unitId: room, title: 'Ra quân' },
    { files: [await fileOf(scene(21), 'goc.jpg')], links: [] },
  );
  const again = {
    'nho.webp': sharp(await scene(21)).resize(400).webp({ quality: 45 }).toBuffer(),
    'khac-dang.png': sharp(await scene(21)).png().toBuffer(),
    // As a telephone writes it that was held upright: the picture lies on its side, its mark says how it stands.
    'xoay.jpg': sharp(await scene(21)).rotate(-90).withExif({ IFD0: { Orientation: '6' } }).withMetadata({ orientation: 6 }).jpeg({ quality: 70 }).toBuffer(),
  }; // prettier-ignore
  const ids = [];
  for (const [name, bytes] of Object.entries(again))
    ids.push(
      await anActivity(opened.db, storage, worker, { unitId: room, title: name }, { files: [await fileOf(bytes, name)], links: [] }),
    );
  const other = await anActivity(
    opened.db,
    storage,
    worker,
    { unitId: room, title: 'Khác' },
    { files: [await fileOf(scene(22), 'khac.jpg')], links: [] },
  );
  const shared = await sharedProofOf(opened.db, worker.authorityId, [first, ...ids, other]);
  expect(new Set((shared.get(first) ?? []).map((one) => `${one.other.id} ${String(one.isAlike)}`))).toEqual(
    new Set(ids.map((id) => `${id} true`)),
  );
  for (const id of ids) expect((shared.get(id) ?? []).map((one) => one.other.id)).toContain(first);
  expect(shared.get(other)).toBeUndefined();
});

test('no two of sixty scenes look alike, and the few that share a band are found by the index', async () => {
  const looks = await Promise.all(Array.from({ length: 60 }, async (_, seed) => lookOf(await scene(seed + 100, 300))));
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from unnest(${looks}::text[]) with ordinality as one (look, at)
    join unnest(${looks}::text[]) with ordinality as other (look, at) on one.at < other.at and ${looksAlike(sql`one.look::bit(64)`, sql`other.look::bit(64)`)}`.execute(opened.db); // prettier-ignore
  expect(rows).toEqual([{ count: 0 }]);
  const plan = await opened.db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    return sql<Record<string, string>>`explain select id from evidence e where e.look is not null and ${looksAlike(sql`e.look`, sql`${looks[0]}::bit(64)`)}`.execute(tx); // prettier-ignore
  });
  expect(plan.rows.map((row) => Object.values(row).join()).join('\n')).toContain('evidence_by_look');
});
