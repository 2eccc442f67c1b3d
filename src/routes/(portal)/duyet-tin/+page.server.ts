import { fail, isActionFailure, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import {
  approveByLinkForm,
  citedIn,
  documentOf,
  nameOf,
  newsroomRefusals,
  openLinkForm,
  returnByLinkForm,
  sealedTexts,
  sections,
  type ApprovalLink,
  type Story,
} from '#features/newsroom/index.ts';
import { decideByLink, openByLink, openedByPass, papersNamed, passOf, type Holding } from '#features/newsroom/server/index.ts';
import { app } from '#platform/server/app.ts';
import { takesForm } from '#platform/server/request/takes.ts';
import { fieldsOf, type Answer, type AnyForm } from '#platform/values/forms.ts';
import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { citizenAction, type Posting } from '../citizens.ts';
import { publicContext, publicLoad } from '../portal.ts';

const token = /^[\w-]{43}$/;

export const load = publicLoad(
  { ma: token },
  ({ asked: { locale }, read }) =>
    Promise.resolve({
      title: sealedTexts[locale].publicTitle,
      fields: fieldsOf(openLinkForm, { locale, values: { token: read['ma'] ?? '' } }),
    }),
  { isKept: false },
);

const holding = ({ asked, now }: Pick<Posting, 'asked' | 'now'>): Holding => ({
  authorityId: asked.authorityId,
  installKey: app().installKey,
  now,
});

/** The story as whoever holds the link reads it, with the two ways to decide. */
async function ownOf({ link, story }: { link: ApprovalLink; story: Story }, held: Holding, locale: Locale) {
  const values = { pass: passOf(held.installKey, held.authorityId, link.id, held.now) };
  return {
    title: story.title,
    summary: story.summary,
    section: sections[story.section][locale],
    blocks: documentOf(story.body),
    papers: await papersNamed(app().db, held.authorityId, citedIn(story.body)),
    line: sealedTexts[locale].toDecide(nameOf(link), formatMoment(link.expiresAt)),
    approveFields: fieldsOf(approveByLinkForm, { locale, values }),
    returnFields: fieldsOf(returnByLinkForm, { locale, values }),
  };
}

type Own = Awaited<ReturnType<typeof ownOf>>;
type Failed = Pick<Answer, 'typed' | 'errors'> & object;

/** A refused decision stands again beside the story it is about. */
const besideOwn = <Schema extends AnyForm, Done extends object, Said extends Failed>(
  schema: Schema,
  action: (event: RequestEvent) => Promise<ActionFailure<Said> | Done>,
) =>
  takesForm(schema, async (event: RequestEvent): Promise<ActionFailure<Said & { own?: Own }> | Done> => {
    const done = await action(event);
    if (!isActionFailure(done)) return done;
    const { data } = done as unknown as ActionFailure<Said> & { data: Said };
    const pass = data.typed['pass'];
    const held = holding({ ...(await publicContext(event)), now: app().clock.now() });
    const opened =
      typeof pass === 'string'
        ? await app()
            .db.transaction()
            .execute((tx) => openedByPass(tx, held, pass))
        : undefined;
    return fail(done.status, { ...data, ...(opened && { own: await ownOf(opened, held, event.locals.locale) }) });
  });

const decided = <Schema extends AnyForm & z.ZodType<{ pass: string }>>(
  schema: Schema,
  act: 'approved' | 'returned',
  noteOf: (input: z.output<Schema>) => string | undefined,
) =>
  besideOwn(
    schema,
    citizenAction(schema, async (input, posting): Promise<Result<{ notice: string }>> => {
      if (posting.wait !== undefined) return refused(newsroomRefusals.linkWait(posting.wait));
      const done = await posting.act((tx) => decideByLink(tx, holding(posting), { pass: input.pass, act, note: noteOf(input) }));
      const t = sealedTexts[posting.asked.locale];
      return done.ok ? ok({ notice: act === 'approved' ? t.approvedNotice : t.returnedNotice }) : done;
    }),
  );

export const actions = {
  open: citizenAction(openLinkForm, async (input, posting): Promise<Result<{ own: Own }>> => {
    if (posting.wait !== undefined) return refused(newsroomRefusals.linkWait(posting.wait));
    const held = holding(posting);
    // A wrong code is an answer within the transaction, so that it stays counted.
    const opened = await posting.act((tx) => openByLink(tx, held, input));
    if (!opened.ok) return opened;
    return opened.value === 'wrong'
      ? refused(newsroomRefusals.linkWrong())
      : ok({ own: await ownOf(opened.value, held, posting.asked.locale) });
  }),
  approve: decided(approveByLinkForm, 'approved', ({ note }) => note),
  giveBack: decided(returnByLinkForm, 'returned', ({ reason }) => reason),
};
