import { type RequestEvent } from '@sveltejs/kit';
import {
  confirmForm,
  decideForm,
  emptyForm,
  itemForm,
  itemForms,
  mayAddUnitHere,
  mayConfirm,
  mayReview,
  maySeeDocuments,
  newUnitForm,
  sectionForm,
  stateView,
  texts,
  unitsForm,
  wordForm,
  type FormKind,
} from '#features/documents/index.ts';
import {
  acceptSection,
  addUnitForName,
  chooseUnits,
  confirmReading,
  correctItem,
  correctStretch,
  decideItem,
  documentOf,
  readAgain,
  repeatDecisions,
  reviewOf,
  undoDecision,
} from '#features/documents/server/index.ts';
import { doubtForm, receiveForm } from '#features/plans/index.ts';
import { draftPlanFromReading, planOfDocument, receivePlan } from '#features/plans/server/index.ts';
import { staffAction, staffLoad, type Done } from '#platform/server/edge.ts';
import { formatNumber } from '#platform/values/format.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { arrivalOf } from './arrival.ts';
import { back } from './back.ts';
import { newUnitOptions, unitOptions } from './options.ts';
import { by, idOf, noSuch, onItem } from './item.ts';
import { reviewView } from './review.ts';

const wanted = (url: URL, name: string): string | null => url.searchParams.get(name)?.slice(0, 200) ?? null;

export const load = staffLoad(
  maySeeDocuments,
  async (event: RequestEvent & { depends: (on: string) => void }, { db, actor, today, now }) => {
    event.depends('documents:review');
    const { locals, url } = event;
    const id = idOf(event);
    const document = await documentOf(db, actor.authorityId, id);
    if (!document) return noSuch(event);
    const review = await reviewOf(db, actor.authorityId, id, today);
    return {
      id,
      title: document.title ?? document.fileName,
      fileName: document.fileName,
      direction: document.direction,
      state: stateView(document.reading, locals.locale),
      review: review ? await reviewView(db, actor, review, document.direction, now, wanted(url, 'sua'), locals.locale) : null,
      selected: wanted(url, 'muc'),
      view: url.searchParams.get('xem') === 'nguon' ? ('source' as const) : ('items' as const),
      mayReadAgain: mayReview(actor) === undefined && (document.reading.state === 'done' || document.reading.state === 'refused'),
      arrival: await arrivalOf({ db, actor }, id, document.direction),
      planId: (await planOfDocument(db, actor.authorityId, id)) ?? null,
    };
  },
);

const then = <T>(result: Result<T>, done: (value: T) => Done): Result<Done> => (result.ok ? ok(done(result.value)) : result);

const saves = Object.fromEntries(
  (Object.keys(itemForms) as FormKind[]).map((kind) => [
    kind,
    staffEdit(
      mayReview,
      itemForms[kind].form,
      onItem,
      async (typed, staff, event: RequestEvent) =>
        then(await correctItem(staff.tx, { ...by(event, staff), kind, item: typed['item'] as string, typed }), (path) => back(event, path)),
      unitOptions,
    ),
  ]),
);

export const actions = {
  ...saves,
  decide: staffAction(mayReview, decideForm, async (input, staff, event: RequestEvent) =>
    then(await decideItem(staff.tx, { ...by(event, staff), ...input }), (path) => back(event, path)),
  ),
  undo: staffAction(mayReview, itemForm, async (input, staff, event: RequestEvent) =>
    then(await undoDecision(staff.tx, { ...by(event, staff), ...input }), (path) => back(event, path)),
  ),
  section: staffAction(mayReview, sectionForm, async ({ section }, staff, event: RequestEvent) =>
    then(await acceptSection(staff.tx, { ...by(event, staff), section }), () => ({
      goTo: `${event.url.pathname}#phan-${section === 'all' ? 'xac-nhan' : section}`,
    })),
  ),
  units: staffEdit(
    mayReview,
    unitsForm,
    onItem,
    async ({ item, unitIds }, staff, event: RequestEvent) =>
      then(await chooseUnits(staff.tx, { ...by(event, staff), item, unitIds }), (path) => back(event, path)),
    unitOptions,
  ),
  newUnit: staffAction(
    mayAddUnitHere,
    newUnitForm,
    async (input, staff, event: RequestEvent) =>
      then(await addUnitForName(staff.tx, { ...by(event, staff), ...input }), (path) => back(event, path)),
    newUnitOptions,
  ),
  word: staffEdit(mayReview, wordForm, onItem, async ({ item, text }, staff, event: RequestEvent) =>
    then(await correctStretch(staff.tx, { ...by(event, staff), item, text }), (path) => back(event, path)),
  ),
  repeat: staffAction(mayReview, emptyForm, async (_, staff, event: RequestEvent) => {
    const { locale } = event.locals;
    return then(await repeatDecisions(staff.tx, by(event, staff)), (count) => ({
      notice: texts[locale].repeated(formatNumber(count, locale)),
    }));
  }),
  again: staffAction(mayReview, emptyForm, async (_, staff, event: RequestEvent) =>
    then(await readAgain(staff.tx, by(event, staff)), () => ({ goTo: event.url.pathname })),
  ),
  /** The reading is closed and the draft of the plan made in one transaction: there is never one without the other. */
  confirm: staffAction(mayConfirm, confirmForm.extend(doubtForm.shape), async ({ damagedToo, ...why }, staff, event: RequestEvent) => {
    const confirmed = await confirmReading(staff.tx, { ...by(event, staff), damagedToo });
    if (!confirmed.ok) return confirmed;
    const drafted = await draftPlanFromReading(staff.tx, { actor: staff.actor, confirmed: confirmed.value, now: staff.now, ...why });
    return then(drafted, (planId) => ({ goTo: `/lam-viec/ke-hoach/${planId}` }));
  }),
  /** The same for a plan that another body sent: it is kept as what is asked and never becomes ours. */
  receive: staffAction(mayConfirm, confirmForm.extend(receiveForm.shape), async ({ damagedToo, ...why }, staff, event: RequestEvent) => {
    const confirmed = await confirmReading(staff.tx, { ...by(event, staff), damagedToo, as: 'received' });
    if (!confirmed.ok) return confirmed;
    const received = await receivePlan(staff.tx, { actor: staff.actor, confirmed: confirmed.value, now: staff.now, ...why });
    return then(received, (planId) => ({ goTo: `/lam-viec/ke-hoach/cap-tren/${planId}` }));
  }),
};
