import type { EnterpriseRow } from "../../domain/extracted-document.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { firmStem, resolveEnterprise } from "../../resolve/enterprise.ts";
import { isOneEnterprise } from "../../resolve/enterprise-forms.ts";
import { bareFirmName } from "../../resolve/enterprise-registry.ts";
import { firmCore } from "../../resolve/firm-core.ts";
import { clauseAround } from "../clause.ts";
import type { PlacesRead } from "../extractors.ts";
import { certainty, type LinearModel, shippedLinearModel } from "../projects/linear-model.ts";
import { shippedModel, type TaggerModel } from "../tagger/tagger-model.ts";
import { chooseEnterprises, enterpriseScores } from "./choose-enterprises.ts";
import { type EnterpriseCandidate, enterpriseCandidates } from "./enterprise-candidates.ts";
import { sureFirmPrints } from "./sure-forms.ts";

export interface EnterpriseModels {
  /** Sequence tagger (schema/models/enterprises.bin). */
  readonly tagger: TaggerModel;
  /** Is the candidate a firm (schema/models/enterprise-candidates.bin). */
  readonly candidates: LinearModel;
}

export function shippedEnterpriseModels(): EnterpriseModels {
  return { tagger: shippedModel("enterprises"), candidates: shippedLinearModel("enterprise-candidates") };
}

interface Print {
  readonly at: Span;
  readonly name: string;
  readonly score: number;
}

/** Every specific, named business of a report: one row a firm, under the fullest form that the text prints. */
export function readEnterprises(
  reading: Reading,
  places: PlacesRead,
  models: EnterpriseModels = shippedEnterpriseModels(),
): readonly EnterpriseRow[] {
  const { text } = reading;
  const candidates = enterpriseCandidates(reading, models.tagger).filter(outsidePlaces(places));
  const chosen = chooseEnterprises(
    candidates,
    enterpriseScores(models.candidates, reading, candidates),
    models.candidates.cutoff,
  );
  const prints = chosen.map(({ at, name, score }): Print => ({ at, name: tidy(name), score }));
  const sure = outsidePrints(sureFirmPrints(text), prints).map(
    (at): Print => ({ at, name: tidy(text.slice(...at)), score: models.candidates.cutoff + SURE }),
  );
  return groupPrints([...prints, ...sure])
    .map((group) => rowOf(text, reading, group, models.candidates.cutoff))
    .sort((a, b) => a.evidence[0]![0] - b.evidence[0]![0]);
}

/** How sure a registered firm's form is that the rest of the reading passed over: thousandths of natural logarithms above the cutoff. */
const SURE = 1000;

/** Those that overlap no print. */
function outsidePrints(spans: readonly Span[], prints: readonly Print[]): Span[] {
  const taken = [...prints].sort((a, b) => a.at[0] - b.at[0]);
  let next = 0;
  return spans.filter(([start, end]) => {
    while (next < taken.length && taken[next]!.at[1] <= start) next++;
    return next === taken.length || taken[next]!.at[0] >= end;
  });
}

/** A division's own name is none of a firm's. */
function outsidePlaces({ places }: PlacesRead): (candidate: EnterpriseCandidate) => boolean {
  const taken = new Set<string>();
  for (const place of places) for (const at of place.evidence) taken.add(at.join());
  return ({ at }) => !taken.has(at.join());
}

function tidy(name: string): string {
  return name.replace(/[\s“”]+/gu, "");
}

/** Prints of one firm together. A short form that fits two fuller ones stays by itself. */
function groupPrints(prints: readonly Print[]): Print[][] {
  const byName = groupBy(prints, ({ name }) => name);
  const names = [...byName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const groups: { names: string[]; prints: Print[] }[] = [];
  // only forms that begin alike, whose own parts are one, that leave out a place, or that the registry knows, can be one
  const begins = new Map(names.map((name) => [name, name.slice(0, 4)]));
  const bareBegins = new Map(names.map((name) => [name, bareFirmName(name).slice(0, 2)]));
  const owns = new Map(names.map((name) => [name, firmCore(firmStem(name)).own]));
  const ids = new Map(names.map((name) => [name, resolveEnterprise(name)?.registryId ?? null]));
  const mayBeOne = (a: string, b: string): boolean =>
    bareBegins.get(a) === bareBegins.get(b) ||
    owns.get(a) === owns.get(b) ||
    b.indexOf(begins.get(a)!, 2) > 0 ||
    a.indexOf(begins.get(b)!, 2) > 0 ||
    (ids.get(a) !== null && ids.get(a) === ids.get(b));
  for (const name of names) {
    const fits = groups.filter((group) =>
      group.names.some((other) => mayBeOne(name, other) && isOneEnterprise(name, other)),
    );
    if (fits.length === 1) {
      fits[0]!.names.push(name);
      fits[0]!.prints.push(...byName.get(name)!);
    } else groups.push({ names: [name], prints: [...byName.get(name)!] });
  }
  return groups.map((group) => group.prints);
}

function rowOf(text: string, reading: Reading, group: Print[], cutoff: number): EnterpriseRow {
  const sorted = [...group].sort((a, b) => a.at[0] - b.at[0]);
  let full = sorted[0]!;
  for (const print of sorted) if (print.name.length > full.name.length) full = print;
  const resolved = sorted.map(({ name }) => resolveEnterprise(name)).find((found) => found !== null) ?? null;
  const span = clauseAround(reading, full.at);
  const aliases = [...new Set(sorted.map(({ name }) => name))].filter((name) => name !== full.name);
  return {
    name: full.name,
    aliases,
    registryId: resolved?.registryId ?? null,
    groupId: resolved?.groupId ?? null,
    at: full.at,
    span,
    quote: text.slice(...span),
    evidence: sorted.map(({ at }) => at),
    count: sorted.length,
    confidence: certainty(Math.max(...sorted.map(({ score }) => score)) - cutoff + 400),
  };
}
