import type { RequestEvent } from '@sveltejs/kit';
import { accountsOf } from '#features/channels/server/index.ts';
import {
  checkLine,
  checkOutletForm,
  connectForm,
  correctOutletForm,
  deliveryTexts,
  handoverForm,
  kindOf,
  mayKeepOutlets,
  maySeeDeliveries,
  outletView,
  pressForm,
} from '#features/deliveries/index.ts';
import {
  checkOutlet,
  checksOf,
  connectOutlet,
  correctOutlet,
  endOutlet,
  handOutletOver,
  handoversOf,
  lockOutlets,
  noteTested,
  openAdapters,
  openNet,
  pretendedAdapters,
  startOfOutlet,
  tryOutlet,
} from '#features/deliveries/server/index.ts';
import { app } from '#platform/server/app.ts';
import { cameBack, prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatMoment } from '#platform/values/format.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { keeperList, outletAt } from '../outlets.ts';

/** What an adapter does not ask for is not on its form. */
const asked = (fields: ReturnType<typeof fieldsOf>, asks: readonly string[]) => fields.filter(({ name }) => asks.includes(name));

export const load = staffLoad(maySeeDeliveries, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { locale } = event.locals;
  const outlet = await outletAt(event, staff);
  const keeps = mayKeepOutlets(actor) === undefined && (outlet.endedAt === null || cameBack(event));
  const { asks } = kindOf(outlet.adapter);
  return {
    locale,
    outlet: outletView(outlet, locale),
    keeps,
    fields: keeps ? fieldsOf(correctOutletForm, { locale, values: startOfOutlet(outlet), shown: {} }) : null,
    connectFields: keeps && asks.length > 0 ? asked(fieldsOf(connectForm, { locale }), asks) : null,
    checkFields: keeps ? fieldsOf(checkOutletForm, { locale, values: { isOurs: true } }) : null,
    handoverFields: keeps ? fieldsOf(handoverForm, { locale, options: await keeperList(staff) }) : null,
    checks: (await checksOf(db, actor.authorityId, outlet.id)).map((one) => checkLine(one, locale)),
    handovers: (await handoversOf(db, actor.authorityId, outlet.id)).map(({ from, to, by, note, at }) => ({
      ...{ when: formatMoment(at), title: deliveryTexts[locale].handoverLine(from, to), text: [note, by].filter(Boolean).join(' · ') },
    })),
    history: await historyFor(
      db,
      actor.authorityId,
      'outlet',
      outlet.id,
      locale,
      (await accountsOf(db, actor.authorityId)).map(({ id, name }) => [id, name]),
    ),
  };
});

const textsOf = ({ locals }: RequestEvent) => deliveryTexts[locals.locale];
const said = (done: Result<unknown>, notice: string): Result<{ notice: string }> => (done.ok ? ok({ notice }) : done);

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockOutlets(tx, actor),
  start: async (staff: StaffContext, event: RequestEvent) => startOfOutlet(await outletAt(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'outlet', objectId: params['noi'] ?? '' }),
};

/** Asks the service itself, before the transaction; a service that says nothing is not waited for longer than a person would. */
async function tested({ db, actor }: Pick<StaffContext, 'db' | 'actor'>, event: RequestEvent) {
  const { id } = await outletAt(event, { db, actor });
  const net = openNet({ seconds: 10 });
  const none = {
    post: () => Promise.resolve({ state: 'failed' as const, reason: 'refused' as const, detail: '' }),
    close: () => undefined,
  };
  const trying = {
    authorityId: actor.authorityId,
    installKey: app().installKey,
    adapters: event.locals.isDemo ? pretendedAdapters() : openAdapters(none),
    net: net.fetch,
  };
  return tryOutlet(db, trying, id).finally(net.close);
}

export const actions = {
  correct: staffEdit(mayKeepOutlets, correctOutletForm, edit, async (input, staff, event: RequestEvent) =>
    said(await correctOutlet(staff.tx, staff, (await outletAt(event, staff)).id, input), textsOf(event).saved),
  ),
  connect: staffAction(
    mayKeepOutlets,
    connectForm,
    async (input, staff, event: RequestEvent) =>
      said(await connectOutlet(staff.tx, staff, (await outletAt(event, staff)).id, input), textsOf(event).connectedNow),
    undefined,
    { sensitive: true },
  ),
  test: staffAction(
    mayKeepOutlets,
    pressForm,
    prepared(
      (_none, staff, event: RequestEvent) => tested(staff, event),
      async (_none, staff, event: RequestEvent, result) => {
        const done = await noteTested(staff.tx, staff, (await outletAt(event, staff)).id, result);
        return done.ok ? ok({ notice: textsOf(event).tested(done.value) }) : done;
      },
    ),
  ),
  check: staffAction(mayKeepOutlets, checkOutletForm, async (input, staff, event: RequestEvent) =>
    said(await checkOutlet(staff.tx, staff, (await outletAt(event, staff)).id, input), textsOf(event).checked),
  ),
  handOver: staffAction(
    mayKeepOutlets,
    handoverForm,
    async (input, staff, event: RequestEvent) =>
      said(await handOutletOver(staff.tx, staff, (await outletAt(event, staff)).id, input), textsOf(event).handedOver),
    keeperList,
  ),
  end: staffAction(mayKeepOutlets, pressForm, async (_none, staff, event: RequestEvent) =>
    said(await endOutlet(staff.tx, staff, (await outletAt(event, staff)).id), textsOf(event).endedNow),
  ),
};
