import { cookie } from '../api/client';
import { ApiProblem, problemOf } from '../api/problem';
import type { components } from '../api/schema';

export type Received = components['schemas']['Received'];

/** Sends a file byte for byte and tells how much of it is gone; only this old way of asking tells that. */
export function upload(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    const proof = cookie('XSRF-TOKEN');
    if (proof !== undefined) request.setRequestHeader('X-XSRF-TOKEN', proof);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Received);
      else void problemOf(new Response(request.responseText, { status: request.status })).then(reject);
    };
    request.onerror = () => reject(new ApiProblem('UNREACHABLE', 0, ''));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
