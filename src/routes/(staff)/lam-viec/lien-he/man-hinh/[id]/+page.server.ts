import type { RequestEvent } from '@sveltejs/kit';
import { codeForm, endForm, mayKeepScreens, resumeForm, screenForm, screenTexts } from '#features/screens/index.ts';
import { correctScreen, endScreen, giveCode, resumeScreen } from '#features/screens/server/index.ts';
import { cameBack, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { staffEdit } from '../../../editing.ts';
import { momentOf, screenAt, screenStart, screenView } from '../screens.ts';

export const load = staffLoad(mayKeepScreens, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const screen = await screenAt(event, staff);
  const isOpen = screen.endedOn === null || cameBack(event);
  return {
    locale,
    screen: screenView(screen, momentOf(staff), locale),
    address: `${event.url.origin}/man-hinh`,
    fields: isOpen ? fieldsOf(screenForm, { locale, values: screenStart(screen), shown: {} }) : null,
    history: await historyFor(staff.db, staff.actor.authorityId, 'screen', screen.id, locale),
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => takeTurn(tx, actor.authorityId, 'screens'),
  start: async (staff: StaffContext, event: RequestEvent) => screenStart(await screenAt(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'screen', objectId: params['id'] ?? '' }),
};

const textsOf = ({ locals }: RequestEvent) => screenTexts[locals.locale];
const said = (done: Result<unknown>, notice: string): Result<{ notice: string }> => (done.ok ? ok({ notice }) : done);

export const actions = {
  correct: staffEdit(mayKeepScreens, screenForm, edit, async (input, staff, event: RequestEvent) => {
    const { id } = await screenAt(event, staff);
    return said(await correctScreen(staff.tx, staff, id, input), textsOf(event).saved);
  }),
  code: staffAction(mayKeepScreens, codeForm, async (_none, staff, event: RequestEvent) => {
    const { id } = await screenAt(event, staff);
    const code = await giveCode(staff.tx, staff, id);
    return code.ok ? ok({ notice: textsOf(event).code(`${code.value.slice(0, 4)} ${code.value.slice(4)}`) }) : code;
  }),
  end: staffAction(mayKeepScreens, endForm, async (_none, staff, event: RequestEvent) => {
    const { id } = await screenAt(event, staff);
    return said(await endScreen(staff.tx, staff, id), textsOf(event).endedNotice);
  }),
  resume: staffAction(mayKeepScreens, resumeForm, async (_none, staff, event: RequestEvent) => {
    const { id } = await screenAt(event, staff);
    return said(await resumeScreen(staff.tx, staff, id), textsOf(event).resumed);
  }),
};
