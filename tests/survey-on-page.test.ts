import { expect, test } from 'vitest';
import { today } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aRunningSurvey } from '#root/testing/rooms/citizens/surveys.ts';
import { actions } from '../src/routes/(portal)/khao-sat/[id]/+page.server.ts';
import { anEvent } from './filling.ts';

// The first question of a survey answered on another page of the portal.

const { db } = await aWorkplace({ open: true });
const ward = await anAuthority(db, { placeName: 'Mẫu' });
const maker = await anOfficer(db, ward, { roles: ['plan-owner'] });
const open = { opensOn: today, closesOn: Temporal.Now.plainDateISO().add({ days: 30 }) };
const chair = await anOfficer(db, ward, { roles: ['chair'] });

interface Answer {
  page?: { step: number; errors: Record<string, string>; typed: Record<string, unknown>; fields: { name: string }[] };
  look?: object;
}

async function begun(id: string, said: Record<string, string>): Promise<Answer> {
  const event = anEvent(undefined as never, `/khao-sat/${id}?/begin`, { id }, new URLSearchParams({ step: '0', ...said }));
  return (await actions.begin(Object.assign(event, { getClientAddress: () => '192.0.2.9' }))) as Answer;
}

test('what stands beside the first question is asked without a fault; the first itself is wanted', async () => {
  const question = (words: string) => ({
    ...{
      words,
      kind: 'level' as const,
      options: undefined,
      factor: undefined,
      isRequired: true,
      ifPosition: undefined,
      ifValue: undefined,
    },
  });
  const longer = await aRunningSurvey(db, maker, chair, {
    ...open,
    page: '/lien-he',
    questions: [question('Hài lòng không?'), question('Có dễ tìm không?')],
  });
  const { page } = await begun(longer, { a1: '4' });
  expect([page?.step, page?.errors, page?.typed['a1'], page?.fields.map(({ name }) => name)]).toEqual([0, {}, '4', ['a1', 'a2']]);
  expect(Object.keys((await begun(longer, {})).page?.errors ?? {})).toEqual(['a1']);
  const alone = await aRunningSurvey(db, maker, chair, { ...open, questions: [question('Hài lòng không?')] });
  expect((await begun(alone, { a1: '4' })).look).toBeDefined();
});
