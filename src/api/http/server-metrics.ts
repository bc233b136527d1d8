import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { GraphReader } from "../../graph/graph-store.ts";

/** Counts of one server, in Prometheus' form. */
export class ServerMetrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<"route" | "status">;
  readonly #seconds: Histogram<"route">;

  constructor(store: GraphReader) {
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: "pledgegraph_http_requests_total",
      help: "Requests by route and status.",
      labelNames: ["route", "status"],
      registers: [this.#registry],
    });
    this.#seconds = new Histogram({
      name: "pledgegraph_http_request_duration_seconds",
      help: "Time that requests took, by route.",
      labelNames: ["route"],
      buckets: [0.002, 0.01, 0.05, 0.2, 1, 5, 30],
      registers: [this.#registry],
    });
    const reports = new Gauge({
      name: "pledgegraph_reports",
      help: "Reports that the store holds.",
      registers: [this.#registry],
      async collect() {
        await store.count("Report").then(
          (count) => reports.set(count),
          () => reports.set(Number.NaN),
        );
      },
    });
  }

  record(route: string, status: number, seconds: number): void {
    this.#requests.inc({ route, status: String(status) });
    this.#seconds.observe({ route }, seconds);
  }

  async page(): Promise<{ type: string; body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() };
  }
}
