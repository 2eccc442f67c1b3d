import type { RequestEvent } from '@sveltejs/kit';
import { officersOf } from '#features/identity/server/index.ts';
import type { Edit } from '#platform/server/request/edited.ts';
import { staffAction, type ActionOptions, type Done, type Policy, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import type { AnyForm, Options } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Result } from '#platform/values/result.ts';
import type { z } from 'zod';
import { whoOf } from './nhat-ky/describe.ts';
import { operatorsIn } from './nhat-ky/history.ts';

const schemas = new WeakMap<object, AnyForm>();

async function nameOf({ db, actor: { authorityId } }: StaffContext, actor: string, locale: Locale): Promise<string> {
  const officers = (await officersOf(db, authorityId)).map(({ id, fullName }): [string, string] => [id, fullName]);
  return whoOf(actor, { locale, names: new Map([...officers, ...(await operatorsIn(db, [actor]))]) });
}

/** An action of the staff behind an edit form: as `staffAction`, and a form that went stale is shown what another saved meanwhile, and who. */
export const staffEdit = <Schema extends AnyForm, Event extends RequestEvent, Answer extends Done>(
  may: Policy,
  schema: Schema,
  edit: Omit<Edit<Schema, Event>, 'nameOf'>,
  act: (input: z.output<Schema>, staff: StaffWork, event: Event) => Promise<Result<Answer>>,
  lists?: (staff: StaffContext, event: Event) => Promise<Options>,
  { sensitive = false, alsoWrong }: Pick<ActionOptions<Schema, Event>, 'sensitive' | 'alsoWrong'> = {},
) => {
  const action = staffAction(may, schema, act, lists, { sensitive, ...(alsoWrong && { alsoWrong }), edit: { ...edit, nameOf } });
  schemas.set(action, schema);
  return action;
};

/** The form behind an action made by `staffEdit`, for the test that fills, stores and reopens every one of them; undefined for other actions. */
export const editFormOf = (action: object): AnyForm | undefined => schemas.get(action);
