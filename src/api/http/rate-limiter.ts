import { isIP } from "node:net";

const MINUTE = 60_000;
/** Clients that are remembered at most; the longest silent go first. */
const MAX_CLIENTS = 10_000;

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/, "");
  return plain === "::1" || (isIP(plain) === 4 && plain.startsWith("127."));
}

/** Counts requests a client and minute: a bucket that fills evenly. */
export class RateLimiter {
  readonly #perMinute: number;
  readonly #spareLoopback: boolean;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** `perMinute` null: 600, and none for clients of this machine. */
  constructor(perMinute: number | null) {
    this.#perMinute = perMinute ?? 600;
    this.#spareLoopback = perMinute === null;
  }

  /** Seconds to wait; 0 when the request may go on. `now` in milliseconds. */
  take(address: string, now: number): number {
    if (this.#spareLoopback && isLoopback(address)) return 0;
    const bucket = this.#buckets.get(address) ?? { tokens: this.#perMinute, at: now };
    this.#buckets.delete(address);
    const tokens = Math.min(this.#perMinute, bucket.tokens + ((now - bucket.at) / MINUTE) * this.#perMinute);
    const allowed = tokens >= 1;
    this.#buckets.set(address, { tokens: allowed ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size > MAX_CLIENTS) this.#buckets.delete(this.#buckets.keys().next().value!);
    return allowed ? 0 : Math.max(1, Math.ceil(((1 - tokens) / this.#perMinute) * 60));
  }
}
