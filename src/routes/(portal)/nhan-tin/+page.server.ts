import type { RequestEvent } from '@sveltejs/kit';
import { pushKeysFrom } from '#features/messages/server/index.ts';
import { askForm, deviceForm, deviceGoneForm, readerTexts } from '#features/subscriptions/index.ts';
import { addDevice, askForNews, removeDevice, type Reading } from '#features/subscriptions/server/index.ts';
import { app } from '#platform/server/app.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { addressesOf } from '../addresses.ts';
import { publicLoad } from '../portal.ts';
import { publicAction, type PublicWork } from '../posting.ts';
import { wantLists, wantOptions } from './wants.ts';

/** What a page of a target or unit proposes to hear of. */
const proposed = /^(?:all|late|topic:[a-z-]{1,60}|(?:target|unit):[0-9a-f-]{36})$/;

export const load = publicLoad({ ve: proposed }, async (asking) => {
  const { asked, read } = asking;
  const given = { locale: asked.locale, options: { wants: await wantOptions(asking) } };
  const values = { wants: [read['ve'] ?? 'all'], tempo: 'daily' as const };
  return {
    fields: fieldsOf(askForm, { ...given, values }),
    deviceFields: fieldsOf(deviceForm, { ...given, values: { ...values, endpoint: '', publicKey: '', authSecret: '', tempo: 'at-once' } }),
    goneFields: fieldsOf(deviceGoneForm, { locale: asked.locale, values: { endpoint: '' } }),
    publicKey: pushKeysFrom(app().installKey).publicKey,
  };
});

async function readingOf({ asked, installKey, now }: PublicWork, event: RequestEvent): Promise<Reading> {
  const { authorityId, locale } = asked;
  const { page } = await addressesOf(event);
  return { authorityId, locale, installKey, now, base: page('/', 'vi').replace(/\/$/, '') };
}

export const actions = {
  ask: publicAction(
    askForm,
    async (input, work, event: RequestEvent) => {
      const done = await askForNews(work.tx, await readingOf(work, event), input);
      return done.ok ? ok({ notice: readerTexts[work.asked.locale].asked }) : done;
    },
    { lists: wantLists },
  ),
  turnOn: publicAction(
    deviceForm,
    async (input, work, event: RequestEvent) => {
      const done = await addDevice(work.tx, await readingOf(work, event), input);
      return done.ok ? ok({ notice: readerTexts[work.asked.locale].on }) : done;
    },
    { lists: wantLists },
  ),
  turnOff: publicAction(deviceGoneForm, async ({ endpoint }, { tx, asked, installKey, now }) => {
    const done = await removeDevice(tx, { authorityId: asked.authorityId, installKey, now }, endpoint);
    return done.ok ? ok({ notice: readerTexts[asked.locale].off }) : done;
  }),
};
