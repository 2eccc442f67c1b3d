-- Mottos and results of the year before stand on the public page of a plan; shortcomings do not. What is written there is written for citizens.
comment on column plan_fact.text is '[public text] Words of the paper; of a shortcoming they stay inside.';
comment on column plan_fact.unit is '[public text] What the figure counts, as printed.';
comment on column plan_fact.of_body is '[public text] Whose motto it is, or who did what the figure counts, as printed.';
