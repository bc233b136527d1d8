import { titleIn } from "../text/title-line.ts";
import { provinceOfStem } from "./division-names.ts";

const LEADER = "(?:代理|代|副)?(?:省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长|行政长官|主席|专员)";
const OFFICE = `(?:${LEADER}|主任|局长|办事处|改革委员会|发展改革委|发改委|改革局|发改局|财政局|财政厅|人民政府)`;
const NAME =
  "(?!同志)\\p{Script=Han}(?:\\s*\\p{Script=Han}){1,2}|\\p{Script=Han}{1,8}[·•．]\\p{Script=Han}{1,10}|(?!同志)\\p{Script=Han}{4,8}";
const AFTER_OFFICE = new RegExp(`${OFFICE}[\\s:：]*(${NAME})\\s*(?:[（(].*)?$`, "u");
const ALONE = new RegExp(`^(${NAME})$`, "u");
/** 广东省代省长王伟中在…作政府工作报告; 自治区人民政府主席王莉霞在…上的讲话. */
const SPOKE = new RegExp(
  `${LEADER}(\\p{Script=Han}{2,3}?|\\p{Script=Han}{1,8}·\\p{Script=Han}{1,8}?)(?:同志)?(?:在|作|向|代表)`,
  "u",
);
const BEFORE_BRACKET = /(?:省|市|县|区)长(\p{Script=Han}{2,3})[（(]/u;
/** 2007年1月22日 司马义铁力瓦尔地. */
const AFTER_DATE = /[日号][ \u3000]+((?:\p{Script=Han}|·){2,12}|\p{Script=Han}[ \u3000]+\p{Script=Han})[）)]?$/u;
const NO_NAME = /^(?:人民|政府|代表|会议|工作|报告|摘要|节选|各位|一次|全体|草案|书面|在|作)/;
const LEADING_OFFICE = new RegExp(`^(?:${LEADER}|长)`, "u");

const compact = (line: string): string => line.replace(/[\s\u3000]+/g, "");

/** A line under a picture or about who wrote: no part of a head. */
export function isCaption(line: string): boolean {
  if (/届|会议上/.test(line)) return false;
  return /记者|摄$|图为|作政府工作报告|(?<!工)作报告|通讯员|编辑/.test(line);
}

/** A name as found, without an office before it; null where it is none. */
function asName(found: string | undefined): string | null {
  const name = compact(found ?? "")
    .replace(/[•．]/, "·")
    .replace(LEADING_OFFICE, "");
  return name.length < 2 || NO_NAME.test(name) || /[局厅委会府院部办]$/.test(name) || provinceOfStem(name) !== null
    ? null
    : name;
}

/** Who delivered the report, out of the lines round its title (blanks between words kept); null where nobody is named. */
export function speakerIn(lines: readonly string[]): string | null {
  const usable = lines.map((line) => line.trim()).filter((line) => !isCaption(line) && titleIn(compact(line)) === null);
  for (const line of usable) {
    const name = asName(AFTER_OFFICE.exec(line)?.[1]);
    if (name !== null) return name;
  }
  for (let i = 1; i < usable.length; i++) {
    const name = asName(ALONE.exec(usable[i]!)?.[1]);
    const before = compact(usable[i - 1]!);
    if (name !== null && /会议上?[）)]?$|长$|主席$|主任$|政府$|[日号][）)]?$/.test(before)) return name;
  }
  for (const line of usable) {
    const name = asName(AFTER_DATE.exec(line)?.[1]);
    if (name !== null && !/会议|代表/.test(name)) return name;
  }
  const joined = lines.map(compact).join("");
  return asName(SPOKE.exec(joined)?.[1]) ?? asName(BEFORE_BRACKET.exec(joined)?.[1]);
}
