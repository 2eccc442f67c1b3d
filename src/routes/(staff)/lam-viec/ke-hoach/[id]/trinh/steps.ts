import { holdersOf, officersOf } from '#features/identity/server/index.ts';
import { outgoingOf } from '#features/papers/server/index.ts';
import type { Plan, Submission } from '#features/plans/index.ts';
import {
  amendSuffixes,
  mayDraftPlans,
  mayIssuePlans,
  backForm,
  decideForm,
  numberForm,
  sendForm,
  signForm,
  signingWords,
  submitForm,
} from '#features/plans/index.ts';
import { consultationsOf, doubtsOfPlan, lastSigner, mayDecidePlans, placeOf, plansOf, whyNotNumber } from '#features/plans/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn } from '#platform/values/result.ts';

/** What officers are called, those who left too. */
export async function whoIs({ db, actor }: StaffContext, locale: Locale): Promise<(id: string) => string> {
  const names = new Map<string, string>((await officersOf(db, actor.authorityId)).map(({ id, fullName }) => [id, fullName]));
  return (id) => names.get(id) ?? signingWords[locale].former;
}

/** The leaders of today to submit to. */
export async function leaders({ db, actor, today }: StaffContext) {
  const holders = await holdersOf(db, actor.authorityId, ['chair'], today);
  const officers = (await officersOf(db, actor.authorityId)).filter(({ id }) => holders.includes(id));
  return { leaderId: officers.map(({ id, fullName }) => ({ value: id, label: fullName })) };
}

/** The symbol under which plans went out last, or the one that follows from the name of the authority; of a paper in another form that of its form. */
async function usualSeries({ db, actor, today }: StaffContext, { amending }: Plan): Promise<string> {
  const last = (await plansOf(db, actor.authorityId)).find(({ state, symbol }) => state === 'issued' && symbol?.includes('/'));
  const series = last?.symbol?.split('/')[1];
  const authority = await authorityOn(db, actor.authorityId, today);
  const body = authority && !/^Ủy ban nhân dân/.test(authority.name) ? authority.shortName.replace(/\s+/g, '') : 'UBND';
  const ofPlans = series ?? `KH-${body}`;
  return amending ? `${amendSuffixes[amending.as]}${ofPlans.replace(/^KH-/, '')}` : ofPlans;
}

const may = (refusal: unknown): boolean => refusal === undefined;

/** What is doubtful about the draft, as far as it can be told before it has a number and a day: an issuer, a year, bases that no longer hold. */
const doubtsNow = async ({ db, today }: StaffContext, plan: Plan, locale: Locale) =>
  (await doubtsOfPlan(db, plan, { symbol: null, issuedOn: null }, today)).map((doubt) => ({
    field: doubt.field,
    message: refusalIn(doubt, locale),
  }));

/** The form of the step at which a draft stands, for who may take it; and what it waits for, for the others. */
export async function stepOf(staff: StaffContext, plan: Plan, run: Submission | undefined, locale: Locale) {
  const { db, actor, today } = staff;
  const t = signingWords[locale];
  const back = may(mayDraftPlans(actor)) ? fieldsOf(backForm, { locale }) : null;
  if (!run) {
    if (!may(mayDraftPlans(actor))) return null;
    const open = (await consultationsOf(db, actor.authorityId, plan.id)).find(({ closedAt }) => closedAt === null);
    if (open) return { at: 'submit' as const, fields: null, waits: t.consulting(formatDay(open.dueOn)), toComments: true };
    return {
      at: 'submit' as const,
      fields: fieldsOf(submitForm, { locale, options: await leaders(staff) }),
      doubts: await doubtsNow(staff, plan, locale),
    };
  }
  if (run.state === 'waiting') {
    const waits = t.waits((await whoIs(staff, locale))(run.leaderId));
    return {
      at: 'decide' as const,
      fields: may(mayDecidePlans(actor)) ? fieldsOf(decideForm, { locale }) : null,
      waits,
      back,
      doubts: await doubtsNow(staff, plan, locale),
    };
  }
  if (run.state === 'approved') {
    const last = await lastSigner(db, actor.authorityId);
    const values = {
      signerAuthority: last?.authority ?? undefined,
      signerPosition: last?.position ?? undefined,
      signerName: last?.name ?? undefined,
      signedOn: today,
    };
    return {
      at: 'sign' as const,
      fields: may(mayIssuePlans(actor)) ? fieldsOf(signForm, { locale, values }) : null,
      waits: t.signWaits,
      back,
      doubts: await doubtsNow(staff, plan, locale),
    };
  }
  if (run.state === 'signed') {
    const clerks = async () => (await holdersOf(db, actor.authorityId, ['clerk'], today)).length > 0;
    const fields = may(await whyNotNumber(actor, clerks))
      ? fieldsOf(numberForm, { locale, values: { series: await usualSeries(staff, plan), issuedOn: today } })
      : null;
    return { at: 'number' as const, fields, waits: t.numberWaits, back };
  }
  const line = run.numbered && (await outgoingOf(db, actor.authorityId, run.numbered.outgoingId));
  if (!line) return null;
  const doubts = await doubtsOfPlan(db, plan, { symbol: line.symbol, issuedOn: line.issuedOn }, today);
  const place = await placeOf(db, actor.authorityId, line.issuedOn, today);
  return {
    at: 'send' as const,
    lead: t.sendLead(line.symbol, formatDay(line.issuedOn)),
    doubts: doubts.map((doubt) => ({ field: doubt.field, message: refusalIn(doubt, locale) })),
    fields: may(mayIssuePlans(actor)) ? fieldsOf(sendForm, { locale, values: { place: place ?? undefined } }) : null,
    waits: t.sendLead(line.symbol, formatDay(line.issuedOn)),
    back: may(mayIssuePlans(actor)) ? fieldsOf(backForm, { locale }) : null,
  };
}
