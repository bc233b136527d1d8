import { stem } from "../../src/resolve/stem.ts";
import { HEIRS, SAME_PLACE } from "./known-successions.ts";
import { type Held, type LinkedDivision, levelOfCode } from "./link-divisions.ts";

const first = (node: LinkedDivision): number => (node.codes[0] as Held<string>).from;
const last = (node: LinkedDivision): number => (node.codes.at(-1) as Held<string>).to ?? 9999;
const lastName = (node: LinkedDivision): string => (node.names.at(-1) as Held<string>).value;
const provinceOf = (node: LinkedDivision): string => (node.codes.at(-1) as Held<string>).value.slice(0, 2);
const levelOf = (node: LinkedDivision): number => levelOfCode((node.codes.at(-1) as Held<string>).value);

function join<T>(earlier: Held<T>[], later: Held<T>[]): Held<T>[] {
  const joined: Held<T>[] = [];
  for (const held of [...earlier, ...later]) {
    const previous = joined.at(-1);
    if (previous === undefined) joined.push({ ...held });
    else if (previous.value === held.value) previous.to = held.to;
    else {
      previous.to = held.from;
      joined.push({ ...held });
    }
  }
  return joined;
}

/**
 * Joins chains that the code books tear for some years (章丘县 to 1992, 章丘市 from 1995), drops doubles of a slip,
 * and adds the mergers and splits that the events leave out.
 */
export function mendChains(nodes: readonly LinkedDivision[]): LinkedDivision[] {
  const gone = new Map<LinkedDivision, LinkedDivision>();
  const resolve = (node: LinkedDivision): LinkedDivision => {
    const next = gone.get(node);
    return next === undefined ? node : resolve(next);
  };
  const groups = new Map<string, LinkedDivision[]>();
  for (const node of nodes) {
    const key = `${provinceOf(node)} ${levelOf(node)}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  const joinChains = (earlier: LinkedDivision, later: LinkedDivision): void => {
    (later as { codes: Held<string>[] }).codes = join(earlier.codes, later.codes);
    (later as { names: Held<string>[] }).names = join(earlier.names, later.names);
    (later as { parents: Held<LinkedDivision | null>[] }).parents = join(earlier.parents, later.parents);
    gone.set(earlier, later);
  };
  const ended = nodes.filter((node) => last(node) < 9999).sort((a, b) => last(a) - last(b));
  for (const node of ended) {
    const peers = (groups.get(`${provinceOf(node)} ${levelOf(node)}`) ?? []).filter(
      (peer) => peer !== node && !gone.has(peer) && last(peer) > last(node),
    );
    const renamed = SAME_PLACE.find(([province, old]) => province === provinceOf(node) && old === lastName(node))?.[2];
    const later = peers.filter(
      (peer) =>
        first(peer) >= last(node) - (renamed === undefined ? 1 : 3) &&
        first(peer) <= last(node) + 4 &&
        (renamed === undefined
          ? stem((peer.names[0] as Held<string>).value) === stem(lastName(node)) && stem(lastName(node)).length > 1
          : (peer.names[0] as Held<string>).value === renamed),
    );
    const cover = peers.filter((peer) => first(peer) < last(node) - 1);
    const double = cover.find(
      (peer) =>
        last(node) - first(node) <= 6 &&
        peer.names.some((held) => held.value === lastName(node)) &&
        first(peer) <= first(node),
    );
    if (later.length === 1) joinChains(node, later[0] as LinkedDivision);
    else if (double !== undefined) gone.set(node, double);
    else if (node.successors.size === 0) {
      const heir = cover.filter(
        (peer) => stem(lastName(peer)) === stem(lastName(node)) && stem(lastName(node)).length > 1,
      );
      if (heir.length === 1) node.successors.set(heir[0] as LinkedDivision, last(node));
    }
  }
  const kept = nodes.filter((node) => !gone.has(node));
  for (const [province, name, year, heirs] of HEIRS) {
    for (const node of kept) {
      if (provinceOf(node) !== province || lastName(node) !== name || Math.abs(last(node) - year) > 1) continue;
      for (const heir of heirs) {
        const found = kept.find(
          (peer) =>
            peer !== node &&
            last(peer) > last(node) &&
            peer.names.some((held) => held.value === heir) &&
            (provinceOf(peer) === province || (province === "51" && provinceOf(peer) === "50")),
        );
        if (found !== undefined) node.successors.set(found, year);
      }
    }
  }
  for (const node of kept) {
    for (const held of node.parents) if (held.value !== null) held.value = resolve(held.value);
    const heirs = [...node.successors].map(([heir, year]) => [resolve(heir), year] as const);
    node.successors.clear();
    for (const [heir, year] of heirs) if (heir !== node) node.successors.set(heir, year);
  }
  return kept;
}
