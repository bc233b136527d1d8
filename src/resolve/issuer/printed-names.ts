import type { Division, FormKind } from "../../domain/division.ts";
import { HAN } from "../../text/character-set.ts";
import { type Gazetteer, gazetteer } from "../gazetteer.ts";
import { villageTable } from "./village-table.ts";

/** How the text bears a name out as the report's own place. */
interface NameUse {
  readonly form: string;
  /** Prints that may be the report's own (not a partner's, a market's, or within a firm's or school's name). */
  count: number;
  /** Stands in a list, or before a word that goes with a place (片区, 卫生院). */
  supported: boolean;
  /** Every print is the name of a road. */
  road: boolean;
}

/** Place names of a text, by what they may be. A form may stand in several maps. */
export interface PrintedNames {
  /** Divisions from provinces to counties. */
  readonly divisions: ReadonlyMap<string, NameUse & { readonly kind: FormKind; readonly owners: readonly Division[] }>;
  /** Townships: rows of the gazetteer's table. */
  readonly townships: ReadonlyMap<string, NameUse & { readonly kind: FormKind; readonly rows: readonly number[] }>;
  /** Villages and communities: nine-digit codes of their townships. */
  readonly villages: ReadonlyMap<string, NameUse & { readonly townships: readonly string[] }>;
}

const LONGEST = 11;
const PARTNER =
  /对口|协作|支援|援疆|援藏|援青|援助|招商|推介|考察|结对|飞地|友好|客商|驻点|赴|先进地区|学习借鉴|引进|来自|合作|企业家|籍|疫情|抗疫|驰援|援鄂|支边/;
/** What makes even a town a partner's. */
const ABROAD = /对口|协作|援疆|援藏|援青|结对|考察|赴|学习借鉴/;
const WITHIN_NAME =
  /^[\p{Script=Han}]{0,6}?(大学|学院|银行|集团|公司|证券|研究院|研究所|商会|协会|制药|重工|股份|酒|会议|精神|交易所|海关|军区|战区|铁路局|牌)/u;
const WITH_PLACE =
  /^(村|片区|片|工业|产业|园区|新城|水库|小学|中学|中心|学校|卫生院|医院|敬老院|养老|幼儿园|污水|社区|大桥|水厂|自来水|变电站|输变电|老街|古镇|集镇|景区|河|镇区|农场|林场|站|组团|街区|商圈|湿地|段|桥|闸|渠|灌区|流域|污染|煤矿|铁矿|矿区|电厂|风电|光伏|服务区|互通|出口|火车站|高速|等镇|等乡|等街道|等\d|等[一二三四五六七八九十两]|两镇|三镇|两乡|\d个)/;
