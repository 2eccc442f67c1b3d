/**
 * The views that features publish, all that the portal's role may see: nothing of officers, sign-ins, keys of persons or the log, and of tables no
 * more than the views show. A page that needs more fails until its view stands here, and it should be asked twice whether it is public.
 */
export const portalReads: readonly string[] = [
  'public_authority',
  'public_unit',
  'public_contact',
  'public_contact_hour',
  'public_account',
  'public_plan',
  'public_plan_channel',
  'public_plan_fact',
  'public_plan_topic',
  'public_duty',
  'public_duty_unit',
  'public_target',
  'public_task',
  'public_activity',
  'public_activity_quantity',
  'public_activity_target',
  'public_claim',
  'public_photo',
  'public_link',
  'public_report',
  'public_report_section',
  'public_report_figure',
];

/** The tables beneath these views: what is written there is news to public pages. */
export const portalTables: readonly string[] = [
  'activity',
  'activity_quantity',
  'activity_target',
  'authority',
  'contact',
  'contact_hour',
  'duty',
  'duty_unit',
  'evidence',
  'indicator',
  'outside_account',
  'plan',
  'plan_channel',
  'plan_fact',
  'plan_topic',
  'report',
  'report_figure',
  'report_section',
  'stored_file',
  'target',
  'task',
  'unit_version',
];
