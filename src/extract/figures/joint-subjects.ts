import { markTable } from "../../text/mark-table.ts";
import { indicatorNamed } from "./indicator-lexicon.ts";
import { LIST_JOINT } from "./joints.ts";
import { parseSubject } from "./subject.ts";

/** The subjects that a joint head names. Few are asked for by name: the names are worked out then. */
export interface JointSubjects {
  readonly count: number;
  names(): readonly string[];
}

const ONE: JointSubjects = { count: 1, names: () => [] };
const asPrinted = (names: readonly string[]): JointSubjects => ({ count: names.length, names: () => names });

/** A joint head begins with 城, ends in 余额, or holds a joint or 分别. */
const joins = markTable([["城额、和与及以别", 1]]);

/** False for most heads, which name one subject. */
function mayBeJoint(core: string): boolean {
  for (let at = 0; at < core.length; at++) if (joins[core.charCodeAt(at)] === 1) return true;
  return false;
}

/** The subjects of a joint head: 城乡居民…, 城镇、农村居民…, 粮食、蔬菜产量; one where it is no joint head. */
export function jointSubjects(core: string, wanted: number): JointSubjects {
  if (!mayBeJoint(core)) return ONE;
  const both = core.startsWith("城") ? /^(城乡|城镇和农村|城镇与农村|城镇、农村)(.+)$/.exec(core) : null;
  if (both !== null) return asPrinted([`城镇${both[2]!}`, `农村${both[2]!}`]);
  const sectors = /^(?:第?[一二]|三次)/.test(core) ? sectorsOf(core) : null;
  if (sectors?.length === wanted) return asPrinted(sectors);
  const loans = core.endsWith("余额") ? /^(.*)存贷款?余额$/.exec(core) : null;
  if (loans !== null) return asPrinted([`${loans[1]!}存款余额`, `${loans[1]!}贷款余额`]);
  const apart = core.includes("分别") ? /^(.+?)(?:等?[两三四五六七八九十]大[^、]{0,10})?分别(.+)$/.exec(core) : null;
  if (apart !== null) {
    const heads = apart[1]!.split("、");
    const finer = heads.length === wanted ? heads : apart[1]!.split(LIST_JOINT);
    return asPrinted(finer.filter((head) => head !== "").map((head) => head + apart[2]!));
  }
  const items = wanted > 2 ? core.split("、") : [];
  if (wanted > 2 && items.length === wanted)
    return { count: wanted, names: () => items.map((part) => completed(part, items[wanted - 1]!)) };
  const parts = core.split(LIST_JOINT).filter((part) => part !== "");
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return ONE;
  const heads = parts.slice(0, -1);
  return { count: parts.length, names: () => [...heads.map((part) => completed(part, last)), last] };
}

/** 一、二、三产业增加值, 二三产业增加值, 三次产业增加值: each sector's; null for other names. */
function sectorsOf(core: string): readonly string[] | null {
  const found = /^(三次|(?:第?[一二三](?:产业?)?[、和]?)+)产业?(增加值|比重|占比|投资|从业人员)?$/.exec(core);
  if (found === null) return null;
  const numbers = found[1] === "三次" ? "一二三" : found[1]!.replace(/[^一二三]/g, "");
  return numbers.length < 2 ? null : [...numbers].map((number) => `第${number}产业${found[2] ?? ""}`);
}

/** 粮食 beside 蔬菜产量 is 粮食产量: the tail of the last part that makes an indicator of this one. */
function completed(part: string, last: string): string {
  const bare = parseSubject(part).core || part;
  if (indicatorNamed(bare) !== null && bare.length > 2) return bare;
  for (let from = 1; from < last.length; from++) {
    const whole = bare + last.slice(from);
    if (indicatorNamed(whole) !== null) return whole;
  }
  return bare.length === 1 && last.length > 2 ? bare + last.slice(1) : bare;
}
