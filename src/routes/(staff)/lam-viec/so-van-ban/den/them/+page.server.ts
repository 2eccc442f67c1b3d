import { redirect, type RequestEvent } from '@sveltejs/kit';
import { documentOf } from '#features/documents/server/index.ts';
import type { DocumentLine } from '#features/documents/index.ts';
import { kindNameOf } from 'official-documents';
import { incomingForm, mayKeepRegisters } from '#features/papers/index.ts';
import { addIncoming, incomingOfDocument } from '#features/papers/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId, type DocumentId } from '#platform/values/ids.ts';
import { inLocale } from '#platform/values/paths.ts';
import { ok } from '#platform/values/result.ts';
import { unitChoices } from '../../papers.ts';

/** The uploaded file that is to be registered, where the address names one that another body sent. */
async function documentHere({ url }: RequestEvent, { db, actor }: StaffContext): Promise<DocumentLine | undefined> {
  const id = parseId<DocumentId>(url.searchParams.get('van-ban'));
  const document = id && (await documentOf(db, actor.authorityId, id));
  return document?.direction === 'received' ? document : undefined;
}

const isDay = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

const named = { plan: 'Kế hoạch', report: 'Báo cáo', decision: 'Quyết định', directive: 'Chỉ thị', letter: 'Công văn' } as const;

/** The reading keeps a code; what has none of its own is told by the symbol. */
const kindNameIn = (kind: string | null, symbol: string | null): string | undefined =>
  Object.hasOwn(named, kind ?? '') ? named[kind as keyof typeof named] : kindNameOf({ kind: 'other', number: symbol ?? '' }) || undefined;

/** What the reading of the file proposes. */
const proposedBy = ({ issuer, symbol, issuedOn, kind, title, fileName }: DocumentLine) => ({
  issuer: issuer ?? undefined,
  symbol: symbol?.startsWith('/') ? undefined : (symbol ?? undefined),
  paperOn: isDay(issuedOn) ? Temporal.PlainDate.from(issuedOn) : undefined,
  kind: kindNameIn(kind, symbol),
  title: title ?? fileName,
});

export const load = staffLoad(mayKeepRegisters, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const document = await documentHere(event, staff);
  const there = document && (await incomingOfDocument(staff.db, staff.actor.authorityId, document.id));
  if (there) redirect(303, inLocale(`/lam-viec/so-van-ban/den/${there.id}`, locale));
  const values = { arrivedOn: staff.today, ...(document && proposedBy(document)) };
  return {
    locale,
    file: document && { href: `/lam-viec/van-ban/${document.id}`, name: document.fileName },
    fields: fieldsOf(incomingForm, { locale, values, options: await unitChoices(staff) }),
  };
});

export const actions = {
  default: staffAction(
    mayKeepRegisters,
    incomingForm,
    async (input, staff, event: RequestEvent) => {
      const document = await documentHere(event, staff);
      const added = await addIncoming(staff.tx, staff, input, document?.id);
      return added.ok ? ok({ goTo: `/lam-viec/so-van-ban/den/${added.value}` }) : added;
    },
    unitChoices,
  ),
};
