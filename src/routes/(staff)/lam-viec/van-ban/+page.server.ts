import type { RequestEvent } from '@sveltejs/kit';
import { mayReview, maySeeDocuments, stateView, symbolInWords, uploadForm, type DocumentLine } from '#features/documents/index.ts';
import { documentLimits, documentsOf, receiveForm } from '#features/documents/server/index.ts';
import { plansOfDocuments } from '#features/plans/server/index.ts';
import { app } from '#platform/server/app.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { takesFiles } from '#platform/server/request/takes.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn } from '#platform/values/result.ts';
import { askedOf } from './list.ts';

const SIZE = 30;

const lineView = (line: DocumentLine, planId: string | undefined, locale: Locale) => ({
  id: line.id,
  name: line.title ?? line.fileName,
  fileName: line.fileName,
  direction: line.direction,
  symbol: line.symbol ? symbolInWords(line.symbol, locale) : '',
  uploaded: formatMoment(line.uploadedAt.toString()),
  state: stateView(line.reading, locale),
  planId: planId ?? null,
});

export const load = staffLoad(
  maySeeDocuments,
  async ({ depends, locals, url }: RequestEvent & { depends: (on: string) => void }, { db, actor }) => {
    depends('documents:list');
    const { filter, page, view } = askedOf(url, locals.locale);
    const { lines, all } = await documentsOf(db, actor.authorityId, page, SIZE, filter);
    const plans = await plansOfDocuments(
      db,
      actor.authorityId,
      lines.filter(({ reading }) => reading.state === 'confirmed').map(({ id }) => id),
    );
    const [direction] = fieldsOf(uploadForm, { locale: locals.locale });
    return {
      lines: lines.map((line) => lineView(line, plans.get(line.id), locals.locale)),
      list: view,
      pages: Math.ceil(all / SIZE),
      upload: mayReview(actor) || !direction ? null : { direction, uploadMb: documentLimits().uploadMb },
    };
  },
);

export const actions = {
  /** Files of a form without a script, taken one after another as they arrive; with one each is sent to `tai-len` alone. */
  send: takesFiles(
    staffLoad(mayReview, async ({ request, locals: { locale } }: RequestEvent, { actor, storage, now }) => {
      const body = request.body ?? new ReadableStream<Uint8Array>({ start: (stream) => stream.close() });
      const received = await receiveForm(body, request.headers.get('content-type'), { db: app().db, storage, actor, now });
      return {
        received: received.map(({ name, result }) => ({
          name,
          answer: result.ok ? { ok: true as const, ...result.value } : { ok: false as const, message: refusalIn(result.refusal, locale) },
        })),
      };
    }),
  ),
};
