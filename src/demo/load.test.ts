import { afterAll, beforeAll, expect, it } from 'vitest';
import sharp from 'sharp';
import { activitiesOf, progressOf } from '#features/activities/server/index.ts';
import { offeredRoles } from '#features/identity/index.ts';
import { demonstrationRoles } from '#features/identity/server/index.ts';
import { lawsOf, lawsToSpread } from '#features/laws/server/index.ts';
import { coverageOf, planOf, plansOf, receivedPlansOf } from '#features/plans/server/index.ts';
import { computeFigures, writeSections } from '#features/reporting/index.ts';
import { adjustmentsOf, gatherFacts, reportOf, reportsOf } from '#features/reporting/server/index.ts';
import { standingOn } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { activitiesPage, activityInFull, plansOfYear, publicPhoto, siteOf, summaryOf, yearsOf } from '#features/portal/server/index.ts';
import { authorities, authorityOn } from '#features/units/server/index.ts';
import { useApp, type App } from '#platform/server/app.ts';
import { verifyChains } from '#platform/server/audit.ts';
import { clock } from '#platform/server/clock.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import type { AuthorityId, FileId, PlanId } from '#platform/values/ids.ts';
import { createTestDatabase, sealKey, type TestDatabase, keyOfTests } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { tampering } from '#root/testing/tampering.ts';
import { unsaidIn } from '#root/tests/said.ts';
import { declaredRows } from '#root/src/cli/audit/declared.ts';
import { verifyFiles } from '#platform/server/log/files.ts';
import { verifyRows } from '#platform/server/log/rows/declared.ts';
import { sealFound } from '#platform/server/log/rows/found.ts';
import { verifyPresent } from '#platform/server/log/rows/present.ts';
import { verifySeals } from '#platform/server/log/verify.ts';
import { loadDemonstration } from './load.ts';

/** The last day of the story. */
const today = Temporal.PlainDate.from('2026-11-20');
const storage = aStorage();
let database: TestDatabase;
let app: App;
let authorityId: AuthorityId;
let planId: PlanId;

beforeAll(async () => {
  database = await createTestDatabase();
  app = { ...database, storage, clock: clock(), installKey: keyOfTests };
  await sealFound(database.db, Temporal.Now.instant());
  await loadDemonstration(app);
  const [authority] = await authorities(database.db);
  const plan = (authority ? await plansOf(database.db, authority.id) : []).find(({ state }) => state === 'issued');
  if (!authority || !plan) throw new Error('Nothing was loaded.');
  ({ id: authorityId } = authority);
  ({ id: planId } = plan);
}, 120_000);

afterAll(async () => {
  useApp(undefined);
  storage.remove();
  await database.drop();
});

const entries = async (): Promise<number> => {
  const { count } = await database.db
    .selectFrom('audit_entry')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
};

it('is one invented ward whose officers hold every role that a click signs in, below a province that has no public pages', async () => {
  expect((await authorities(database.db))[0]).toMatchObject({ isDemo: true, level: 'commune', slug: 'sao-mai' });
  const roles = (await demonstrationRoles(database.db, today)).map(({ role }) => role);
  expect(roles.toSorted()).toEqual([...offeredRoles].toSorted());
  expect((await demonstrationRoles(database.db, today)).find(({ role }) => role === 'chair')?.fullName).toBe('Trần Minh Họa');
});

it('has the plan of the year, issued, and every duty has its units', async () => {
  const plan = await planOf(database.db, authorityId, planId);
  expect(plan).toMatchObject({ state: 'issued', year: 2026, symbol: '12/KH-UBND' });
  expect(plan?.duties).toHaveLength(27);
  expect(plan?.duties.filter(({ units }) => units.length === 0)).toEqual([]);
  expect(plan?.targets).toHaveLength(13);
  expect(plan?.targets.find(({ unit }) => unit === 'lượt người dân')?.measure).toBe('ballots');
});

