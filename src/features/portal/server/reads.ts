/**
 * The tables and views that public pages read, all that the portal's role may see: nothing of officers, sign-ins, keys of persons or the
 * log. A page that needs more fails until its table stands here, and it should be asked twice whether it is public.
 */
export const portalReads: readonly string[] = [
  'authority',
  'authority_contact',
  'unit',
  'unit_version',
  'unit_kind',
  'plan',
  'plan_legal_basis',
  'plan_channel',
  'plan_topic',
  'plan_recipient',
  'plan_budget_source',
  'duty',
  'duty_unit',
  'target',
  'task',
  'activity',
  'activity_quantity',
  'activity_target',
  'evidence',
  'stored_file',
  'report',
  'report_section',
  'report_recipient',
  'report_figure',
  'indicator',
  'public_photo',
  'holiday',
  'holiday_year',
];
