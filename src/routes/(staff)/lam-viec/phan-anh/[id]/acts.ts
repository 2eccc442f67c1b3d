import type { RequestEvent } from '@sveltejs/kit';
import * as petitions from '#features/petitions/index.ts';
import * as acts from '#features/petitions/server/index.ts';
import { staffAction, type StaffWork } from '#platform/server/edge.ts';
import type { AnyForm } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { z } from 'zod';
import { staffEdit } from '../../editing.ts';
import { about, draftStart, idOf, lockPetition, showStart, sortLists, sortStart } from './petition.ts';

const { mayApprove, mayReceive, maySeePetitions, petitionTexts } = petitions;

type Texts = (typeof petitionTexts)['vi'];
type NoticeName = { [Key in keyof Texts]: Texts[Key] extends string ? Key : never }[keyof Texts];

const said = (result: Result<unknown>, event: RequestEvent, notice: NoticeName): Result<{ notice: string }> =>
  result.ok ? ok({ notice: petitionTexts[event.locals.locale][notice] }) : result;

type Policy = typeof mayReceive;

/** An act on the petition of the address, with what is said once it is done. */
const act = <Schema extends AnyForm>(
  may: Policy,
  schema: Schema,
  notice: NoticeName,
  work: (staff: StaffWork, id: petitions.PetitionId, input: z.output<Schema>) => Promise<Result<unknown>>,
  options: { sensitive?: boolean } = {},
) =>
  staffAction(
    may,
    schema,
    async (input, staff, event: RequestEvent) => said(await work(staff, idOf(event), input), event, notice),
    undefined,
    options,
  );

/** What leaves the authority in its name, or what citizens may read no more, asks for the password again. */
const sensitive = { sensitive: true };

/** What officers do with a petition, each under its own form. */
export const petitionActs = {
  sort: staffEdit(
    mayReceive,
    petitions.sortForm,
    { lock: lockPetition, start: sortStart, about },
    async (input, staff, event: RequestEvent) => said(await acts.sortPetition(staff.tx, staff, idOf(event), input), event, 'sortNotice'),
    sortLists,
  ),
  draft: staffEdit(
    maySeePetitions,
    petitions.draftForm,
    { lock: lockPetition, start: draftStart, about },
    async (input, staff, event: RequestEvent) => said(await acts.draftAnswer(staff.tx, staff, idOf(event), input), event, 'draftNotice'),
  ),
  show: staffEdit(
    mayReceive,
    petitions.showForm,
    { lock: lockPetition, start: showStart, about },
    async (input, staff, event: RequestEvent) => said(await acts.showPetition(staff.tx, staff, idOf(event), input), event, 'showNotice'),
    undefined,
    sensitive,
  ),
  ask: act(maySeePetitions, petitions.askForm, 'askNotice', (staff, id, { question }) => acts.askForMore(staff.tx, staff, id, question)),
  note: act(maySeePetitions, petitions.noteForm, 'noteNotice', (staff, id, { note }) => acts.noteInside(staff.tx, staff, id, note)),
  forward: act(mayReceive, petitions.forwardForm, 'forwardNotice', (staff, id, input) => acts.forwardPetition(staff.tx, staff, id, input)),
  heard: act(mayReceive, petitions.heardForm, 'heardNotice', (staff, id, { outcome }) => acts.noteOutcome(staff.tx, staff, id, outcome)),
  merge: act(mayReceive, petitions.mergeForm, 'sortNotice', (staff, id, { code }) => acts.mergePetition(staff.tx, staff, id, code)),
  approve: act(mayApprove, petitions.pressForm, 'approveNotice', (staff, id) => acts.approveAnswer(staff.tx, staff, id), sensitive),
  reply: act(
    mayApprove,
    petitions.replyForm,
    'approveNotice',
    (staff, id, { reply }) => acts.replyFurther(staff.tx, staff, id, reply),
    sensitive,
  ),
  return: act(mayApprove, petitions.returnForm, 'returnNotice', (staff, id, { reason }) => acts.returnAnswer(staff.tx, staff, id, reason)),
  end: act(mayReceive, petitions.endForm, 'endNotice', (staff, id, input) => acts.wantEnd(staff.tx, staff, id, input)),
  agree: act(mayApprove, petitions.pressForm, 'endDecided', (staff, id) => acts.approveEnd(staff.tx, staff, id), sensitive),
  decline: act(mayApprove, petitions.pressForm, 'endDecided', (staff, id) => acts.declineEnd(staff.tx, staff, id)),
  unhide: act(mayApprove, petitions.pressForm, 'endDecided', (staff, id) => acts.unhidePetition(staff.tx, staff, id), sensitive),
  close: act(mayReceive, petitions.pressForm, 'closeNotice', (staff, id) => acts.closePetition(staff.tx, staff, id)),
};