it('asks partner bodies, of which some accept, one declines and some have not answered', async () => {
  const asked = (await tasksOf(database.db, authorityId, { today, planId })).filter(({ isRequested }) => isRequested);
  const states = new Set(asked.map(({ state }) => state));
  expect([...states].toSorted()).toEqual(['accepted', 'asked', 'declined']);
  expect(asked.filter(({ state }) => state === 'declined').map(({ unitName }) => unitName)).toEqual([
    'Hội Liên hiệp Phụ nữ phường Sao Mai',
  ]);
});

it('keeps a register in which what the plan cites has ended since, what replaced it, and what is to be made known', async () => {
  const plan = await planOf(database.db, authorityId, planId);
  expect(plan?.legalBases.map(({ symbol, relation, lawId }) => [symbol, relation, lawId !== null])).toEqual([
    ['76/NQ-CP', 'programme', true],
    ['42/2022/NĐ-CP', 'basis', true],
    ['318/KH-UBND', 'superior-plan', true],
    ['04/KH-UBND', 'reform-plan', true],
  ]);
  const standing = async (word: 'ended' | 'suspended') =>
    (await lawsOf(database.db, authorityId, { today, standing: word }, { size: null })).laws.map(({ symbol }) => symbol);
  expect(await standing('ended')).toEqual(expect.arrayContaining(['42/2022/NĐ-CP', '21/2024/QĐ-UBND']));
  expect((await lawsToSpread(database.db, authorityId)).map(({ name }) => name)).toEqual(['Quyết định số 33/2026/QĐ-UBND']);
});

it('is late with three tasks on its last day', async () => {
  const late = (await tasksOf(database.db, authorityId, { today, planId })).filter((task) => standingOn(task, today) === 'late');
  expect(late.map(({ unitName, dueOn }) => `${unitName} ${dueOn?.toString()}`)).toEqual([
    'Trung tâm Phục vụ hành chính công 2026-09-30',
    'Đài truyền thanh phường 2026-09-30',
    'Trường Trung học cơ sở Sao Mai 2026-10-14',
  ]);
});

it('has activities in every state but none after its last day', async () => {
  const all = await activitiesOf(database.db, authorityId);
  expect(Object.fromEntries([...Map.groupBy(all, ({ state }) => state)].map(([state, of]) => [state, of.length]))).toEqual({
    confirmed: 103,
    recorded: 17,
    returned: 1,
  });
  expect(all.filter(({ isInternal }) => isInternal)).toHaveLength(5);
  expect(all.filter(({ happenedOn }) => Temporal.PlainDate.compare(happenedOn, today) > 0)).toEqual([]);
  expect(all.filter(({ evidenceCount }) => evidenceCount === 0)).toEqual([]);
});

it('reaches most targets, is close to some and behind with the survey', async () => {
  const progress = await progressOf(database.db, authorityId, planId, asOfToday(today));
  expect(progress.map(({ done, outOf, isMet }) => [done, outOf, isMet])).toEqual([
    [60, 60, true],
    [23, null, false],
    [11, null, false],
    [10, 11, false],
    [1, null, false],
    [1, null, true],
    [60, null, true],
    [3000, null, true],
    [16, 17, false],
    [109, 111, true],
    [143, null, false],
    [2, 3, false],
    [88.4, 90, false],
  ]);
});

it('has received the plan of the province, answers it with two gaps, and has begun the next year with more of them', async () => {
  const received = (await receivedPlansOf(database.db, authorityId)).toSorted((one, other) => one.year - other.year);
  expect(received).toMatchObject([
    { year: 2026, symbol: '318/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh Đông Giang', state: 'received' },
    { year: 2027, symbol: '402/KH-SNV', issuer: expect.stringContaining('Sở Nội vụ') as string, state: 'received' },
  ]);
  const [coverage, ofNext] = await coverageOf(database.db, authorityId, received);
  expect(coverage).toMatchObject({ asked: 7, answered: 4, aside: 1, open: 2 });
  expect(ofNext).toMatchObject({ asked: 5, answered: 1, aside: 0, open: 4 });
  expect((await plansOf(database.db, authorityId)).map(({ year, state }) => `${year} ${state}`)).toEqual(['2027 draft', '2026 issued']);
});

