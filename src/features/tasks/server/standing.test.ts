import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { earlier, standingOn } from '../rules.ts';
import { standingIn } from './standing.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const states = ['open', 'asked', 'accepted', 'declined', 'done'] as const;
const dues = [null, '2026-03-31', '2026-05-31', '2026-06-01', '2026-06-15', '2026-06-16', '2026-12-31'];
const today = day('2026-06-01');
/** Issued in the evening by universal time, which is the next day in Việt Nam. */
const issued = '2026-04-09T18:00:00Z';

test('the expression says of every task what the rule says', async () => {
  const cases = states.flatMap((state) =>
    dues.flatMap((due) =>
      [true, false].flatMap((isRequested) =>
        (['perform', 'coordinate'] as const).flatMap((role) =>
          [null, '2026-06-01', '2026-06-02'].flatMap((ended) =>
            ['2026-05-31', '2026-12-31'].flatMap((to) =>
              [null, '2026-06-01', '2026-06-02'].map((struck) => ({ state, due, isRequested, role, ended, to, struck })),
            ),
          ),
        ),
      ),
    ),
  );
  const { rows } = await sql<{ standing: string }>`
    select ${standingIn(today)} as standing from jsonb_array_elements(${JSON.stringify(cases)}::jsonb) with ordinality as c (one, nth)
    cross join lateral (select one ->> 'state' as state, (one ->> 'due')::date as due_on, null::date as extended_to_on, (one ->> 'struck')::date as ended_on, null::uuid as authority_id, null::uuid as order_id, (one ->> 'isRequested')::boolean as is_requested, one ->> 'role' as role,
      one ->> 'due' is null as is_standing, daterange('2026-01-01', (one ->> 'to')::date, '[]') as period) task
    cross join lateral (select (one ->> 'ended')::date as ended_on, ${issued}::timestamptz as issued_at) plan order by nth`.execute(
    opened.db,
  );
  const until = (on: string | null): Temporal.PlainDate | null =>
    on !== null && Temporal.PlainDate.compare(day(on), today) <= 0 ? day(on) : null;
  const said = cases.map(({ state, due, isRequested, role, ended, to, struck }) =>
    standingOn(
      {
        state,
        isRequested,
        role,
        isStanding: due === null,
        period: { from: day('2026-01-01'), to: day(to) },
        dueOn: due ? day(due) : null,
        endedOn: earlier(until(ended), until(struck)),
        struckBy: until(struck) ? '12/QĐ-UBND' : null,
        isDueBeforeIssue: due !== null && Temporal.PlainDate.compare(day(due), day('2026-04-10')) < 0,
      },
      today,
    ),
  );
  expect(rows.map(({ standing }, at) => [cases[at], standing])).toEqual(said.map((standing, at) => [cases[at], standing]));
  expect([...new Set(said)].toSorted()).toEqual(
    ['ahead', 'asked', 'declined', 'done', 'early', 'ended', 'late', 'past', 'soon', 'standing', 'struck'].toSorted(),
  );
});
