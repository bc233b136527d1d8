import { type Reading, roleAt } from "../../domain/reading.ts";
import { stringHash } from "../tagger/feature-hash.ts";
import { shippedRarity } from "../tagger/rarity.ts";
import type { FrameItem } from "./clause-frames.ts";
import { FeatureList } from "./feature-list.ts";
import { suffixClass } from "./name-suffixes.ts";
import { addReportFeatures } from "./report-features.ts";

/** 0: said of the past, 1: of the future. */
export function halfAt(reading: Pick<Reading, "sections">, at: number): 0 | 1 {
  const role = roleAt(reading, at);
  return role === "PLAN" || role === "REQUIREMENTS" || role === "SELF_BUILDING" ? 1 : 0;
}

const SHAPES: readonly RegExp[] = [
  /[0-9０-９]/u,
  /^[0-9０-９]/u,
  /[“”]/u,
  /^“.*”$/u,
  /[（(]/u,
  /XX|ＸＸ|××/u,
  /[A-Za-z]/u,
  /的/u,
  /一期|二期|三期|四期/u,
  /年产|万千瓦|万吨|千伏|兆瓦/u,
  /体系|机制|能力|水平|质量|格局|模式|环境|功能|服务|政策|制度|意识|动能|优势|效能|活力|成果|问题|工作|力度|方式|结构/u,
  /产业|经济|企业|行业|消费|市场|人才|群众|农民|生态|城乡|乡村|社会/u,
  /老旧|农村|城镇|乡镇|县域|全域|重点|各类|各级|新型|优质|现代/u,
];

/** Listmates that far away, in members, are looked at. */
const NEAR = 24;

const length = (n: number): number => (n < 12 ? n : n < 16 ? 12 : n < 22 ? 13 : 14);

/** The members of a clause's list (no joint ones) and the kinds of their names (`suffixClass`). */
export interface Listmates {
  readonly items: readonly FrameItem[];
  readonly kinds: readonly number[];
}

const gathered = new FeatureList();

/**
 * What the classifier of works sees of a candidate: the verbs, class word and list round it, its characters, how common they
 * are, its shape and its neighbours. `further`: a second cut. Keys of `featureKey`.
 */
export function projectFeatures(
  reading: Pick<Reading, "text" | "sections" | "report">,
  item: FrameItem,
  listmates: Listmates,
  further: boolean,
): Int32Array {
  const out = gathered;
  const { text } = reading;
  const [start, end] = item.at;
  const name = text.slice(start, end);
  const half = halfAt(reading, start);
  out.add(100, half);
  const strong = item.leads.filter((verb) => verb.strength === "strong");
  const lead = strong.at(-1);
  const tail = item.tails.at(-1);
  const first = item.tails[0];
  const leadStatus = lead ? stringHash((half === 1 ? lead.plan : lead.review) ?? "-") : 0;
  const tailStatus = tail ? stringHash((half === 1 ? tail.plan : tail.review) ?? "-") : 0;
  const kind = suffixClass(name) + (item.joint ? 20 : 0);
  const head = item.head === null ? 0 : stringHash(item.head) | 1;
  for (const verb of item.leads) out.add(101, verb.number);
  for (const verb of item.tails) out.add(102, verb.number);
  out.add(103, lead?.number ?? -1, half);
  out.add(104, tail?.number ?? -1, half);
  out.add(105, leadStatus, tailStatus, half);
  out.add(106, leadStatus, kind);
  out.add(107, tailStatus, kind);
  out.add(108, lead?.number ?? -1, kind);
  out.add(109, first?.number ?? -1, kind);
  out.add(110, head);
  out.add(111, head, kind);
  out.add(112, head, item.counted ? 1 : 0, kind);
  out.add(113, kind);
  out.add(114, kind, half);
  out.add(115, length(name.length));
  out.add(116, length(name.length), kind);
  for (let n = 1; n <= 4; n++) {
    if (name.length >= n) out.add(120 + n, stringHash(name, name.length - n));
    if (name.length >= n) out.add(130 + n, stringHash(name, 0, n));
  }
  for (let i = 0; i + 2 <= name.length; i++) out.add(140, stringHash(name, i, i + 2));
  if (name.length <= 10) out.add(142, stringHash(name));
  for (const [index, test] of SHAPES.entries()) {
    if (!test.test(name)) continue;
    out.add(150, index);
    out.add(151, index, kind);
    out.add(152, index, leadStatus, tailStatus);
  }
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  const after = end < text.length ? text.charCodeAt(end) : 0;
  out.add(160, before);
  out.add(161, after);
  out.add(162, before, after);
  out.add(163, stringHash(text, Math.max(0, start - 2), start));
  out.add(164, stringHash(text, end, end + 2));
  out.add(165, Math.min(item.members, 6), Math.min(item.index, 3));
  out.add(166, Math.min(item.members, 6), kind);
  out.add(167, stringHash(text, item.clause[0], item.clause[0] + 2));
  out.add(168, item.subject ? 1 : 0, kind);
  out.add(169, stringHash(item.rest.slice(0, 3)));
  for (let i = 0; i < listmates.items.length; i++) {
    const mate = listmates.items[i]!;
    if (mate !== item && Math.abs(mate.index - item.index) <= NEAR) out.add(170, listmates.kinds[i]!);
  }
  addRarity(out, text, item.at, kind);
  addReportFeatures(out, reading, item, kind, lead?.number ?? -1);
  if (further) out.add(171, 1);
  return out.take();
}

function addRarity(out: FeatureList, text: string, [start, end]: readonly [number, number], kind: number): void {
  const rarity = shippedRarity();
  let pairs = 0;
  let rare2 = 0;
  let rare3 = 0;
  let least3 = 15;
  for (let i = start; i + 2 <= end; i++) {
    pairs++;
    if (rarity.classOf(text, i, 2) === 0) rare2++;
    if (i + 3 <= end) {
      const kind3 = rarity.classOf(text, i, 3);
      if (kind3 === 0) rare3++;
      least3 = Math.min(least3, kind3);
    }
  }
  const share2 = Math.min(4, rare2);
  const share3 = Math.min(6, rare3);
  out.add(180, share2);
  out.add(181, share3);
  out.add(182, share3, kind);
  out.add(183, least3);
  out.add(184, pairs > 0 ? Math.round((4 * rare3) / pairs) : 0, kind);
  out.add(185, rarity.classOf(text, start, 2), rarity.classOf(text, start, 3));
  out.add(186, rarity.classOf(text, start, 4), kind);
}
