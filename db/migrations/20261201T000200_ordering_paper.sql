-- A duty may come from a paper of another superior than the one whose plan ours carries on: the Party's theme, the city's order.
alter table duty add column ordering_paper text;
alter table duty add constraint duty_ordering_paper_says_something check (ordering_paper <> '' and length(ordering_paper) <= 300);
comment on column duty.ordering_paper is '[staff free] The paper of another superior that orders it, with its part or line.';
