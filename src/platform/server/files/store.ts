import type { Readable } from 'node:stream';
import type { Disk } from 'flydrive';
import type { StorageState } from './away.ts';

export type StoredDisk = Pick<Disk, 'put' | 'getBytes' | 'getStream' | 'delete'> & {
  putStream(key: string, source: Readable): Promise<void>;
};

export interface Storage {
  disk: StoredDisk;
  /** The bytes of a file from one to another, both included; what stands before and behind is not read. */
  readPart(storageKey: string, from: number, to: number): Promise<Readable>;
  state(): Promise<StorageState>;
}
