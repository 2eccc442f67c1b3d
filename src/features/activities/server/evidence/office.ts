import { unzipSync } from 'fflate';
import type { Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

const heart = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

function namesIn(bytes: Uint8Array): string[] | undefined {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return names;
}

/** Why a Word or Excel file is not taken: it is none inside, or it carries a program (macros, ActiveX, embedded objects). */
export function whyNotOffice(bytes: Uint8Array, ext: 'docx' | 'xlsx', fileName: string): Refusal | undefined {
  const names = namesIn(bytes);
  if (!names?.includes('[Content_Types].xml') || !names.includes(heart[ext])) return refusals.notOffice(fileName, ext).refusal;
  if (names.some((name) => /vbaProject|\/activeX\/|\/embeddings\/.*\.(bin|exe)$/i.test(name)))
    return refusals.withProgram(fileName).refusal;
  return undefined;
}
