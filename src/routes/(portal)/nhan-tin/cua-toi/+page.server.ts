import type { RequestEvent } from '@sveltejs/kit';
import { changeForm, confirmForm, leaveForm, readerTexts, wantCode } from '#features/subscriptions/index.ts';
import { changeWants, confirmReader, ownSubscription, removeReader, subscriberIn } from '#features/subscriptions/server/index.ts';
import { app } from '#platform/server/app.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { publicLoad } from '../../portal.ts';
import { publicAction, type PublicWork } from '../../posting.ts';
import { wantLists, wantOptions } from '../wants.ts';

const token = /^[0-9a-f-]{36}\.[\w-]{43}$/;

export const load = publicLoad(
  { ma: token },
  async (asking) => {
    const { asked, read } = asking;
    const { db, installKey } = app();
    const own = await ownSubscription(db, installKey, asked.authorityId, subscriberIn(installKey, asked.authorityId, read['ma'] ?? ''));
    if (!own) return { own: null };
    const options = { wants: await wantOptions(asking) };
    const here = own.wants.map(wantCode).filter((code) => options.wants.some(({ value }) => value === code));
    return {
      own: { address: own.address, isConfirmed: own.isConfirmed },
      token: read['ma'],
      fields: fieldsOf(changeForm, { locale: asked.locale, options, values: { wants: here, tempo: own.tempo } }),
    };
  },
  { isKept: false },
);

const idOf = ({ asked, installKey }: PublicWork, { url }: RequestEvent) =>
  subscriberIn(installKey, asked.authorityId, url.searchParams.get('ma') ?? '');

const said = (done: Result<unknown>, notice: string): Result<{ notice: string }> => (done.ok ? ok({ notice }) : done);

export const actions = {
  confirm: publicAction(confirmForm, async (_none, work, event: RequestEvent) =>
    said(
      await confirmReader(work.tx, { authorityId: work.asked.authorityId, now: work.now }, idOf(work, event)),
      readerTexts[work.asked.locale].confirmed,
    ),
  ),
  change: publicAction(
    changeForm,
    async (input, work, event: RequestEvent) =>
      said(
        await changeWants(work.tx, { authorityId: work.asked.authorityId, now: work.now }, idOf(work, event), input),
        readerTexts[work.asked.locale].saved,
      ),
    { lists: wantLists },
  ),
  leave: publicAction(leaveForm, async (_none, work, event: RequestEvent) => {
    await removeReader(work.tx, { authorityId: work.asked.authorityId, now: work.now }, idOf(work, event), 'left');
    return ok({ notice: readerTexts[work.asked.locale].left });
  }),
};
