import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OtherOrigin {
  readonly origin: string;
  close(): Promise<void>;
}

/** A site of somebody else: each of its pages shows another in a frame, as its query says. */
export async function startOtherOrigin(): Promise<OtherOrigin> {
  const server = createServer((request, response) => {
    const framed = new URL(request.url ?? '/', 'http://localhost').searchParams.get('frame');
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Somebody else</title>${framed === null ? '' : `<iframe src="${framed}"></iframe>`}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
