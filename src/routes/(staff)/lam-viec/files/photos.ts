import type { RequestEvent } from '@sveltejs/kit';
import { prepared, type StaffWork } from '#platform/server/edge.ts';
import type { Shelf } from '#platform/server/files/shelf.ts';
import type { StaffBefore } from '#platform/server/request/staff.ts';
import type { Result } from '#platform/values/result.ts';

interface Given {
  photos: readonly File[];
}

/** Makes actions that take photographs: `take` looks into them and stores them before the transaction in which `act` names them. */
export const takingPhotos =
  <Photos>(take: (shelf: Shelf, files: readonly File[]) => Promise<Result<Photos>>) =>
  <Input extends Given, Event extends RequestEvent, Answer>(
    act: (input: Omit<Input, 'photos'>, staff: StaffWork, event: Event, photos: Photos) => Promise<Result<Answer>>,
  ) =>
    prepared(
      ({ photos }: Input, { shelf }: StaffBefore, _event: Event) => take(shelf, photos),
      ({ photos: _given, ...input }, staff, event, photos) => act(input, staff, event, photos),
    );
