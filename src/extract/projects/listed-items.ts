import type { Span } from "../../domain/span.ts";
import { markTable } from "../../text/mark-table.ts";

const OPENS = 1;
const CLOSES = 2;
const LISTS = 3;
const JOINS = 4;
const marks = markTable([
  ["（(“‘《【[", OPENS],
  ["）)”’》】]", CLOSES],
  ["、；", LISTS],
  ["和与及", JOINS],
]);
/** Words in which 和, 与, 及 join nothing. */
const NO_JOINT = /^(?:和谐|和美|和平|和睦|和顺|和县|和田|和林|和硕|和静|和龙|和政|和布|与会|与时|及时|及格)/u;
const NO_JOINT_END = /(?:以|普|饱|总|温|缓|祥|中|义|调|平|颐|泰|永|兴|参|呼|清|雍|亲|涉|惠|遍|共)$/u;

/** A word for works, firms or acts stands at the end. */
const WORK_END =
  /(?:项目|工程|中心|基地|园|园区|厂|站|路|桥|公路|高速|铁路|大道|街|医院|学校|小学|中学|校区|馆|广场|公园|水库|电站|平台|系统|社区|小区|校|院|楼|库|港|码头|机场|隧道|管网|生产线|改造|建设|整治|治理|修复|一期|二期|三期|综合体|小镇|街区|片区|市场|设施|东延|西延|南延|北延|铺设|续建|清淤|大厦|酒店|集团|公司|科技|走廊|绿道|风景线|长廊|泵站|水闸|枢纽|通道|场|区|带|城)[”’）)]?$/u;

/**
 * Members of a clause's list: cut at 、 outside brackets and quotes, and at 和, 与, 及, 以及 where a whole name ends before
 * (a word for works or firms stands there) and the rest is long enough to be one.
 */
export function listedItems(text: string, clause: Span): Span[] {
  const items: Span[] = [];
  let from = clause[0];
  let depth = 0;
  for (let i = clause[0]; i < clause[1]; i++) {
    const mark = marks[text.charCodeAt(i)]!;
    if (mark === 0) continue;
    if (mark === OPENS) depth++;
    else if (mark === CLOSES) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const joint = mark === JOINS && i - from >= 3 && isJoint(text, from, i, clause[1]);
    if (mark !== LISTS && !joint) continue;
    const end = text[i] === "及" && text[i - 1] === "以" ? i - 1 : i;
    if (end > from) items.push([from, end]);
    from = i + 1;
  }
  if (clause[1] > from) items.push([from, clause[1]]);
  return items;
}

function isJoint(text: string, from: number, at: number, end: number): boolean {
  const mark = text[at]!;
  const alsoBefore = mark === "及" && text[at - 1] === "以";
  const before = text.slice(Math.max(from, at - 16), alsoBefore ? at - 1 : at);
  if (end - at < 3 || NO_JOINT.test(text.slice(at, at + 2))) return false;
  if (!alsoBefore && NO_JOINT_END.test(before)) return false;
  return WORK_END.test(before);
}
