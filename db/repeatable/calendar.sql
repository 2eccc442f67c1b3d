-- Ngày nghỉ lễ, tết: Bộ luật Lao động, Điều 112; Nghị quyết 28/2026/QH16 (24 tháng 11); swapped days as announced for officials.
-- A year that someone has completed by hand stays as it is.
with complete as (
  select year from holiday_year where is_complete
), years as (
  insert into holiday_year (year, is_complete, source) values
  (2026, true, 'Bộ luật Lao động, Điều 111, 112; ý kiến của Thủ tướng Chính phủ về nghỉ Tết và Quốc khánh 2026 (Văn phòng Chính phủ, 13/10/2025); 12729/VPCP-KGVX ngày 25/12/2025'),
  (2027, false, 'Bộ luật Lao động, Điều 112; chưa có thông báo về Tết Nguyên đán, ngày nghỉ Quốc khánh thứ hai và ngày làm bù năm 2027')
  on conflict (year) do update set is_complete = excluded.is_complete, source = excluded.source where not holiday_year.is_complete
)
insert into holiday (falls_on, year, is_off, name_vi, name_en, source)
select falls_on::date, year, is_off, name_vi, name_en, source from (values
  ('2026-01-01', 2026, true, 'Tết Dương lịch', 'New Year', 'Bộ luật Lao động, Điều 112'),
  ('2026-01-02', 2026, true, 'Nghỉ Tết Dương lịch (hoán đổi)', 'New Year (swapped)', '12729/VPCP-KGVX ngày 25/12/2025'),
  ('2026-01-10', 2026, false, 'Làm bù cho ngày 02/01', 'Worked for 2 January', '12729/VPCP-KGVX ngày 25/12/2025'),
  ('2026-02-16', 2026, true, 'Tết Nguyên đán', 'Lunar New Year', 'Văn phòng Chính phủ, 13/10/2025'),
  ('2026-02-17', 2026, true, 'Tết Nguyên đán', 'Lunar New Year', 'Văn phòng Chính phủ, 13/10/2025'),
  ('2026-02-18', 2026, true, 'Tết Nguyên đán', 'Lunar New Year', 'Văn phòng Chính phủ, 13/10/2025'),
  ('2026-02-19', 2026, true, 'Tết Nguyên đán', 'Lunar New Year', 'Văn phòng Chính phủ, 13/10/2025'),
  ('2026-02-20', 2026, true, 'Tết Nguyên đán', 'Lunar New Year', 'Văn phòng Chính phủ, 13/10/2025'),
  ('2026-04-26', 2026, true, 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Hùng Kings'' Day', 'Bộ luật Lao động, Điều 112'),
  ('2026-04-27', 2026, true, 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Instead of Hùng Kings'' Day', 'Bộ luật Lao động, Điều 111'),
  ('2026-04-30', 2026, true, 'Ngày Chiến thắng', 'Victory Day', 'Bộ luật Lao động, Điều 112'),
  ('2026-05-01', 2026, true, 'Ngày Quốc tế lao động', 'Labour Day', 'Bộ luật Lao động, Điều 112'),
  ('2026-08-22', 2026, false, 'Làm bù cho ngày 31/8', 'Worked for 31 August', 'Văn phòng Chính phủ, 13/10/2025'),
  ('2026-08-31', 2026, true, 'Nghỉ Quốc khánh (hoán đổi)', 'National Day (swapped)', 'Văn phòng Chính phủ, 13/10/2025'),
  ('2026-09-01', 2026, true, 'Quốc khánh', 'National Day', 'Bộ luật Lao động, Điều 112; Văn phòng Chính phủ, 13/10/2025'),
  ('2026-09-02', 2026, true, 'Quốc khánh', 'National Day', 'Bộ luật Lao động, Điều 112'),
  ('2026-11-24', 2026, true, 'Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day', 'Nghị quyết 28/2026/QH16'),
  ('2027-01-01', 2027, true, 'Tết Dương lịch', 'New Year', 'Bộ luật Lao động, Điều 112'),
  ('2027-04-30', 2027, true, 'Ngày Chiến thắng', 'Victory Day', 'Bộ luật Lao động, Điều 112'),
  ('2027-05-01', 2027, true, 'Ngày Quốc tế lao động', 'Labour Day', 'Bộ luật Lao động, Điều 112'),
  ('2027-05-03', 2027, true, 'Nghỉ bù Ngày Quốc tế lao động', 'Instead of Labour Day', 'Bộ luật Lao động, Điều 111'),
  ('2027-09-02', 2027, true, 'Quốc khánh', 'National Day', 'Bộ luật Lao động, Điều 112'),
  ('2027-11-24', 2027, true, 'Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day', 'Nghị quyết 28/2026/QH16')
) as known (falls_on, year, is_off, name_vi, name_en, source)
where year not in (select year from complete)
on conflict (falls_on) do update set is_off = excluded.is_off, name_vi = excluded.name_vi, name_en = excluded.name_en, source = excluded.source
  where not holiday.is_by_hand;

-- Công văn 581/BNV-CCHC: closed on day 14, sent at the latest on day 20 of the last month of the period. What an authority was told instead
-- stands in authority_period_rule.
delete from period_rule;
insert into period_rule (kind, valid, closing_day, due_by, due_number, source)
select kind, '[2019-01-01,)', 14, 'day-of-last-month', 20, 'Nghị định 09/2019/NĐ-CP; Công văn 581/BNV-CCHC'
from unnest(array['month', 'quarter', 'half', 'nine', 'year']) as kind;
