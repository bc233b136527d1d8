import type { Span } from "../domain/span.ts";
import { titleIn } from "../text/title-line.ts";
import { provinceOfStem } from "./division-names.ts";
import { dateIn } from "./printed-year.ts";

/** What the lines round a title say: who delivered it, when, at which meeting. */
export interface HeadBlock {
  readonly deliveredOn: string | null;
  readonly meeting: string | null;
  readonly speaker: string | null;
  /** The place as the meeting names it (阜新蒙古族自治县), else null. */
  readonly meetingPlace: string | null;
  /** The place before 人民政府 or an office (海拉尔区人民政府区长), else null. */
  readonly officePlace: string | null;
}

const ORDINAL = "[一二三四五六七八九十百零〇\\d]{1,4}";
const MEETING = new RegExp(
  `第${ORDINAL}届(?:[\\p{Script=Han}]{0,10}?)(?:人民代表大会|人大)(?:常务委员会|常委会)?(?:第?${ORDINAL}次(?:全体)?(?:会议)?)?`,
  "u",
);
const MEETING_PLACE = new RegExp(
  `(?:^|在|日|[——–\\-\\s])((?:[\\p{Script=Han}X×ＸxA＊*○〇]{2,20}?)(?:省|市|县|区|旗|州|盟|镇|乡|街道))(?:第)?${ORDINAL}届`,
  "u",
);
const OFFICE =
  /(?:代理|代|副)?(?:省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长|行政长官|主席|专员|主任|局长|(?:办事处|改革委员会|发展改革委|发改委|改革局|发改局|财政局|财政厅|人民政府))/;
const NAME =
  "(?!同志)\\p{Script=Han}(?:\\s*\\p{Script=Han}){1,2}|\\p{Script=Han}{1,8}[·•．]\\p{Script=Han}{1,10}|(?!同志)\\p{Script=Han}{4,8}";
const SPEAKER = new RegExp(`${OFFICE.source}[\\s:：]*(${NAME})\\s*(?:[（(].*)?$`, "u");
const NAME_ALONE = new RegExp(`^(${NAME})$`, "u");
const OFFICE_PLACE =
  /^[—–\-―─\s]*([\p{Script=Han}X×＊*]{2,16}?(?:省|自治区|市|县|区|旗|州|盟|镇|乡|街道))(?:人民)?(?:政府|办事处)/u;
const CAPTION = /记者|摄$|图为|作政府工作报告|(?<!工)作报告|通讯员|编辑/;
/** 广东省代省长王伟中在…作政府工作报告. */
const SPOKE = /(?:省|市|县|区|旗|州|盟)长(\p{Script=Han}{2,3}?)(?:同志)?(?:在|作|向|代表)/u;
/** 2007年1月22日 司马义铁力瓦尔地. */
const AFTER_DATE = /[日号][ \u3000]+((?:\p{Script=Han}|·){2,12}|\p{Script=Han}[ \u3000]+\p{Script=Han})[）)]?$/u;
const NO_NAME = /^(?:人民|政府|代表|会议|工作|报告|摘要|节选|各位|一次|全体|草案|书面)/;

const compact = (line: string): string => line.replace(/[\s\u3000]+/g, "");

function speakerIn(lines: readonly string[]): string | null {
  const joined = lines.map(compact).join("");
  const spoke = SPOKE.exec(joined)?.[1];
  for (const line of lines) {
    const printed = line.trim();
    if (CAPTION.test(printed) || titleIn(compact(printed)) !== null) continue;
    const name = SPEAKER.exec(printed)?.[1];
    if (name !== undefined && !NO_NAME.test(compact(name))) return compact(name).replace(/[•．]/, "·");
  }
  for (let i = 0; i < lines.length; i++) {
    const name = NAME_ALONE.exec(lines[i]!.trim())?.[1];
    const before = compact(lines[i - 1] ?? "");
    if (name === undefined || NO_NAME.test(compact(name)) || titleIn(compact(name)) !== null) continue;
    if (provinceOfStem(compact(name)) !== null) continue;
    if (/会议上?[）)]?$|长$|主席$|主任$|政府$|[日号][）)]?$/.test(before)) return compact(name).replace(/[•．]/, "·");
  }
  for (const line of lines) {
    const name = AFTER_DATE.exec(line.trim())?.[1];
    if (name !== undefined && !NO_NAME.test(compact(name)) && !/会议|代表/.test(name)) return compact(name);
  }
  if (spoke !== undefined) return spoke;
  const apart = /(?:省|市|县|区)长(\p{Script=Han}{2,3})[（(]/u.exec(joined)?.[1];
  return apart ?? null;
}

/** Reads the lines of a head or tail block, blanks between words kept. */
export function readHeadBlock(lines: readonly string[]): HeadBlock {
  const printed = lines.map(compact).filter((line) => !CAPTION.test(line));
  const joined = printed.join("");
  const meeting = MEETING.exec(joined)?.[0] ?? null;
  const dated = printed.find((line) => dateIn(line) !== null && /会议|届|^[—–\-―─（(]/.test(line));
  const place = MEETING_PLACE.exec(joined)?.[1]?.replace(/^.*(?:日|在)/u, "") ?? null;
  let officePlace: string | null = null;
  for (const line of printed) officePlace ??= OFFICE_PLACE.exec(line)?.[1] ?? null;
  for (const line of printed) {
    officePlace ??=
      /^([\p{Script=Han}]{2,12}?(?:省|自治区|市|县|区|旗|州|盟))(?:代理|代)?(?:省|市|县|区|旗|州|盟)?(?:长|主席)/u.exec(
        line,
      )?.[1] ?? null;
  }
  return {
    deliveredOn: dateIn(dated ?? "") ?? dateIn(joined),
    meeting,
    speaker: speakerIn(lines),
    meetingPlace: place,
    officePlace,
  };
}

/** Paragraphs at the end of a text that may be a head printed last: short, without a full stop. */
export function tailBlock(text: string, paragraphs: readonly Span[], headCount: number): readonly Span[] {
  const tail: Span[] = [];
  for (let i = paragraphs.length - 1; i >= headCount && tail.length < 8; i--) {
    const [start, end] = paragraphs[i]!;
    if (end - start > 70 || /[。！；]/.test(text.slice(start, end))) break;
    tail.unshift([start, end]);
  }
  return tail;
}
