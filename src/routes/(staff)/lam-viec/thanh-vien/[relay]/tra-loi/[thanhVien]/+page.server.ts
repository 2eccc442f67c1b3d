import type { RequestEvent } from '@sveltejs/kit';
import { memberForm, maySeeRelays, relayRefusals, relayView, whyNotAnswer, type MemberId } from '#features/relays/index.ts';
import { answerMember, lockRelay } from '#features/relays/server/index.ts';
import { cameBack, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { namer, relayAt, relayIdOf } from '../../../relays.ts';

const memberIdOf = ({ params }: RequestEvent): MemberId => parseId<MemberId>(params['thanhVien']) ?? NO_ID;

async function memberAt(event: RequestEvent, staff: StaffContext) {
  const relay = await relayAt(event, staff);
  const member = relay.members.find(({ id }) => id === memberIdOf(event));
  return member ? { relay, member } : stop(404, { refusal: relayRefusals.unknownMember() }, event);
}

async function memberStart(staff: StaffContext, event: RequestEvent) {
  const { state, said, happenedOn, times, people, link } = (await memberAt(event, staff)).member;
  return { state: state === 'asked' ? undefined : state, said, happenedOn, times, people, link };
}

export const load = staffLoad(maySeeRelays, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { relay, member } = await memberAt(event, staff);
  const refusal = whyNotAnswer(staff.actor, relay, member);
  if (refusal && !cameBack(event)) return stop(409, { refusal }, event);
  const view = relayView(relay, { locale, nameOf: await namer(staff), today: staff.today, seesDelay: false });
  return {
    locale,
    id: relay.id,
    title: relay.taskText,
    name: view.members.find(({ id }) => id === member.id)?.name ?? '',
    fields: fieldsOf(memberForm, { locale, values: await memberStart(staff, event), shown: {} }),
  };
});

export const actions = {
  default: staffEdit(
    maySeeRelays,
    memberForm,
    {
      lock: ({ tx, actor }: StaffWork, event: RequestEvent) => lockRelay(tx, actor, relayIdOf(event)),
      start: memberStart,
      about: (event: RequestEvent) => ({ objectType: 'relay-member', objectId: event.params['thanhVien'] ?? '' }),
    },
    async (input, staff, event: RequestEvent) => {
      const { relay, member } = await memberAt(event, staff);
      const answered = await answerMember(staff.tx, staff, relay.id, member.id, input);
      return answered.ok ? ok({ goTo: `/lam-viec/thanh-vien/${relay.id}?da-luu=ghi` }) : answered;
    },
  ),
};
