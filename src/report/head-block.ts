import type { Span } from "../domain/span.ts";
import { dateIn } from "./printed-year.ts";
import { isCaption, speakerIn } from "./speaker.ts";

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
  `第${ORDINAL}届(?:[\\p{Script=Han}]{0,10}?)(?:人民代表大会|人大)(?:常务委员会|常委会)?(?:第?${ORDINAL}次?(?:全体)?会议)?`,
  "u",
);
const MEETING_PLACE = new RegExp(
  `(?:^|在|日|[——–\\-\\s])((?:[\\p{Script=Han}X×ＸxA＊*○〇]{2,20}?)(?:省|市|县|区|旗|州|盟|镇|乡|街道))(?:第)?${ORDINAL}届`,
  "u",
);
const OFFICE_PLACE =
  /^([\p{Script=Han}X×＊*]{2,16}?(?:省|自治区|市|县|区|旗|州|盟|镇|乡|街道))(?:人民)?(?:政府|办事处)/u;
const HEAD_PLACE =
  /^([\p{Script=Han}]{2,12}?(?:省|自治区|市|县|区|旗|州|盟))(?:代理|代)?(?:省|市|县|区|旗|州|盟)?(?:长|主席)/u;

const compact = (line: string): string => line.replace(/[\s\u3000]+/g, "");

/** The place with which an office begins, after a day, a meeting or dashes on the same line. */
function placeOfOffice(lines: readonly string[]): string | null {
  const starts = lines.map((line) =>
    line.replace(/^.*(?:会议上?|会上|[日号])(?=\p{Script=Han})/u, "").replace(/^[—–\-―─－]+/, ""),
  );
  for (const pattern of [OFFICE_PLACE, HEAD_PLACE])
    for (const start of starts) {
      const place = pattern.exec(start)?.[1];
      if (place !== undefined) return place;
    }
  return null;
}

/** Reads the lines of a head or tail block, blanks between words kept. */
export function readHeadBlock(lines: readonly string[]): HeadBlock {
  const printed = lines.map(compact).filter((line) => !isCaption(line));
  const joined = printed.join("");
  const meeting = MEETING.exec(joined)?.[0] ?? null;
  const dated = printed.find((line) => dateIn(line) !== null && /会议|届|^[—–\-―─（(]/.test(line));
  const place = MEETING_PLACE.exec(joined)?.[1]?.replace(/^.*(?:日|在)/u, "") ?? null;
  return {
    deliveredOn: dateIn(dated ?? "") ?? dateIn(joined),
    meeting,
    speaker: speakerIn(lines),
    meetingPlace: place,
    officePlace: placeOfOffice(printed),
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
