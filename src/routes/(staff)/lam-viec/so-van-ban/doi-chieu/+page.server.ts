import type { RequestEvent } from '@sveltejs/kit';
import { compareForm, maySeeIncoming, maySeeOutgoing, signedTexts } from '#features/papers/index.ts';
import { papersWith } from '#features/papers/server/index.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { sha256Of } from '#platform/server/files/shelf.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(maySeeIncoming, ({ locals: { locale } }: RequestEvent) =>
  Promise.resolve({ locale, fields: fieldsOf(compareForm, { locale }) }),
);

export const actions = {
  default: staffAction(
    maySeeIncoming,
    compareForm,
    prepared(
      async ({ file }) => ok(await sha256Of(file)),
      async ({ file }, { tx, actor }, { locals: { locale } }: RequestEvent, sha256) => {
        const t = signedTexts[locale];
        const found = await papersWith(tx, actor.authorityId, sha256);
        const name = file.name.normalize('NFC');
        const matches = found.map(({ kind, outgoingId, symbol, issuedOn, name: title, isCancelled }) => ({
          kind: t.kinds[kind],
          symbol: `${symbol}, ${formatDay(issuedOn)}${isCancelled ? ` (${t.cancelled})` : ''}`,
          title,
          href: maySeeOutgoing(actor) ? null : `/lam-viec/so-van-ban/di/${outgoingId}`,
        }));
        const compared = { sha256, matches, sentence: matches.length > 0 ? t.match(name) : t.noMatch(name) };
        return ok({ notice: t.notice.compared, once: { compared } });
      },
    ),
  ),
};