const ROAD = /^(东|西|南|北|中)?(路|街(?!道)|大道|巷|大街)/;
const LIST = /[、和及与（(]/;

let last: { readonly text: string; readonly table: Gazetteer; readonly names: PrintedNames } | null = null;

/** Reads every place name of a text once, longest first, without overlap between names of one kind. The last text's are kept. */
export function printedNames(text: string, table: Gazetteer = gazetteer()): PrintedNames {
  if (last?.text !== text || last.table !== table) last = { text, table, names: readNames(text, table) };
  return last.names;
}

function readNames(text: string, table: Gazetteer): PrintedNames {
  const divisions = new Map<string, NameUse & { kind: FormKind; owners: Division[] }>();
  const townships = new Map<string, NameUse & { kind: FormKind; rows: readonly number[] }>();
  const villages = new Map<string, NameUse & { townships: readonly string[] }>();
  let free = 0;
  for (let at = 0; at < text.length - 1; at++) {
    // 安新 is no county in 雄安新区.
    const code = text.charCodeAt(at);
    if (code === 0x96c4 && text.startsWith("雄安", at)) free = Math.max(free, at + 4);
    const lengths =
      at >= free && code >= 0x3400 && code <= 0x9fff ? table.lengthsFrom(code, text.charCodeAt(at + 1)) : 0;
    if (lengths !== 0) {
      for (let length = Math.min(LONGEST, text.length - at); length >= 2; length--) {
        if ((lengths & (1 << length)) === 0) continue;
        const form = text.slice(at, at + length);
        const named = table.divisionsNamed(form);
        const rows = table.townships.rowsNamed(form);
        if (named.length === 0 && rows.length === 0) continue;
        if (isNoName(text, at, form)) continue;
        if (named.length === 0 && table.isCommon(form)) {
          free = at + length;
          break;
        }
        const owners = named.filter((division) => division.level !== "NATION");
        const use = contextOf(text, at, at + length);
        if (owners.length > 0 && !use.foreign) {
          const kind: FormKind = owners.some((division) => table.formKind(form, division) === "FULL") ? "FULL" : "BARE";
          add(divisions, form, use, () => ({ kind, owners }));
        }
        const high = owners.some((division) => division.level !== "COUNTY");
        if (rows.length > 0 && !high && !table.isCommon(form) && !use.abroad && !(use.foreign && owners.length > 0)) {
          const kind: FormKind = rows.some((row) => table.townships.names[row] === form) ? "FULL" : "BARE";
          add(townships, form, kind === "FULL" ? { ...use, road: false } : use, () => ({ kind, rows }));
        }
        free = at + length;
        break;
      }
    }
    const tail = villageTail(text, at);
    if (tail === 0) continue;
    for (let length = 5; length >= 2; length--) {
      const start = at - length;
      if (start < 0) continue;
      const stem = text.slice(start, at);
      if (!isHan(stem)) continue;
      const homes = villageTable().townshipsOf(stem);
      if (homes.length === 0) continue;
      if (table.isCommon(stem)) break;
      add(villages, stem, { ...contextOf(text, start, at + tail), supported: true }, () => ({ townships: homes }));
      break;
    }
  }
  return { divisions, townships, villages };
}

/** 振兴乡 of 振兴乡村, 和县 of 省和县, 范县 of 示范县: words that only look like a name. */
function isNoName(text: string, at: number, form: string): boolean {
  const after = text[at + form.length] ?? "";
  if (form.endsWith("乡") && /[村镇亲情愁音土贤风企]/.test(after)) return true;
  if (
    form.endsWith("镇") &&
    /[村街化级]/.test(after) &&
    !/^村[居级屯民]?/.test(text.slice(at + form.length, at + form.length + 2))
  )
    return true;
  if (form.length > 2 || !/[县区市旗]$/.test(form)) return false;
  return HAN.hasAt(text, at - 1) && !/[省市州区在]/.test(text[at - 1]!);
}

const ALL_HAN = /^[\p{Script=Han}]+$/u;

function isHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fa5) return ALL_HAN.test(text);
  }
  return true;
}

/** Length of the word for a village's kind that starts at `at`, or 0. */
function villageTail(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case 0x6751: // 村
    case 0x5c6f: // 屯
      return 1;
    case 0x793e: // 社
      return text[at + 1] === "区" ? 2 : 0;
    case 0x560e: // 嘎
      return text[at + 1] === "查" ? 2 : 0;
    default:
      return 0;
  }
}

interface Use {
  readonly foreign: boolean;
  readonly abroad: boolean;
  readonly supported: boolean;
  readonly road: boolean;
}

function contextOf(text: string, start: number, end: number): Use {
  const after = text.slice(end, end + 12);
  const clause = text.slice(Math.max(0, start - 14), end + 8);
  const cut = clause.slice(0, 14).lastIndexOf("。");
  const near = cut < 0 ? clause : clause.slice(cut + 1);
  const before = text[start - 1] ?? "";
  return {
    foreign: PARTNER.test(near) || WITHIN_NAME.test(after.slice(0, 8).split(/[，。、；：“”]/)[0] as string),
    abroad: ABROAD.test(near),
    supported: WITH_PLACE.test(after) || LIST.test(before) || LIST.test(after[0] ?? ""),
    road: ROAD.test(after) || /(路|街|大道|广场)$/.test(text.slice(start, end)),
  };
}

function add<T extends NameUse>(map: Map<string, T>, form: string, use: Use, rest: () => Omit<T, keyof NameUse>): void {
  const known = map.get(form);
  if (known === undefined) {
    map.set(form, { form, count: 1, supported: use.supported && !use.road, road: use.road, ...rest() } as T);
    return;
  }
  known.count += 1;
  known.supported ||= use.supported && !use.road;
  known.road &&= use.road;
}
