-- Indicators T1 to T20 of the communication part of the CCHC report. Only the figures that real plans name are attested; the list is what
-- provincial tables usually ask, so it is data: an authority of higher level adds and retires rows by date.
merge into indicator i using (values
  ('T1', '[2020-01-01,)', 10, 'Kế hoạch, văn bản tuyên truyền đã ban hành', 'Communication plans and papers issued', 'văn bản', 'papers', null, null),
  ('T2', '[2020-01-01,)', 20, 'Tỷ lệ việc đến hạn trong kế hoạch đã hoàn thành', 'Share of due tasks done', '%', '%', null, null),
  ('T3', '[2020-01-01,)', 30, 'Tin, bài trên cổng, trang thông tin điện tử', 'Items on portals', 'tin, bài', 'items', 'stories', '{portal,mobile-app}'),
  ('T4', '[2020-01-01,)', 40, 'Chuyên mục phát thanh về cải cách hành chính', 'Radio bulletins', 'chuyên mục', 'bulletins', 'bulletins', null),
  ('T4a', '[2020-01-01,)', 41, 'Thời lượng phát thanh', 'Time on air', 'phút', 'minutes', 'minutes', null),
  ('T5', '[2020-01-01,)', 50, 'Lượt phát trên hệ thống loa', 'Broadcasts on loudspeakers', 'lượt', 'times', 'broadcasts', null),
  ('T6', '[2020-01-01,)', 60, 'Tin, bài trên mạng xã hội', 'Posts on social networks', 'bài', 'posts', 'posts', null),
  ('T6a', '[2020-01-01,)', 61, 'Lượt tiếp cận trên mạng xã hội', 'Reach on social networks', 'lượt', 'times', 'reach', '{social}'),
  ('T7', '[2020-01-01,)', 70, 'Băng rôn, khẩu hiệu, pa nô, áp phích', 'Banners and posters', 'chiếc', 'pieces', 'banners', null),
  ('T8', '[2020-01-01,)', 80, 'Tờ rơi, tờ gấp đã phát hành', 'Leaflets given out', 'tờ', 'sheets', 'leaflets', null),
  ('T9', '[2020-01-01,)', 90, 'Hội nghị, tọa đàm, tập huấn chuyên đề', 'Thematic conferences and trainings', 'cuộc', 'times', 'conferences', null),
  ('T9a', '[2020-01-01,)', 91, 'Lượt người dự hội nghị, tọa đàm, tập huấn', 'Attendees of conferences and trainings', 'lượt người', 'people', 'attendees', '{conference,training}'),
  ('T10', '[2020-01-01,)', 100, 'Cuộc họp, giao ban, sinh hoạt có lồng ghép', 'Meetings that carried the subject', 'cuộc', 'times', 'meetings', null),
  ('T10a', '[2020-01-01,)', 101, 'Lượt người dự cuộc họp, sinh hoạt có lồng ghép', 'Attendees of such meetings', 'lượt người', 'people', 'attendees', '{meeting}'),
  ('T10b', '[2020-01-01,)', 102, 'Cuộc họp, sự kiện có nội dung tuyên truyền lồng ghép, mỗi sự kiện tính một lần', 'Events of which something was a part, each once', 'sự kiện', 'events', null, null),
  ('T11', '[2020-01-01,)', 110, 'Cuộc thi, hội thi, hội diễn', 'Contests and performances', 'cuộc', 'times', 'contests', null),
  ('T11a', '[2020-01-01,)', 111, 'Lượt người dự cuộc thi, hội diễn', 'Attendees of contests', 'lượt người', 'people', 'attendees', '{contest,performance}'),
  ('T12', '[2020-01-01,)', 120, 'Cuộc đối thoại, gặp gỡ người dân, doanh nghiệp', 'Dialogues', 'cuộc', 'times', 'dialogues', null),
  ('T12a', '[2020-01-01,)', 121, 'Ý kiến tại đối thoại, gặp gỡ', 'Opinions at dialogues', 'ý kiến', 'opinions', 'opinions', '{dialogue}'),
  ('T12b', '[2020-01-01,)', 122, 'Ý kiến tại đối thoại đã trả lời', 'Of these answered', 'ý kiến', 'opinions', 'opinions-answered', '{dialogue}'),
  ('T13', '[2020-01-01,)', 130, 'Thủ tục hành chính được niêm yết, công khai', 'Procedures posted', 'thủ tục', 'procedures', 'procedures-posted', null),
  ('T14', '[2020-01-01,)', 140, 'Hồ sơ được công khai tình trạng giải quyết', 'Dossiers with a public state', '%', '%', null, null),
  ('T15', '[2020-01-01,)', 150, 'Điểm bưu điện có tài liệu cải cách hành chính', 'Post offices with material', 'điểm', 'offices', 'post-offices', null),
  ('T16', '[2020-01-01,)', 160, 'Phản ánh, kiến nghị đã tiếp nhận', 'Petitions received', 'ý kiến', 'petitions', 'opinions', '{hotline,suggestion-box}'),
  ('T16a', '[2020-01-01,)', 161, 'Phản ánh, kiến nghị đã trả lời', 'Petitions answered', 'ý kiến', 'petitions', 'opinions-answered', '{hotline,suggestion-box}'),
  ('T17', '[2020-01-01,)', 170, 'Phiếu khảo sát mức độ hài lòng thu về', 'Survey answers', 'phiếu', 'answers', 'ballots', null),
  ('T18', '[2020-01-01,)', 180, 'Người dân, doanh nghiệp được hướng dẫn, hỗ trợ', 'People and businesses helped', 'lượt', 'times', 'helped', null),
  ('T19', '[2020-01-01,)', 190, 'Kinh phí tuyên truyền đã chi', 'Money spent', 'đồng', 'đồng', null, null),
  ('T20', '[2020-01-01,)', 200, 'Gương điển hình, mô hình được nêu', 'Good examples shown', 'gương', 'examples', 'examples', null)
) as v (code, valid, position, title_vi, title_en, unit_vi, unit_en, measure, channels)
on i.code = v.code and i.valid = v.valid::daterange
when matched then update set position = v.position, title_vi = v.title_vi, title_en = v.title_en, unit_vi = v.unit_vi, unit_en = v.unit_en,
  measure = v.measure, channels = v.channels::text[]