it('has sent three reports and drafted the one of the year', async () => {
  const reports = await reportsOf(database.db, authorityId);
  expect(reports.map(({ kind, state, symbol }) => [kind, state, symbol]).toSorted()).toEqual([
    ['half', 'frozen', '96/BC-UBND'],
    ['nine', 'frozen', '151/BC-UBND'],
    ['quarter', 'frozen', '38/BC-UBND'],
    ['year', 'draft', null],
  ]);
});

const frozenReports = async () => {
  const frozen = (await reportsOf(database.db, authorityId)).filter(({ state }) => state === 'frozen');
  const whole = await Promise.all(frozen.map(({ id }) => reportOf(database.db, authorityId, id)));
  return whole.flatMap((report) => report ?? []);
};

it('has in each frozen report what its period gives today, listed adjustments apart', async () => {
  const reports = await frozenReports();
  expect(reports).toHaveLength(3);
  for (const report of reports) {
    const order = { authorityId, planId, covers: report.covers, period: report.facts.period, about: report };
    const facts = await gatherFacts(database.db, { ...order, asOf: report.asOf });
    expect(facts).toEqual(report.facts);
    expect(writeSections(facts, report.sections)).toEqual(report.sections);
    expect(computeFigures(report.indicators, facts)).toEqual(report.figures.map(({ indicator, computed }) => ({ indicator, computed })));
    const now = await gatherFacts(database.db, { ...order, asOf: { ...report.asOf, knownBy: 'now' } });
    const { activities, tasks, figures } = await adjustmentsOf(database.db, authorityId, report);
    if (activities.length + tasks.length === 0) expect(now).toEqual(report.facts);
    const moved = computeFigures(report.indicators, now).filter(
      ({ indicator, computed }) => report.figures.find((one) => one.indicator === indicator)?.computed !== computed,
    );
    const shares = now.targets.filter(({ goal, done, percent }, index) => {
      const was = report.facts.targets[index];
      return goal ? was?.percent !== percent : was?.done !== done;
    });
    expect(figures).toHaveLength(moved.length + shares.length);
  }
});

it('reports half a year by what was done in it, not by what came after', async () => {
  const half = (await frozenReports()).find(({ kind }) => kind === 'half');
  const now = await gatherFacts(database.db, {
    ...{ authorityId, planId, period: 'quý II năm 2026', about: { kind: 'quarter', year: 2026, index: 2, dueOn: null } },
    covers: { from: Temporal.PlainDate.from('2026-03-15'), to: Temporal.PlainDate.from('2026-06-14') },
    asOf: { happenedBy: Temporal.PlainDate.from('2026-06-14'), knownBy: 'now' },
  });
  expect(now.targets).toEqual(half?.facts.targets);
  expect(now.targets.map(({ done, wanted }) => `${done}/${wanted}`)).toEqual([
    '58/60', '11/24', '6/12', '6/6', '1/2', '0/1', '46/40', '3000/3000', '0/0', '31/31', '74/300', '2/3', '0/90',
  ]); // prettier-ignore
  expect(now.tasks).toMatchObject({ due: 14, done: 14, doneLate: 0, late: [] });
  expect(now.next.length).toBeGreaterThan(3);
});

it('shows pictures without what the camera wrote into them', async () => {
  const rows = await database.db.selectFrom('evidence').select(['file_id', 'public_file_id']).where('is_public', '=', true).execute();
  expect(rows.length).toBeGreaterThan(25);
  const written = async (id: string | null): Promise<boolean> => {
    const file = await findFile(database.db, authorityId, id as FileId);
    if (!file) throw new Error('A picture is missing.');
    const { exif, iptc, xmp, comments } = await sharp(await readStored(storage, file)).metadata();
    return [exif, iptc, xmp, comments].some((part) => part !== undefined);
  };
  for (const { file_id, public_file_id } of rows) {
    expect(await written(file_id)).toBe(true);
    expect(await written(public_file_id)).toBe(false);
  }
});

