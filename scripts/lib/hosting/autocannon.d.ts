// The parts of autocannon that are used here; it ships no types.
declare module 'autocannon' {
  export interface Options {
    url: string;
    connections: number;
    /** In seconds. */
    duration: number;
    headers?: Record<string, string>;
    /** Sent one after the other on each connection, over and over. */
    requests: { path: string; headers?: Record<string, string> }[];
  }

  export interface Result {
    requests: { average: number };
    /** In milliseconds. */
    latency: { p50: number; p99: number };
    /** In bytes a second, headers included. */
    throughput: { average: number };
    errors: number;
    timeouts: number;
    '4xx': number;
    '5xx': number;
  }

  export default function autocannon(options: Options): Promise<Result>;
}
