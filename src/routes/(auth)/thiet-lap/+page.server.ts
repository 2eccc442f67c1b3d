import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { hasAdministrator, signIn, signInLibrary, whyNotAdministrator } from '#features/identity/server/index.ts';
import { placeSearchForm, setUpForm, setUpTexts } from '#features/units/index.ts';
import { administrativeUnitOn, provincesOn, searchAdministrativeUnits } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { setCookies } from '#platform/server/request/cookies.ts';
import { postedForm } from '#platform/server/request/posted.ts';
import { limitPerMinute } from '#platform/server/request/limit.ts';
import { visitOf } from '#platform/server/request/visit.ts';
import { answerTo, answerToAll, fieldsOf, parseForm, type Parsed } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { inLocale } from '#platform/values/paths.ts';
import { refuse, type Refusal } from '#platform/values/result.ts';
import { isSetUpCode, setUp } from './set-up.ts';
import type { Actions, PageServerLoad } from './$types.js';

const SHOWN = 50;
const byAddress = limitPerMinute(5);
const byAll = limitPerMinute(30);

/** The page is there only until somebody can sign in: afterwards it is like any address that does not exist. */
async function stillOpen({ locals }: RequestEvent): Promise<void> {
  if (locals.isDemo || (await hasAdministrator(app().db))) error(404, { message: setUpTexts[locals.locale].notOpen });
}

export const load: PageServerLoad = async (event) => {
  await stillOpen(event);
  const { db, clock } = app();
  const { locale } = event.locals;
  const today = clock.today();
  const { searchParams } = event.url;
  const provinces = (await provincesOn(db, today)).map(({ code, fullName }) => ({ value: code, label: fullName }));
  const place = await administrativeUnitOn(db, searchParams.get('ma') ?? '', today);
  const typed = searchParams.get('tim')?.trim() ?? '';
  const inside = provinces.find(({ value }) => value === searchParams.get('tinh'))?.value;
  const found = typed || inside ? await searchAdministrativeUnits(db, typed, today, { provinceCode: inside, limit: SHOWN + 1 }) : [];
  return {
    hasCode: Boolean(process.env['MINHBACH_SETUP_CODE']),
    search: fieldsOf(placeSearchForm, { locale, options: { tinh: provinces }, values: { tim: typed, tinh: inside } }),
    searched: Boolean(typed || inside),
    found: found.slice(0, SHOWN).map(({ code, fullName, parentName }) => ({ code, fullName, parentName })),
    count: formatNumber(Math.min(found.length, SHOWN), locale),
    more: found.length > SHOWN,
    place: place && { code: place.code, fullName: place.fullName, parentName: place.parentName },
    fields: fieldsOf(setUpForm, { locale, values: { place: place?.code } }),
  };
};

/** Why the code is not taken; each try counts. */
function whyNotCode(event: RequestEvent, code: string): Refusal | undefined {
  const t = setUpTexts[event.locals.locale];
  const at = app().clock.now().epochMilliseconds;
  const wait = byAddress(event.getClientAddress(), at) ?? byAll('all', at);
  if (wait !== undefined) return refuse('too-many-tries', t.tooMany(wait), 'code').refusal;
  const printed = process.env['MINHBACH_SETUP_CODE'];
  if (!printed) return refuse('no-code', t.noCodeText).refusal;
  return isSetUpCode(code, printed) ? undefined : refuse('wrong-code', t.wrongCode, 'code').refusal;
}

const typedOf = (parsed: Parsed<typeof setUpForm>) => (parsed.ok ? parsed.typed : parsed.answer.typed);

export const actions: Actions = {
  begin: async (event) => {
    await stillOpen(event);
    const { locale } = event.locals;
    const parsed = parseForm(setUpForm, await postedForm(event.request), { locale });
    const code = parsed.ok ? parsed.value.code : parsed.right.code;
    const refused = code === undefined ? undefined : whyNotCode(event, code);
    if (refused?.code === 'too-many-tries' || refused?.code === 'no-code')
      return fail(refused.code === 'no-code' ? 409 : 429, answerTo(refused, typedOf(parsed), locale));
    const faults = await whyNotAdministrator(parsed.ok ? parsed.value : parsed.right);
    const answer = answerToAll(setUpForm, parsed, refused ? [refused, ...faults] : faults, locale);
    if (answer || !parsed.ok) return fail(refused ? 403 : 400, answer ?? { errors: {}, typed: typedOf(parsed) });
    const done = await setUp(app(), parsed.value);
    if (!done.ok) return fail(409, answerTo(done.refusal, parsed.typed, locale));
    const entered = await signIn(signInLibrary(), app().db, parsed.value, visitOf(event));
    if (!entered.ok) redirect(303, inLocale('/dang-nhap', locale));
    setCookies(event, entered.value.cookies);
    redirect(303, inLocale('/lam-viec', locale));
  },
};
