/** Requests and the bytes of their answers. */
export interface Load {
  requests: number;
  bytes: number;
}

/** What the arithmetic starts from. */
export interface Reach {
  readersPerDay: number;
  edges: number;
  /** All files of the build, compressed. */
  build: Load;
  /** What one visit asks for that changes: without it, a browser or an edge would show something old. */
  changing: Load;
  /** Bytes of an answer that nothing has changed. */
  unchanged: number;
}

/**
 * What edges of a CDN ask of the origin. Nothing is simulated: these are products, and bounds where they say so.
 *
 * @returns `cold`: every edge takes every file once, which is the most that empty edges can ask; `headers`: a day of warm
 *   edges that follow `Cache-Control`, where `no-cache` asks the origin at each use; `purged`: the same day where edges may
 *   keep everything until a deployment tells them to forget it.
 * @example
 * originLoad({ readersPerDay: 10, edges: 2, build: { requests: 5, bytes: 50 }, changing: { requests: 3, bytes: 30 }, unchanged: 1 });
 * // => { cold: { requests: 10, bytes: 100 }, headers: { requests: 30, bytes: 30 }, purged: { requests: 0, bytes: 0 } }
 */
export const originLoad = ({
  readersPerDay,
  edges,
  build,
  changing,
  unchanged,
}: Reach): Record<'cold' | 'headers' | 'purged', Load> => ({
  cold: { requests: edges * build.requests, bytes: edges * build.bytes },
  headers: {
    requests: readersPerDay * changing.requests,
    bytes: readersPerDay * changing.requests * unchanged,
  },
  purged: { requests: 0, bytes: 0 },
});
