import type { RequestEvent } from '@sveltejs/kit';
import { hashed, oneTimePassword, openAuthority, type Hashed } from '#features/identity/server/index.ts';
import { authorityTexts, mayManageUnits, openBodyForm, openPlaceForm, placeSearchForm } from '#features/units/index.ts';
import {
  administrativeUnitOn,
  authorityOn,
  newAuthorityId,
  provincesOn,
  searchAdministrativeUnits,
  type FreeAuthority,
} from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { Tx } from '#platform/server/database.ts';
import { prepared, staffAction, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { handed } from '../../can-bo/officers.ts';
import { addressesOf, forAuthority, operatorLoad, shortAddresses } from '../authorities.ts';

const SHOWN = 50;

export const load = operatorLoad(async (event: RequestEvent, { db, today }) => {
  const {
    locals: { locale },
    url: { searchParams },
  } = event;
  const provinces = (await provincesOn(db, today)).map(({ code, fullName }) => ({ value: code, label: fullName }));
  const place = await administrativeUnitOn(db, searchParams.get('ma') ?? '', today);
  const typed = searchParams.get('tim')?.trim() ?? '';
  const inside = provinces.find(({ value }) => value === searchParams.get('tinh'))?.value;
  const origin = await newAuthorityId(db);
  const found = typed || inside ? await searchAdministrativeUnits(db, typed, today, { provinceCode: inside, limit: SHOWN + 1 }) : [];
  return {
    locale,
    search: fieldsOf(placeSearchForm, { locale, options: { tinh: provinces }, values: { tim: typed, tinh: inside } }),
    searched: Boolean(typed || inside),
    found: found.slice(0, SHOWN).map(({ code, fullName, parentName }) => ({ code, fullName, parentName })),
    count: formatNumber(Math.min(found.length, SHOWN), locale),
    more: found.length > SHOWN,
    place: place && { code: place.code, fullName: place.fullName, parentName: place.parentName },
    placeFields: fieldsOf(openPlaceForm, { locale, values: { place: place?.code, origin } }),
    bodyFields: fieldsOf(openBodyForm, { locale, options: { province: provinces }, values: { level: 'department', origin } }),
    before: await shortAddresses(event, db, today),
    isBody: searchParams.has('khac'),
  };
});

interface Administrator {
  fullName: string;
  signInName?: string | undefined;
  another: boolean;
  origin?: AuthorityId | undefined;
}

interface Elsewhere {
  name: string;
  portal: string;
  signInAt: string;
}

interface Given {
  notice: string;
  once: { given: ReturnType<typeof handed> & { elsewhere: Elsewhere } };
}

/** A new authority with its first administrator, whose password of this one time is shown once. */
const opening = <Input extends Administrator>(ofInput: (input: Input, today: Temporal.PlainDate) => { code: string } | FreeAuthority) =>
  prepared<Input, RequestEvent, Hashed & { authorityId: AuthorityId }, Given>(
    async ({ origin }) => ok({ ...(await hashed(oneTimePassword())), authorityId: origin ?? (await newAuthorityId(app().db)) }),
    async (input, staff, event, { authorityId, password, passwordHash }) => {
      const { fullName, signInName, another: isAnother } = input;
      const { installKey, now, today } = staff;
      const opened = { authorityId, of: ofInput(input, today), isAnother, fullName, signInName, passwordHash, installKey, now };
      const run = async (tx: Tx) => {
        const made = await openAuthority(tx, opened);
        if (!made.ok) return made;
        const authority = await authorityOn(tx, authorityId, today);
        return ok({ name: authority?.name ?? '', slug: authority?.slug ?? '', signInName: made.value.signInName });
      };
      const done = await forAuthority({ authorityId, run }, staff, ({ name }) => ({
        action: 'authority.opened',
        changes: { opened: { to: name } },
      }));
      if (!done.ok) return done;
      const { name, slug } = done.value;
      const { portal, signIn } = await addressesOf({ hosts: [], step: slug }, event);
      return ok({
        notice: authorityTexts[event.locals.locale].added(name),
        once: {
          given: { ...handed({ fullName, signInName: done.value.signInName }, password), elsewhere: { name, portal, signInAt: signIn } },
        },
      });
    },
  );

const none = () => Promise.resolve({});
const provincesToChoose = async ({ db, today }: StaffContext) => ({
  province: (await provincesOn(db, today)).map(({ code, fullName }) => ({ value: code, label: fullName })),
});

export const actions = {
  place: staffAction(
    mayManageUnits,
    openPlaceForm,
    opening(({ place }) => ({ code: place })),
    none,
    { sensitive: true },
  ),
  body: staffAction(
    mayManageUnits,
    openBodyForm,
    opening(({ level, name, shortName, placeName, province, step }, from) => ({
      ...{ level, name, shortName, placeName, from },
      ...{ provinceCode: province, step: step?.replace(/^\/+/, '') },
    })),
    provincesToChoose,
    { sensitive: true },
  ),
};