when not matched then insert (code, valid, position, title_vi, title_en, unit_vi, unit_en, measure, channels) values (v.code, v.valid::daterange, v.position, v.title_vi, v.title_en, v.unit_vi, v.unit_en, v.measure, v.channels::text[]);

-- How figures of several bodies make one, and what is counted. Shares are ratios of sums; what stands as it is (procedures posted, offices) is the latest.
update indicator set aggregation = 'sum', direction = 'more', definition_vi = null, definition_en = null;
update indicator set aggregation = 'ratio' where code in ('T2', 'T14');
update indicator set aggregation = 'last' where code in ('T13', 'T15');
update indicator set direction = 'neither' where code in ('T12a', 'T16', 'T19');
update indicator i set definition_vi = d.vi, definition_en = d.en from (values
  ('T1', 'Kế hoạch, văn bản về tuyên truyền cải cách hành chính do cơ quan ban hành trong kỳ.', 'Plans and papers on communication that the body issued in the period.'),
  ('T2', 'Việc có hạn trong kỳ đã hoàn thành, kể cả hoàn thành muộn, trên tổng số việc đến hạn.', 'Tasks due in the period that are done, also late, out of all that were due.'),
  ('T3', 'Tin, bài đã đăng trên cổng, trang thông tin điện tử và ứng dụng của cơ quan; một bài tính một lần.', 'Items posted on the portal and applications; each once.'),
  ('T4', 'Số chuyên mục đã phát; phát lại không tính.', 'Bulletins that went on air; repetitions are not counted.'),
  ('T5', 'Số lượt phát trên hệ thống loa, kể cả phát lại.', 'Broadcasts on loudspeakers, repetitions counted.'),
  ('T9', 'Hội nghị, tọa đàm, tập huấn có nội dung chính là cải cách hành chính.', 'Conferences and trainings whose main subject it is.'),
  ('T10', 'Cuộc họp, giao ban, sinh hoạt có lồng ghép nội dung; một cuộc tính một lần.', 'Meetings that carried the subject; each once.'),
  ('T13', 'Số thủ tục đang niêm yết, công khai vào ngày cuối kỳ; không cộng qua các kỳ.', 'Procedures posted on the last day; not added over periods.'),
  ('T14', 'Hồ sơ được công khai tình trạng giải quyết trên tổng số hồ sơ tiếp nhận.', 'Dossiers with a public state out of all received.'),
  ('T19', 'Số tiền đã chi theo chứng từ trong kỳ.', 'Money spent by voucher in the period.')
) as d (code, vi, en) where i.code = d.code;
