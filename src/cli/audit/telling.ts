import type { ChainFault } from '#platform/server/audit.ts';
import type { FileFault } from '#platform/server/log/files.ts';
import type { RowFault } from '#platform/server/log/rows/declared.ts';
import { fingerprintOf } from '#platform/server/log/signing.ts';
import type { LogFault, LogNote, Verified } from '#platform/server/log/verify.ts';
import { refuse } from '#platform/values/result.ts';
import { done, listed, type Said } from '../said.ts';

export interface Findings {
  chains: ChainFault[];
  seals: Verified;
  anchors: { anchors: number; lastDay: string | undefined; faults: LogFault[] };
  rows: { values: number; faults: RowFault[] };
  present: { rows: number; faults: RowFault[] };
  catalogue: RowFault[];
  files: { files: number; faults: FileFault[] };
  unknownHeads: string[];
  publicKey: string;
}

const reasons: Record<ChainFault['reason'] | LogFault['reason'] | LogNote['reason'], string> = {
  hash: 'mục bị sửa | entry altered',
  gap: 'thiếu mục ở trước | entries missing before it',
  head: 'thiếu mục cuối hoặc mốc cuối | last entries or head missing',
  seal: 'dấu niêm phong không khớp | seal does not hold',
  unsealed: 'mục không có dấu niêm phong | entry without a seal',
  anchor: 'khác dấu mốc đã ký | not as anchored',
  'out-of-order': 'ghi giờ sớm hơn mục trước | dated before the entry before it',
  'ahead-of-time': 'ghi giờ chưa tới | dated in the future',
};

const ofRows: Record<RowFault['reason'], string> = {
  differs: 'khác với nhật ký | not as recorded',
  gone: 'không còn trong dữ liệu | gone from the data',
  unrecorded: 'không có trong nhật ký | not in the log',
};

const ofFiles: Record<FileFault['reason'], string> = { missing: 'thiếu | missing', altered: 'đã bị thay đổi | altered' };

const inLog = ({ authorityId, sequence, reason }: ChainFault | LogFault | LogNote): string =>
  `${authorityId} #${sequence}: ${reasons[reason]}`;
const inRows = ({ objectType, objectId, field, reason }: RowFault): string =>
  `${objectType} ${objectId}${field === undefined ? '' : `, ${field}`}: ${ofRows[reason]}`;
const inFiles = ({ name, storageKey, reason }: FileFault): string => `${name} (${storageKey}): ${ofFiles[reason]}`;

function summary({ seals, anchors, rows, present, files, publicKey }: Findings): string {
  const notes = seals.notes.length > 0 ? `\nLưu ý, giờ ghi bất thường | note, odd times:\n${listed(seals.notes.map(inLog))}` : '';
  const day = anchors.lastDay === undefined ? '' : ` (${anchors.lastDay})`;
  return (
    `Đã đối chiếu ${seals.entries} mục, ${seals.seals} dấu niêm phong, ${anchors.anchors} dấu mốc${day}, ${rows.values} giá trị, ${present.rows} dòng dữ liệu, ${seals.pastRows} dòng trước khi sửa, ${files.files} tệp. ` +
    `Khóa ký: ${fingerprintOf(publicKey)}\n` +
    `Compared ${seals.entries} entries, ${seals.seals} seals, ${anchors.anchors} anchors, ${rows.values} values, ${present.rows} rows, ${seals.pastRows} rows as they were before, ${files.files} files.${notes}`
  );
}

/** The findings in sentences: refused with the places where something is not what it was. */
export function tell(findings: Findings): Said {
  const { chains, seals, anchors, rows, present, catalogue, files, unknownHeads } = findings;
  const papers = unknownHeads.map((head) => `${head}: không có trong nhật ký | not in the log`);
  const places = [
    ...[...chains, ...seals.faults, ...anchors.faults].map(inLog),
    ...papers,
    ...[...catalogue, ...rows.faults, ...present.faults, ...seals.pastFaults].map(inRows),
    ...files.faults.map(inFiles),
  ];
  if (places.length === 0)
    return done(`Nhật ký, dữ liệu và tệp nguyên vẹn.\nThe audit log, the data and the files are whole.\n${summary(findings)}`);
  const ofLog = chains.length + seals.faults.length + anchors.faults.length + papers.length > 0;
  return refuse(
    ofLog ? 'chain-broken' : 'data-altered',
    `${ofLog ? 'Nhật ký đã bị sửa hoặc xóa' : 'Dữ liệu hoặc tệp đã bị thay đổi ngoài phần mềm'} ở:\n${listed(places)}\n` +
      `${ofLog ? 'The audit log was altered at the places above.' : 'Data or files were changed behind the product at the places above.'}\n${summary(findings)}`,
  );
}
