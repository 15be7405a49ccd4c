import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright';

/** The moments of a first search, in the order they come. */
export const moments = ['first', 'final', 'all'] as const;
export type Moments<Value> = Record<(typeof moments)[number], Value>;

/** What came over the wire until a moment. */
export interface Traffic {
  requests: number;
  /** Bodies, compressed as the server sends them. */
  body: number;
  /** Bodies with the headers of the answers. */
  wire: number;
}

/**
 * Adds up the answers that had come by each moment.
 *
 * @param times Of the wall clock, as are those of requests.
 * @throws When a text came without compression.
 */
export async function trafficUntil(
  requests: readonly Request[],
  times: Moments<number>,
): Promise<Moments<Traffic>> {
  const answered = await Promise.all(
    requests.map(async (request) => {
      const { responseBodySize, responseHeadersSize: headers } = await request.sizes();
      const body = responseBodySize > 0 ? responseBodySize : await zippedSize(request);
      const { startTime, responseEnd } = request.timing();
      await expectCompressed(request);
      return { end: startTime + responseEnd, body, wire: body + headers };
    }),
  );
  const until = (time: number): Traffic => {
    const done = answered.filter(({ end }) => end <= time);
    const sum = (name: 'body' | 'wire'): number => done.reduce((all, one) => all + one[name], 0);
    return { requests: done.length, body: sum('body'), wire: sum('wire') };
  };
  return { first: until(times.first), final: until(times.final), all: until(times.all) };
}

/** The script of a worker is reported without its size: it is asked for again and compressed as the server does. */
async function zippedSize(request: Request): Promise<number> {
  const again = await request.frame().page().request.get(request.url());
  return gzipSync(await again.body()).length;
}

/** Sizes that nobody would transfer are no measure. */
async function expectCompressed(request: Request): Promise<void> {
  const isText = /\.(?:css|js|json)$/.test(new URL(request.url()).pathname);
  const response = await request.response();
  const encoding = await response?.headerValue('content-encoding');
  if (!isText || encoding === 'gzip' || encoding === 'br') return;
  // Hosts leave small files as they are.
  if (Number(await response?.headerValue('content-length')) < 1024) return;
  throw new Error(`${request.url()} came without compression.`);
}
