import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { createEmptyDatabase } from '#root/testing/database.ts';
import { carriedMigrations, migrate, migrateTo } from '#platform/server/migrate.ts';
import type { AuthorityId, ReportId } from '#platform/values/ids.ts';
import { saidOf } from '../figure.ts';
import { reportOf } from './index.ts';

const { db, url, drop } = await createEmptyDatabase();
afterAll(drop);

const authorityId = '0198c000-0000-7000-8000-000000000001' as AuthorityId;
const [planId, officerId, other, reportId] = [2, 3, 4, 5].map((n) => `0198c000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  ReportId,
];

/** A report of the first release: its parts lie in one body, and who typed a figure stands in the log alone. */
const body = {
  facts: {
    authority: { name: 'Ủy ban nhân dân phường Mẫu', shortName: 'UBND phường Mẫu' },
    plan: { title: 'Tuyên truyền', symbol: '5/KH-UBND', issuedOn: '2026-01-12', issuedInPeriod: false },
    period: '6 tháng đầu năm 2026',
    covers: { from: '2025-12-15', to: '2026-06-14' },
    quantities: [],
    activities: ['Một', 'Hai', 'Ba', 'Bốn', 'Họp'].map((title) => ({
      channel: 'radio',
      title,
      happenedOn: '2026-03-01',
      unitName: 'Văn phòng',
      isInternal: title === 'Họp',
    })),
    tasks: { due: 0, done: 0, late: [] },
    requests: { asked: 0, accepted: 0 },
    targets: [],
    silentUnits: [],
    next: [],
  },
  sections: [
    { key: 'direction', heading: 'CHỈ ĐẠO', text: 'Lời tự viết.', isEdited: false },
    { key: 'proposals', heading: 'KIẾN NGHỊ', text: '- Lời của cán bộ.\n- Ý hai.', isEdited: true },
  ],
};

test('a report of the version before opens with its parts, its recipients and who typed its figures', async () => {
  await migrateTo(
    url,
    (await carriedMigrations()).filter((name) => name < '20261129'),
  );
  await sql`insert into authority (id, level, slug) values (${authorityId}, 'commune', 'mau')`.execute(db);
  await sql`insert into officer (authority_id, id, full_name) values (${authorityId}, ${officerId}, 'Cán bộ Mẫu'), (${authorityId}, ${other}, 'Cán bộ Thử')`.execute(
    db,
  );
  await sql`insert into plan (authority_id, id, year, title, issuer, state, made_at, made_by)
    values (${authorityId}, ${planId}, 2026, 'Tuyên truyền', 'UBND phường Mẫu', 'draft', now(), ${officerId})`.execute(db);
  await sql`insert into report (authority_id, id, plan_id, kind, year, covers, title, recipient, body, state, made_by, made_at)
    values (${authorityId}, ${reportId}, ${planId}, 'half', 2026, '[2025-12-15,2026-06-15)', 'Kết quả', 'UBND tỉnh', ${JSON.stringify(body)}, 'draft', ${officerId}, now())`.execute(
    db,
  );
  await sql`insert into report_figure (authority_id, report_id, indicator, computed, typed, typed_reason)
    values (${authorityId}, ${reportId}, 'T14', null, 98, 'Báo cáo'), (${authorityId}, ${reportId}, 'T19', null, 5, 'Chứng từ'), (${authorityId}, ${reportId}, 'T20', null, null, null)`.execute(
    db,
  );
  const changes = JSON.stringify({ T14: { to: { typed: 98 } } });
  await sql`select audit_append(${authorityId}, now(), ${`officer:${other}`}, 'report.figure-typed', 'report', ${reportId}, ${changes}::jsonb)`.execute(
    db,
  );

  await migrate(url);
  const report = await reportOf(db, authorityId, reportId);
  expect(report).toMatchObject({
    index: 1,
    version: 1,
    change: null,
    recipients: [{ name: 'Như trên', purpose: null }],
    facts: {
      period: body.facts.period,
      done: [{ channel: 'radio', activities: 5, examples: [{ title: 'Một' }, { title: 'Hai' }, { title: 'Ba' }] }],
    },
  });
  expect(report?.sections).toEqual(body.sections);
  expect(report?.figures.map(({ indicator, typed, typedBy }) => [indicator, typed, typedBy])).toEqual([
    ['T14', 98, other],
    ['T19', 5, officerId],
    ['T20', null, null],
  ]);
  expect(report?.figures.map((figure) => saidOf(figure).is)).toEqual(['figure', 'figure', 'unknown']);
});
