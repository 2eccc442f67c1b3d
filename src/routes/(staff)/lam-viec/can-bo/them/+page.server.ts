import type { RequestEvent } from '@sveltejs/kit';
import { mayManageOfficers, newOfficerAloneForm, newOfficerForm, officerTexts, proposalTexts } from '#features/identity/index.ts';
import { createOfficer, propose, secondPersons, type Hashed } from '#features/identity/server/index.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatList } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { byOf, handed, meansOf, newPassword, postOptions } from '../officers.ts';

export const load = staffLoad(mayManageOfficers, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const isAlone = (await secondPersons(db, actor.authorityId, [actor.officerId], today)).length === 0;
  const start = { locale: event.locals.locale, options: await postOptions(staff, event), values: { from: today } };
  return { fields: fieldsOf(isAlone ? newOfficerAloneForm : newOfficerForm, start) };
});

export const actions = {
  add: staffAction(
    mayManageOfficers,
    newOfficerForm,
    prepared(newPassword, async (input, staff, event: RequestEvent, given: Hashed) => {
      const { tx, actor, now, installKey, today } = staff;
      const { authorityId } = actor;
      const t = officerTexts[event.locals.locale];
      const { passwordHash } = given;
      const made = await createOfficer(tx, { ...input, authorityId, installKey, passwordHash, now, signInName: input.signInName });
      if (!made.ok) return made;
      const { officerId, signInName } = made.value;
      const proposed = { kind: 'grant', unitId: input.unitId, role: input.role, from: input.from } as const;
      const by = byOf(event, staff);
      const post = await propose(tx, { authorityId, officerId, by, proposed, reason: input.reason }, meansOf(installKey));
      if (!post.ok) return post;
      const second = post.value.waits ? await secondPersons(tx, authorityId, [actor.officerId, officerId], today) : [];
      const waits =
        second.length > 0 ? ` ${proposalTexts[event.locals.locale].proposed(formatList(second.map(({ fullName }) => fullName)))}` : '';
      return ok({
        notice: `${t.added(input.fullName)}${waits}`,
        once: { given: { ...handed({ fullName: input.fullName, signInName }, given.password), officerId } },
      });
    }),
    postOptions,
    { sensitive: true },
  ),
};
