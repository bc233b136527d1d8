import { stem } from "../../src/resolve/stem.ts";
import { TWO_PLACES } from "./known-successions.ts";
import type { ChangeEvent, Snapshot } from "./read-snapshots.ts";

/** A value that held from one year to another, both included; `to` is null while it holds. */
export interface Held<T> {
  value: T;
  from: number;
  to: number | null;
}

/** One division through all its codes and names. */
export interface LinkedDivision {
  readonly codes: Held<string>[];
  readonly names: Held<string>[];
  readonly parents: Held<LinkedDivision | null>[];
  readonly successors: Map<LinkedDivision, number>;
}

const LEVELS = [1, 2, 3] as const;
const RAISED = new Set(["撤县设区", "撤县设市", "撤市设区", "撤地设市", "撤旗设区", "撤区设区", "更名", "同名改码"]);

export function levelOfCode(code: string): 1 | 2 | 3 {
  if (code.endsWith("0000")) return 1;
  return code.endsWith("00") ? 2 : 3;
}

/** Code of the division that holds `code` in a snapshot: its prefecture where there is one, else its province; null for a province. */
function parentCode(code: string, snapshot: Snapshot): string | null {
  if (levelOfCode(code) === 1) return null;
  const prefecture = `${code.slice(0, 4)}00`;
  return levelOfCode(code) === 3 && snapshot.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

type Alive = Map<string, LinkedDivision>;

function hold<T>(list: Held<T>[], value: T, year: number): void {
  const last = list.at(-1);
  if (last !== undefined && last.value === value && last.to === null) return;
  if (last !== undefined && last.to === null) last.to = year;
  list.push({ value, from: year, to: null });
}

function pairs(
  olds: Set<string>,
  news: Set<string>,
  keyOld: (code: string) => string | null,
  keyNew: (code: string) => string | null,
): [string, string][] {
  const group = (codes: Set<string>, key: (code: string) => string | null): Map<string, string[]> => {
    const groups = new Map<string, string[]>();
    for (const code of codes) {
      const value = key(code);
      if (value !== null) groups.set(value, [...(groups.get(value) ?? []), code]);
    }
    return groups;
  };
  const fresh = group(news, keyNew);
  const found: [string, string][] = [];
  for (const [key, codes] of group(olds, keyOld)) {
    const candidates = fresh.get(key);
    if (codes.length === 1 && candidates?.length === 1) found.push([codes[0] as string, candidates[0] as string]);
  }
  return found;
}

/** One step in time: which division of `before` is which of `after`. Returns the divisions alive after it. */
function step(alive: Alive, before: Snapshot, after: Snapshot, year: number, events: readonly ChangeEvent[]): Alive {
  const next: Alive = new Map();
  const nodeParent = (code: string): LinkedDivision | null => {
    const parent = parentCode(code, before);
    return parent === null ? null : (alive.get(parent) ?? null);
  };
  const order = new Map<LinkedDivision, number>();
  const idOf = (node: LinkedDivision | null): string => {
    if (node === null) return "-";
    if (!order.has(node)) order.set(node, order.size);
    return String(order.get(node));
  };
  const ofYear = events.filter((event) => event.year === year);
  const allOld = new Set([...before.keys()]);
  const allNew = new Set([...after.keys()]);
  const link = (oldCode: string, newCode: string): void => {
    next.set(newCode, alive.get(oldCode) as LinkedDivision);
    allOld.delete(oldCode);
    allNew.delete(newCode);
  };
  for (const level of LEVELS) {
    const olds = new Set([...allOld].filter((code) => levelOfCode(code) === level));
    const news = new Set([...allNew].filter((code) => levelOfCode(code) === level));
    const apply = (found: [string, string][]): void => {
      for (const [oldCode, newCode] of found) {
        if (TWO_PLACES.has(`${before.get(oldCode)} ${after.get(newCode)}`)) continue;
        link(oldCode, newCode);
        olds.delete(oldCode);
        news.delete(newCode);
      }
    };
    const parentOld = (code: string): string => idOf(nodeParent(code));
    const parentNew = (code: string): string => {
      const parent = parentCode(code, after);
      return parent === null ? "-" : idOf(next.get(parent) ?? null);
    };
    const nameOld = (code: string): string => before.get(code) as string;
    const nameNew = (code: string): string => after.get(code) as string;
    apply([...olds].filter((code) => after.get(code) === before.get(code)).map((code) => [code, code]));
    const keys: [(code: string, name: string, parent: string) => string][] = [
      [(_code, name, parent) => `${parent} ${name}`],
      [(_code, name, parent) => `${parent} ${stem(name)}`],
      [(code, name) => `${code.slice(0, 2)} ${name}`],
      [(code, name) => `${code.slice(0, 2)} ${stem(name)}`],
    ];
    for (const [key] of keys) {
      apply(
        pairs(
          olds,
          news,
          (code) => key(code, nameOld(code), parentOld(code)),
          (code) => key(code, nameNew(code), parentNew(code)),
        ),
      );
    }
    const told = ofYear.filter((event) => event.oldCode !== null && event.newCode !== null);
    const both = (event: ChangeEvent): boolean =>
      olds.has(event.oldCode as string) && news.has(event.newCode as string);
    for (const event of told) {
      if (RAISED.has(event.type) && both(event)) apply([[event.oldCode as string, event.newCode as string]]);
    }
    // 襄樊市 → 襄阳市 under one code; before 1996 codes were also handed on, so then only what an event or the name bears out.
    const kinds = new Map(told.map((event) => [event.oldCode, event.type]));
    const shares = (code: string): boolean => [...stem(nameOld(code))].some((mark) => nameNew(code).includes(mark));
    apply(
      [...olds]
        .filter((code) => news.has(code) && kinds.get(code) !== "码位改派" && year >= 1984)
        .filter((code) => year >= 1996 || kinds.get(code) === "更名" || shares(code))
        .map((code) => [code, code]),
    );
    for (const event of told) {
      const same = told.filter((other) => other.newCode === event.newCode && other.oldCode !== other.newCode);
      if (event.type === "撤销" && both(event) && same.length === 1) {
        apply([[event.oldCode as string, event.newCode as string]]);
      }
    }
    apply(pairs(olds, news, nameOld, nameNew));
    if (level === 3) {
      // 获鹿县 → 鹿泉市, 花县 → 花都市: the only county that goes and the only one that comes in a prefecture.
      apply(
        pairs(
          new Set([...olds].filter((code) => !nameOld(code).endsWith("区"))),
          new Set([...news].filter((code) => !nameNew(code).endsWith("区"))),
          parentOld,
          parentNew,
        ),
      );
      apply(
        pairs(
          olds,
          new Set([...news].filter((code) => nameNew(code).endsWith("区"))),
          (code) => {
            const parent = nodeParent(code);
            const title = parent?.names.at(-1)?.value;
            return title !== undefined && stem(title) === stem(nameOld(code)) ? parentOld(code) : null;
          },
          (code) => parentNew(code),
        ),
      );
    }
  }
  // A county-level city raised to a prefecture-level one without districts (儋州, 三亚, 东莞, 中山) stays one place.
  const whole = [...allNew].filter(
    (code) => levelOfCode(code) === 2 && ![...after.keys()].some((c) => c !== code && c.startsWith(code.slice(0, 4))),
  );
  for (const [oldCode, newCode] of pairs(
    new Set([...allOld].filter((code) => levelOfCode(code) === 3)),
    new Set(whole),
    (code) => `${code.slice(0, 2)} ${stem(before.get(code) as string)}`,
    (code) => `${code.slice(0, 2)} ${stem(after.get(code) as string)}`,
  )) {
    link(oldCode, newCode);
  }
  for (const code of allNew) next.set(code, { codes: [], names: [], parents: [], successors: new Map() });
  for (const code of allOld) {
    const ended = alive.get(code) as LinkedDivision;
    const heirs = new Set<LinkedDivision>();
    for (const event of ofYear) {
      if (event.oldCode !== code || event.newCode === null || event.newCode === code) continue;
      const heir = next.get(event.newCode);
      if (heir !== undefined && heir !== ended) heirs.add(heir);
    }
    for (const heir of heirs) ended.successors.set(heir, year);
    for (const list of [ended.codes, ended.names, ended.parents]) {
      const last = list.at(-1);
      if (last !== undefined) last.to = year;
    }
  }
  return next;
}

/** Follows every division through the yearly snapshots (sorted by year). A change seen at a year's end holds from that year on. */
export function linkDivisions(
  snapshots: ReadonlyMap<number, Snapshot>,
  events: readonly ChangeEvent[],
): LinkedDivision[] {
  const all = new Set<LinkedDivision>();
  let alive: Alive = new Map();
  let before: Snapshot = new Map();
  for (const [year, after] of [...snapshots].sort((a, b) => a[0] - b[0])) {
    alive = step(alive, before, after, year, events);
    for (const [code, node] of alive) {
      all.add(node);
      hold(node.codes, code, year);
      hold(node.names, after.get(code) as string, year);
    }
    for (const [code, node] of alive) {
      const parent = parentCode(code, after);
      hold(node.parents, parent === null ? null : (alive.get(parent) ?? null), year);
    }
    before = after;
  }
  return [...all];
}
