/** The columns of a list with the headers by which each is known; the first is the one of the template. */
export const procedureColumns = {
  code: ['Mã thủ tục', 'Mã TTHC', 'Mã số', 'Code'],
  name: ['Tên thủ tục', 'Tên TTHC', 'Tên thủ tục hành chính', 'Name'],
  field: ['Lĩnh vực', 'Field'],
  level: ['Cấp thực hiện', 'Level'],
  kind: ['Loại thủ tục', 'Kind'],
  performer: ['Cơ quan thực hiện', 'Carried out by'],
  decider: ['Cơ quan có thẩm quyền', 'Decided by'],
  partners: ['Cơ quan phối hợp', 'Together with'],
  audience: ['Đối tượng thực hiện', 'For whom'],
  counterTerm: ['Thời hạn trực tiếp', 'Thời hạn giải quyết', 'Time at the counter'],
  counterFee: ['Phí trực tiếp', 'Phí, lệ phí', 'Fee at the counter'],
  onlineTerm: ['Thời hạn trực tuyến', 'Time on line'],
  onlineFee: ['Phí trực tuyến', 'Fee on line'],
  postTerm: ['Thời hạn bưu chính', 'Time by post'],
  postFee: ['Phí bưu chính', 'Fee by post'],
  papers: ['Thành phần hồ sơ', 'Papers'],
  steps: ['Trình tự thực hiện', 'Steps'],
  conditions: ['Yêu cầu, điều kiện', 'Conditions'],
  result: ['Kết quả', 'Kết quả thực hiện', 'Result'],
  bases: ['Căn cứ pháp lý', 'Bases'],
  service: ['Mức độ dịch vụ công', 'On-line service'],
  partialReason: ['Lý do trực tuyến một phần', 'Why only partly on line'],
  address: ['Trang trên Cổng quốc gia', 'Đường dẫn', 'Address'],
  fromOn: ['Có hiệu lực từ ngày', 'Hiệu lực từ', 'Holds from'],
  untilOn: ['Hết hiệu lực từ ngày', 'Hết hiệu lực', 'Ends on'],
  copiedOn: ['Cập nhật ngày', 'Copied on'],
} as const;

export type ProcedureColumn = keyof typeof procedureColumns;
export type Cells = Record<ProcedureColumn, string>;

export const isColumn = (text: string): text is ProcedureColumn => Object.hasOwn(procedureColumns, text);
