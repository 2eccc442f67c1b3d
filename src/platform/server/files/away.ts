export type StorageState = 'ready' | 'away' | 'denied' | 'no-bucket';

const sentences: Record<Exclude<StorageState, 'ready'>, string> = {
  away:
    'Kho tệp S3 không trả lời; xem máy chủ lưu trữ và MINHBACH_S3_ENDPOINT.\n' +
    'The S3 store does not answer; see its server and MINHBACH_S3_ENDPOINT.',
  denied:
    'Kho tệp S3 không nhận khóa; xem MINHBACH_S3_KEY, MINHBACH_S3_SECRET và quyền của khóa.\n' +
    'The S3 store does not take the key; see MINHBACH_S3_KEY, MINHBACH_S3_SECRET and what the key may do.',
  'no-bucket':
    'Kho tệp S3 không có thùng chứa này; xem MINHBACH_S3_BUCKET và MINHBACH_S3_REGION.\n' +
    'There is no such bucket in the S3 store; see MINHBACH_S3_BUCKET and MINHBACH_S3_REGION.',
};

/** The store cannot be asked just now, or does not let us in: it says nothing about whether a file is there. */
export class StoreAway extends Error {
  readonly code = 'STORE_AWAY';
  readonly state: Exclude<StorageState, 'ready'>;

  constructor(state: Exclude<StorageState, 'ready'>, cause?: unknown) {
    super(sentences[state], { cause });
    this.state = state;
  }
}

export function isStoreAway(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof StoreAway) return true;
  return false;
}
