import { displayReminders } from '#features/displays/server/index.ts';
import { inquiryReminders } from '#features/inquiries/server/index.ts';
import { subplanReminders } from '#features/subplans/server/index.ts';
import { regimeReminders } from '#features/regimes/server/index.ts';
import type { Reminding } from '#features/tasks/server/index.ts';

/** What is reminded of besides tasks, by the same rule. */
export const remindings: readonly Reminding[] = [inquiryReminders, subplanReminders, displayReminders, regimeReminders];
