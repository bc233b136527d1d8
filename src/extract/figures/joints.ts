import { markTable } from "../../text/mark-table.ts";

const joints = markTable([[".—–-、和及与，,；：:。 　①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", 1]]);

/** Is the unit at `at` one that joins or stops (、 和 ，)? */
export const joins = (text: string, at: number): boolean => joints[text.charCodeAt(at)] === 1;

/** The 和 of 和美, 和谐. */
const isWord = (text: string, at: number, to: number): boolean =>
  text.charCodeAt(at) === 0x548c && at + 1 < to && "美谐平睦".includes(text[at + 1]!);

/** Does a joint or a stop stand at `at` (、 和 ，), not the 和 of 和美? */
export function isJoint(text: string, at: number): boolean {
  return (joins(text, at) || text[at] === "\n") && !isWord(text, at, text.length);
}

/** The first place from `start` on in `text` before `end` at which no joint stands. */
export function afterJoints(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && joins(text, at) && !isWord(text, at, end)) at++;
  return at;
}

const beforeReach = markTable([["惠普涉遍触", 1]]);

/** 惠及, 涉及: 及 is part of a verb. */
export const endsInReach = (text: string, start: number, end: number): boolean =>
  end - 2 >= start && text.charCodeAt(end - 1) === 0x53ca && beforeReach[text.charCodeAt(end - 2)] === 1;

/** The last place of `text` before `end`, no further back than `start`, before which no joint stands. */
export function beforeJoints(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && joins(text, at - 1) && !endsInReach(text, start, at)) at--;
  return at;
}

/** Joints of a list; 和美, 参与, 普及 are words of their own. */
export const LIST_JOINT = /、|和(?![美谐平睦])|(?<![参给赋]|研究)与|(?<![普涉以])及(?![格时])|以及/;

const listSigns = markTable([["、和与及以", 1]]);

/** The first unit of `[from, to)` with which a joint of a list may begin; `to` where there is none. */
export function firstListSign(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && listSigns[text.charCodeAt(at)] === 0) at++;
  return at;
}

const endsOfLists = markTable([["、和与及", 1]]);

/** The last 、 和 与 or 及 of `[from, to)`; -1 where there is none. */
export function lastListSign(text: string, from: number, to: number): number {
  let at = to - 1;
  while (at >= from && endsOfLists[text.charCodeAt(at)] === 0) at--;
  return at >= from ? at : -1;
}
