/** What the owner of the plan answered for the draft of the next year. */
export const checklist = {
  at: '2026-11-19T16:30',
  year: 2027,
  answers: [
    { name: 'Dễ hiểu', verdict: 'partly', remark: 'Còn ba câu dài ở phần nhiệm vụ, sẽ tách khi hoàn thiện.' },
    { name: 'Dễ nhớ', verdict: 'met', remark: undefined },
    { name: 'Dễ làm', verdict: 'met', remark: 'Đã hỏi ý kiến các tổ dân phố về thời gian sinh hoạt.' },
    { name: 'Dễ đánh giá', verdict: 'partly', remark: 'Một số nhiệm vụ chưa nêu sản phẩm.' },
    { name: 'Dễ kiểm tra, giám sát', verdict: 'met', remark: 'Nhiệm vụ thường xuyên được báo theo quý.' },
    { name: 'Đúng đối tượng', verdict: 'met', remark: undefined },
    { name: 'Thiết thực, tiết kiệm', verdict: 'met', remark: 'Lồng ghép vào sinh hoạt sẵn có.' },
  ],
} as const;
