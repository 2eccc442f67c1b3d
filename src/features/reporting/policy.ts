import { holds, type Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';

const only = (may: boolean, message: string): Refusal | undefined => (may ? undefined : { code: 'not-yours', message });

/** Reports are read by everyone who holds a post in the authority. */
export const mayRead = (actor: Actor): Refusal | undefined =>
  only(actor.posts.length > 0, 'Bạn chưa được giao vị trí công tác nào trong cơ quan.');

export const mayDraft = (actor: Actor): Refusal | undefined =>
  only(holds(actor, 'plan-owner'), 'Chỉ người chủ trì kế hoạch được lập và sửa báo cáo.');

/** The roles of which one freezes a report. */
export const mayFreezeAs: readonly string[] = ['plan-owner', 'chair', 'clerk'];

export const mayFreeze = (actor: Actor): Refusal | undefined =>
  only(holds(actor, ...mayFreezeAs), 'Chỉ người chủ trì kế hoạch, lãnh đạo hoặc văn thư được chốt báo cáo.');

export const mayRelease = (actor: Actor): Refusal | undefined =>
  only(holds(actor, 'plan-owner', 'chair'), 'Chỉ người chủ trì kế hoạch hoặc lãnh đạo được công bố báo cáo.');
