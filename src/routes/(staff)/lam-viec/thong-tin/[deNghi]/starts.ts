import type { RequestEvent } from '@sveltejs/kit';
import type { StaffContext } from '#platform/server/edge.ts';
import { inquiryAt } from '../inquiries.ts';

/** What the form of the request starts with. */
export const askedStart = async (staff: StaffContext, event: RequestEvent) => {
  const { title, wanted, purpose, dutyId, answerKind, dueOn, figures } = await inquiryAt(event, staff);
  return {
    title,
    wanted,
    purpose,
    dutyId,
    answerKind,
    dueOn,
    wantedFigures: figures.map(({ label, unit }) => ({ label, unit: unit ?? undefined })),
  };
};

/** What the form of the answer starts with: the figures that were asked for. */
export const answerStart = async (staff: StaffContext, event: RequestEvent) => {
  const { answer, figures } = await inquiryAt(event, staff);
  const told = figures.map(({ label, unit, value, note }) => ({
    ...{ label, unit: unit ?? undefined },
    ...{ value: value ?? undefined, note: note ?? undefined },
  }));
  return { answer, figures: told };
};
