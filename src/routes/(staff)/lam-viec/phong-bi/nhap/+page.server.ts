import type { RequestEvent } from '@sveltejs/kit';
import { bringInForm, maySendEnvelopes } from '#features/envelopes/index.ts';
import { bringIn, openEnvelope } from '#features/envelopes/server/index.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(maySendEnvelopes, ({ locals: { locale } }: RequestEvent) =>
  Promise.resolve({ locale, fields: fieldsOf(bringInForm, { locale }) }),
);

export const actions = {
  default: staffAction(
    maySendEnvelopes,
    bringInForm,
    prepared(
      async ({ envelope }, { shelf }) => {
        const bytes = new Uint8Array(await envelope.arrayBuffer());
        const opened = openEnvelope(bytes);
        if (!opened.ok) return opened;
        const file = await shelf.put({ name: envelope.name, mediaType: 'application/zip', content: bytes, sha256: opened.value.sha256 });
        return ok({ opened: opened.value, file });
      },
      async (_input, { tx, actor, now }, _event, made) => {
        const brought = await bringIn(tx, { actor, now }, made);
        if (!brought.ok) return brought;
        const { kind, id } = brought.value;
        return ok({ goTo: kind === 'receipt' ? `/lam-viec/phong-bi/di/${id}` : `/lam-viec/phong-bi/${id}` });
      },
    ),
  ),
};
