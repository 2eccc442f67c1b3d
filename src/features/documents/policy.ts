import { holds, type Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';

const unless = (may: boolean, code: string, message: string): Refusal | undefined => (may ? undefined : { code, message });

/** Who may look at documents and their readings. */
export const maySeeDocuments = (actor: Actor): Refusal | undefined =>
  unless(
    holds(actor, 'plan-owner', 'clerk', 'administrator', 'chair', 'auditor'),
    'may-not-see-documents',
    'Mục Văn bản dành cho người chủ trì kế hoạch, văn thư, quản trị và lãnh đạo cơ quan.',
  );

/** Who may upload documents and review readings. */
export const mayReview = (actor: Actor): Refusal | undefined =>
  unless(
    holds(actor, 'plan-owner', 'clerk', 'administrator'),
    'may-not-review',
    'Việc tải văn bản lên và đối chiếu bản đọc dành cho người chủ trì kế hoạch, văn thư hoặc quản trị.',
  );

/** Who may add a unit that a paper names while it is reviewed. */
export const mayAddUnitHere = (actor: Actor): Refusal | undefined =>
  unless(
    holds(actor, 'plan-owner', 'administrator'),
    'may-not-add-unit',
    'Việc thêm đơn vị khi đối chiếu dành cho người chủ trì kế hoạch hoặc quản trị.',
  );

/** Who may confirm a reading, which makes the draft of a plan. */
export const mayConfirm = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner'), 'may-not-confirm', 'Việc xác nhận bản đọc để lập kế hoạch dành cho người chủ trì kế hoạch.');
