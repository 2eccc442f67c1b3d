/** What offices write short and citizens write out, or the other way round; without marks, as the search compares. */
const abbreviations: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  cchc: 'cai cach hanh chinh',
  tthc: 'thu tuc hanh chinh',
  kstthc: 'kiem soat thu tuc hanh chinh',
  dvc: 'dich vu cong',
  dvctt: 'dich vu cong truc tuyen',
  cds: 'chuyen doi so',
  cntt: 'cong nghe thong tin',
  cnscd: 'cong nghe so cong dong',
  tdp: 'to dan pho',
  pbgdpl: 'pho bien giao duc phap luat',
  bhyt: 'bao hiem y te',
  bhxh: 'bao hiem xa hoi',
  cccd: 'can cuoc cong dan',
  qsdd: 'quyen su dung dat',
  ccb: 'cuu chien binh',
  lhpn: 'lien hiep phu nu',
  tncs: 'thanh nien cong san',
  kh: 'ke hoach',
  bc: 'bao cao',
  hcc: 'hanh chinh cong',
  pakn: 'phan anh kien nghi',
};

/** Each short form with the words it stands for. */
export const shortForms: readonly { short: string; long: readonly string[] }[] = Object.entries(abbreviations).map(([short, long]) => ({
  short,
  long: long.split(' '),
}));
