export type Answer = { ok: true; documentId: string; isNew: boolean } | { ok: false; message: string };

/** Sends one file, telling the share that has gone (0 to 1), which `fetch` cannot; undefined when the network failed. */
export const sendFile = (file: File, direction: string, progress: (share: number) => void): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ ten: file.name, loai: direction });
    request.open('POST', `/lam-viec/van-ban/tai-len?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    for (const end of ['error', 'abort']) request.addEventListener(end, () => resolve(undefined));
    request.addEventListener('load', () => resolve(answerIn(request.response)));
    request.send(file);
  });

const answerIn = (body: unknown): Answer | undefined =>
  body !== null && typeof body === 'object' && 'ok' in body ? (body as Answer) : undefined;
