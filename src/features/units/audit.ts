import type { AuditWords } from '#platform/values/audit-words.ts';

export const audit: AuditWords = {
  objects: {
    unit: { vi: 'Đơn vị', en: 'Unit', href: (id) => `/lam-viec/don-vi/${id}` },
    authority: { vi: 'Cơ quan', en: 'Authority', href: () => '/lam-viec/don-vi' },
  },
  actions: {
    'authority.created': { vi: 'Thiết lập cơ quan', en: 'Made the authority' },
    'authority.contact-set': { vi: 'Ghi nơi hỏi đáp của người dân', en: 'Said whom citizens ask' },
    'authority.host-given': { vi: 'Ghi tên miền của cơ quan', en: 'Gave the authority a name in the net' },
    'authority.host-taken': { vi: 'Bỏ tên miền của cơ quan', en: 'Took a name in the net from the authority' },
    'authority.removed': { vi: 'Bỏ một cơ quan chưa làm gì trên phần mềm này', en: 'Took an authority away for which nobody had worked' },
    'authority.opened': { vi: 'Thêm một cơ quan trên phần mềm này', en: 'Added an authority to this installation' },
    'unit.added': { vi: 'Thêm đơn vị', en: 'Added a unit' },
    'unit.renamed': { vi: 'Đổi hoặc sửa tên đơn vị', en: 'Renamed a unit' },
    'unit.moved': { vi: 'Chuyển đơn vị', en: 'Moved a unit' },
    'unit.ended': { vi: 'Kết thúc đơn vị', en: 'Ended a unit' },
    'unit.resumed': { vi: 'Khôi phục đơn vị', en: 'Took a unit back' },
    'unit.alias-added': { vi: 'Thêm tên gọi khác', en: 'Added another name' },
    'unit.alias-removed': { vi: 'Bỏ tên gọi khác', en: 'Removed another name' },
    'unit.name-remembered': { vi: 'Ghi nhớ tên gọi trong văn bản', en: 'Remembered a name on a paper' },
    'unit.name-forgotten': { vi: 'Thôi ghi nhớ tên gọi trong văn bản', en: 'Forgot a name on a paper' },
  },
  fields: {
    name: { vi: 'Tên', en: 'Name' },
    unitId: { vi: 'Đơn vị', en: 'Unit' },
    address: { vi: 'Địa chỉ', en: 'Address' },
    phone: { vi: 'Điện thoại', en: 'Telephone' },
    email: { vi: 'Thư điện tử', en: 'E-mail' },
    shortName: { vi: 'Tên viết tắt', en: 'Short name' },
    placeName: { vi: 'Địa danh trên văn bản', en: 'Place name on papers' },
    kind: { vi: 'Loại', en: 'Kind' },
    parent: { vi: 'Trực thuộc', en: 'Belongs to' },
    from: { vi: 'Từ ngày', en: 'Since' },
    since: { vi: 'Áp dụng từ ngày', en: 'Since' },
    until: { vi: 'Không còn hoạt động từ ngày', en: 'No longer there from' },
    alias: { vi: 'Tên gọi khác', en: 'Other name' },
    code: { vi: 'Mã đơn vị hành chính', en: 'Administrative code' },
    host: { vi: 'Tên miền', en: 'Name in the net' },
    mainHost: { vi: 'Tên miền chính', en: 'Main name in the net' },
    step: { vi: 'Đường dẫn', en: 'Path' },
    authority: { vi: 'Của cơ quan', en: 'Of the authority' },
    opened: { vi: 'Cơ quan được thêm', en: 'The authority that was added' },
    level: { vi: 'Cấp', en: 'Level' },
    province: { vi: 'Tỉnh, thành phố', en: 'Province' },
    listed: { vi: 'Có trang công khai', en: 'Has public pages' },
  },
  values: {
    room: { vi: 'phòng', en: 'division' },
    district: { vi: 'cấp huyện (trước 7/2025)', en: 'district (before July 2025)' },
    commune: { vi: 'cấp xã', en: 'commune' },
    province: { vi: 'cấp tỉnh', en: 'province' },
    department: { vi: 'sở, ngành', en: 'department' },
  },
  rows: {
    // A change of name begins a version, so that the last one bears what was recorded last.
    unit: {
      table: 'unit',
      fields: Object.fromEntries(
        Object.entries({ name: 'name', shortName: 'short_name', placeName: 'place_name' }).map(([field, column]) => [
          field,
          `(select v.${column} from unit_version v where v.authority_id = t.authority_id and v.unit_id = t.id order by lower(v.valid) desc limit 1)`,
        ]),
      ),
      isAlwaysRecorded: true,
    },
  },
};