it('has an audit log that is whole and runs forward in time', async () => {
  expect(await verifyChains(database.db)).toEqual([]);
  const times = await database.db
    .selectFrom('audit_entry')
    .select('at')
    .where('authority_id', '=', authorityId)
    .orderBy('sequence')
    .execute();
  expect(times.length).toBeGreaterThan(250);
  const backwards = times.filter(({ at }, index) => index > 0 && Temporal.Instant.compare(at, times[index - 1]?.at ?? at) < 0);
  expect(backwards).toEqual([]);
  expect(Temporal.Instant.compare(times.at(-1)?.at ?? '', '2026-11-20T17:00:00Z')).toBe(-1);
});

it('has words for every entry of its log', async () => {
  expect(await unsaidIn(database.db)).toEqual([]);
});

it('is loaded once: a second time nothing changes', async () => {
  const before = await entries();
  await loadDemonstration(app);
  expect(await entries()).toBe(before);
  expect(await authorities(database.db)).toHaveLength(4);
});

it('leaves nothing when the load breaks off', async () => {
  const other = await createTestDatabase();
  const full = { disk: { put: () => Promise.reject(new Error('no space')) } } as unknown as App['storage'];
  await expect(loadDemonstration({ ...app, ...other, storage: full })).rejects.toThrow('no space');
  expect(await authorities(other.db)).toEqual([]);
  expect(await other.db.selectFrom('officer').select('id').execute()).toEqual([]);
  await other.drop();
});

it('leaves every value, file and seal as the log says', async () => {
  const rows = await verifyRows(database.db, app.installKey, await declaredRows(process.cwd()));
  expect(rows.faults).toEqual([]);
  expect(rows.values).toBeGreaterThan(500);
  expect((await verifyFiles(database.db, storage.folder)).faults).toEqual([]);
  const { faults, entries: sealed, mentions } = await verifySeals(database.db, sealKey, Temporal.Now.instant());
  expect(faults).toEqual([]);
  const present = await database.db.transaction().execute((tx) => verifyPresent(tx, sealKey, mentions));
  expect(present.faults).toEqual([]);
  expect(present.rows).toBeGreaterThan(1000);
  expect(sealed).toBeGreaterThan((await entries()) - 1);
});

it('shows whichever value is changed behind the product, of whichever column and table', async () => {
  const { tried, unnoticed, empty } = await tampering(database.owner, sealKey);
  expect(unnoticed).toEqual([]);
  expect(tried).toBeGreaterThan(250);
  // Nothing is told of links that open for who makes them alone, of help by AI before somebody connects a model, and of lists that wait for two by setting.
  expect(empty).toEqual([
    ...['administrative_unit', 'approval_link', 'assistance_setting', 'assistance_suggestion', 'auth.session', 'auth.twoFactor'],
    ...['authority_heir', 'authority_host', 'authority_period_rule', 'message_device', 'officer_notice', 'officer_proposal'],
    ...['procedure_import', 'word_correction'],
  ]);
}, 120_000);

it('is read by the public pages through their own role, which sees nothing else', async () => {
  const { publicDb: db } = database;
  const site = await siteOf(db, authorityId);
  const asked = { authorityId, today, locale: 'vi' as const, names: site.names };
  expect((await authorityOn(database.db, authorityId, today))?.name).toBe(asked.names.ofAuthority(today).name);
  expect(await summaryOf(db, asked)).toEqual(await summaryOf(database.db, asked));
  const [plan] = await plansOfYear(db, 2026, asked);
  expect(plan?.targets).toHaveLength(13);
  expect(await yearsOf(db, asked)).toHaveLength(1);
  const { activities } = (await activitiesPage(db, asked))!;
  for (const { id } of activities) expect(await activityInFull(db, id, asked)).toBeDefined();
  const fileId = activities.find(({ photo }) => photo)?.photo?.id;
  expect(fileId && (await publicPhoto(db, authorityId, fileId))?.sha256).toBe((await findFile(database.db, authorityId, fileId!))?.sha256);
});
