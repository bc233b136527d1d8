import type { Division } from "../../domain/division.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { regionById } from "../../resolve/region-table.ts";
import { CHARACTER_CLASSES as C, characterClass } from "../tagger/character-class.ts";
import { shippedRarity } from "../tagger/rarity.ts";
import type { PlaceCandidate } from "./place-candidates.ts";
import { type Before, boundLeft, type Follower, straddles, straddlesBehind } from "./place-context.ts";
import {
  bracketedInFirm,
  givenName,
  harbourOrStation,
  isBorder,
  isHelped,
  isRiver,
  numberedBody,
  onlyNamesWorks,
  secondEnd,
} from "./place-signs.ts";
import type { ReportHome } from "./report-geography.ts";

/** What stands round a candidate, as the rules see it. */
export interface PlaceScene {
  readonly text: string;
  readonly candidate: PlaceCandidate;
  readonly before: Before;
  readonly follower: Follower | null;
  /** Stands beside another name of a place in a list or a pair (甲、乙; 甲至乙; 甲和乙). */
  readonly listed: boolean;
  /** Another name of a place begins right behind it (江苏南通). */
  readonly joinedBehind: boolean;
  /** What begins there is a division of this one, or both are provinces (四川江油, 福建河南商会). */
  readonly runsIntoOther: boolean;
  /** Printed right behind the name of a division that holds it (福州马尾). */
  readonly heldBefore: boolean;
  readonly prints: number;
  /** Another print of the name is plainly a river of the same name (漕河两岸). */
  readonly river: boolean;
  /** A print of the name stands free of a word for works, a park, a road and the like. */
  readonly free: boolean;
  /** How many bare names of the issuer's own towns stand in lists or more than once. */
  readonly sureTowns: number;
  /** Another print has 村 behind. */
  readonly village: boolean;
  /** One end of a road or line (乌兰浩特-海安公路). */
  readonly roadEnd: boolean;
  readonly home: ReportHome;
}

/** Why a candidate is taken for the place (positive weight) or not; the weight ranks what overlaps, 0–1000. */
export interface PlaceVerdict {
  readonly weight: number;
  /** What the longer name is, where the place stands only inside it. */
  readonly within: boolean;
}

const NO: PlaceVerdict = { weight: 0, within: false };
const WITHIN: PlaceVerdict = { weight: 0, within: true };
const yes = (weight: number): PlaceVerdict => ({ weight, within: false });

const DIRECTIONS = new Set("东西南北");
const BEHIND_DIRECTION = new Set("岸侧路段麓部街片站线环门向坡");

/** Names of one body that only begin with the place (上海交通大学, 潍坊银行, 山东能源). */
function insideBody(scene: PlaceScene): boolean {
  const { follower, text } = scene;
  if (numberedBody(scene) || bracketedInFirm(scene)) return true;
  if (!follower) return false;
  const { kind, distance, end } = follower;
  if (kind === "industry") return distance === 0 && !GOES_ON.has(text[end] ?? "");
  return kind === "school" || kind === "firm" || kind === "hospital";
}

/** The same for a name with the word for its kind, which a mere industry may follow (平果县铝业增长). */
function insideNamedBody(scene: PlaceScene): boolean {
  return scene.follower?.kind !== "industry" && insideBody(scene);
}

/** What makes 科技, 能源 and the like no part of a firm's name: 科技城, 能源基地, 电子信息. */
const GOES_ON = new Set("产园城基集大信商港枢技创材工行消生重专全新综革保安");

/** Names of things on the ground that only begin with the place (北京东路, 太湖). */
function insideGround(scene: PlaceScene): boolean {
  const { follower } = scene;
  if (!follower) return false;
  const { kind, distance } = follower;
  if (kind === "road") return distance <= 1 && !secondEnd(scene) && !scene.roadEnd;
  if (scene.runsIntoOther) return false;
  if (kind === "water" || kind === "hill") return distance === 0;
  return kind === "settlement" && distance === 0;
}

/** Between 至 or dashes, as the ends of a road or line are named. */
function routed({ text, candidate }: PlaceScene): boolean {
  const [start, end] = candidate.at;
  return ROUTE.has(text[end] ?? "") || (start > 0 && ROUTE.has(text[start - 1]!));
}

const ROUTE = new Set("至—–-－");

function cutsWord({ text, candidate, before }: PlaceScene): boolean {
  const [start, end] = candidate.at;
  return before === "OTHER" && (boundLeft(text, start, end) >= 2 || straddles(text, start) >= 0);
}

/** The stricter sign of a cut word, for names that are likely from the start. */
function bindsLeft({ text, candidate, before }: PlaceScene): boolean {
  const [start, end] = candidate.at;
  return before === "OTHER" && boundLeft(text, start, end) >= 2 && straddles(text, start) >= 0;
}

/** Whether the last character rather begins the next word (河源|头). */
function runsOn({ text, candidate, before }: PlaceScene): boolean {
  const [, end] = candidate.at;
  return before === "OTHER" && characterClass(text.charCodeAt(end)) === C.han && straddlesBehind(text, end) >= 2;
}

const GROUND = new Set("河江湖山海岭");

/** 黄河北, 太湖南: the side of a river or hill, not the province. */
function sideOfGround({ text, candidate, before }: PlaceScene): boolean {
  const [start, end] = candidate.at;
  return before === "OTHER" && end - start === 2 && GROUND.has(text[start]!) && DIRECTIONS.has(text[end - 1]!);
}

function sidePart({ text, candidate }: PlaceScene): boolean {
  const [, end] = candidate.at;
  return DIRECTIONS.has(text[end - 1]!) && end < text.length && BEHIND_DIRECTION.has(text[end]!);
}

const GROUND_ENDS = new Set("河江湖山岛溪");

/** One of several rivers or hills in a list (漕河、瀑河、萍河), not the town or county of the name. */
function oneOfGrounds({ text, candidate }: PlaceScene): boolean {
  const [start, end] = candidate.at;
  const last = text[end - 1]!;
  if (!GROUND_ENDS.has(last)) return false;
  if (start > 1 && "、和及".includes(text[start - 1]!) && text[start - 2] === last) return true;
  if (!"、和及".includes(text[end] ?? "。")) return false;
  for (let i = end + 1; i < Math.min(text.length, end + 6); i++) {
    const kind = characterClass(text.charCodeAt(i));
    if (text[i] === last && isRiver(text, i + 1)) return true;
    if (kind !== C.han && kind !== C.hanDigit) return text[i - 1] === last;
    if ("等和及".includes(text[i]!)) return text[i - 1] === last;
  }
  return false;
}

/** Judges one candidate by what reports mean by such names in such places. */
export function judge(scene: PlaceScene): PlaceVerdict {
  const { form } = scene.candidate;
  if (form.region !== null) {
    const verdict = judgeRegion(scene);
    if (verdict.weight > 0 || (form.full === null && form.bare === null)) return verdict;
  }
  if (form.full !== null) {
    const verdict = judgeFull(scene);
    if (verdict.weight > 0 || form.bare === null) return verdict;
  }
  if (form.bare === null) return NO;
  if (sidePart(scene) || sideOfGround(scene) || runsOn(scene) || oneOfGrounds(scene)) return NO;
  if (form.bare === "PROVINCE") return judgeProvince(scene);
  if (form.bare === "PREFECTURE") return judgePrefecture(scene);
  if (form.bare === "COUNTY") return judgeCounty(scene);
  return judgeTown(scene);
}

const AREA_WORDS = /^.?[东西南北中][部东西南北]?$|^华[东南西北中]$|^中西部$|^东南$/;

/** Areas within one province that reports name like regions: groups of cities by their initials, old base areas. */
const NAMED_AREA =
  /^(珠三角|珠江三角洲|长株潭|苏锡常|哈大齐|呼包鄂|厦漳泉|深莞惠|长吉图|郑汴洛)$|(老区|苏区|经济带|经济区)$|^雄安/;
/** Hills and coasts that texts name as a kind of country, not as a region. */
const OPEN_AREA = /山区$|片区$|^[东中西]{1,2}部/;
const PAIRS = /^(成渝|京津|川渝|江浙|雄安)$/;
const PROVINCE_SIGNS = new Set("闽川鲁豫渝陕皖赣鄂辽粤苏浙湘黔滇桂冀晋");
const BEHIND_AREA = new Set("侧角部片面向隅");

function judgeRegion(scene: PlaceScene): PlaceVerdict {
  const { candidate, text, before } = scene;
  const { form, at } = candidate;
  const region = regionById(form.region!);
  if (form.vague || region === null) return NO;
  const provinces = new Set(region.members.map((code) => code.slice(0, 2)));
  if (provinces.size < 2 && !NAMED_AREA.test(form.form)) return NO;
  if (form.form.endsWith("流域") && !/^(生态|发展|对外|城市|高质量)/.test(text.slice(at[1], at[1] + 3))) return NO;
  if (insideBody(scene) && form.form.length < 3) return WITHIN;
  const rest = text.slice(at[1], at[1] + 2);
  if (form.form.startsWith("港澳") && (text[at[0] - 1] === "京" || rest === "高速")) return NO;
  if (form.form.startsWith("港澳")) return /^(台|侨|工作|事务|同胞|、)/.test(rest) || before === "LIST" ? NO : yes(700);
  if (form.form === "东北") {
    if (PROVINCE_SIGNS.has(text[at[0] - 1] ?? "") || BEHIND_AREA.has(rest[0] ?? "") || cutsWord(scene)) return NO;
    return yes(850);
  }
  if (AREA_WORDS.test(form.form) || OPEN_AREA.test(form.form)) return NO;
  if (form.form.endsWith("京津") && /^[石保沪唐廊]/.test(rest)) return NO;
  if (form.form.length === 2 && !PAIRS.test(form.form) && !scene.listed && !rest.startsWith("地区")) return NO;
  if (/^(大开发|崛起)/.test(text.slice(at[1], at[1] + 3))) return NO;
  return yes(form.form.length >= 3 ? 900 : 750);
}

/** 区域, 市场: the word for the kind rather begins another word. */
const BEGINS_WORD: ReadonlyMap<string, string> = new Map([
  ["区", "域"],
  ["市", "场"],
  ["乡", "村"],
]);

/** 30万|城镇: the name begins with the end of a number. */
function splitsNumber({ text, candidate }: PlaceScene): boolean {
  const [start] = candidate.at;
  if (start === 0 || !"万亿千百十个".includes(text[start]!)) return false;
  const kind = characterClass(text.charCodeAt(start - 1));
  return kind === C.digit || kind === C.hanDigit;
}

/** 乡 that begins 乡村, 乡土, 乡愁. */
const BEHIND_XIANG = new Set("村土愁亲贤镇情");

function judgeFull(scene: PlaceScene): PlaceVerdict {
  const { candidate, before, heldBefore, listed } = scene;
  const { form, near, divisions, at } = candidate;
  const length = at[1] - at[0];
  const local = near === "OWN" || near === "SIBLING" || near === "PARENT";
  if (form.full === "PREFECTURE" && length === 2 && before === "OTHER") return NO;
  if (splitsNumber(scene) || BEGINS_WORD.get(scene.text[at[1] - 1]!) === (scene.text[at[1]] ?? "。")) return NO;
  if (form.full === "PROVINCE" || form.full === "PREFECTURE") {
    if (!local && insideNamedBody(scene)) return WITHIN;
    return yes(960);
  }
  if (length === 2) {
    if (form.full === "TOWNSHIP") return heldBefore ? yes(800) : NO;
    if (heldBefore) return yes(900);
    const unknown = scene.home.likely === null && scene.home.parents.length === 0;
    if (near === "OWN" && listed && before !== "OTHER") return yes(780);
    if (before === "OTHER" || before === "VERB" || (!local && !(unknown && before === "EDGE"))) return NO;
    return boundLeft(scene.text, at[0], at[1]) >= 2 ? NO : yes(760);
  }
  if (!heldBefore && (near === "OWN" ? bindsLeft(scene) : cutsWord(scene))) return NO;
  if (!local && insideNamedBody(scene) && (!heldBefore || (scene.follower?.distance ?? 9) <= 3)) return WITHIN;
  if (form.full === "COUNTY") {
    if (before === "OTHER" && !local && !heldBefore && gazetteer().isCommon(form.form.slice(0, -1))) return NO;
    if (before === "OTHER" && !local && !heldBefore) return boundLeft(scene.text, at[0], at[1]) > 0 ? NO : yes(700);
    return yes(950);
  }
  if (scene.text[at[1] - 1] === "乡" && BEHIND_XIANG.has(scene.text[at[1]] ?? "")) return NO;
  if (heldBefore || near === "OWN") return yes(before === "OTHER" ? 850 : 940);
  if (before === "OTHER") return NO;
  if (near === "SIBLING" || near === "PROVINCE") return yes(800);
  return divisions.length <= 2 && length >= 3 && (scene.listed || before === "EDGE" || before === "LINK")
    ? yes(620)
    : NO;
}

/** A business whose short name begins with the place (广州瀚升): two characters follow that hardly ever stand together. */
function branded({ text, candidate, joinedBehind, listed, follower }: PlaceScene): boolean {
  const end = candidate.at[1];
  if (follower !== null && follower.distance <= 2 && NO_BRAND.has(follower.kind)) return false;
  if (joinedBehind || listed || end + 2 > text.length || candidate.near === "OWN" || candidate.near === "PARENT")
    return false;
  for (let i = end; i < end + 2; i++) if (characterClass(text.charCodeAt(i)) !== C.han) return false;
  if (LINK_BEHIND.has(text[end]!) || LINK_BEHIND.has(text[end + 1]!)) return false;
  return shippedRarity().classOf(text, end, 2) === 0;
}

const NO_BRAND: ReadonlySet<string> = new Set(["meeting", "people", "kind", "park", "works", "station", "rail"]);
const LINK_BEHIND = new Set("和与及至到以之的了等将为在对、段界市省");

function judgeProvince(scene: PlaceScene): PlaceVerdict {
  const { candidate, before } = scene;
  const { form, near } = candidate;
  if (insideBody(scene)) return WITHIN;
  if (insideGround(scene) || branded(scene) || givenName(scene)) return NO;
  if (near !== "PARENT" && !scene.listed && harbourOrStation(scene)) return NO;
  if (before === "OTHER" && form.common && near !== "PARENT" && boundLeft(scene.text, ...candidate.at) >= 1) return NO;
  return yes(near === "PARENT" ? 930 : 880);
}

function judgePrefecture(scene: PlaceScene): PlaceVerdict {
  const { candidate, before, follower, listed, heldBefore } = scene;
  const { form, near } = candidate;
  if (near === "PARENT") return insideGround(scene) && follower?.kind !== "settlement" ? NO : yes(920);
  if (insideBody(scene) && !(listed && follower?.kind !== "school")) return WITHIN;
  if (insideGround(scene)) return NO;
  if (follower?.kind === "station" && follower.distance === 0 && !listed) return NO;
  if (follower?.kind === "goods" || branded(scene)) return NO;
  if (heldBefore) return yes(900);
  if (near === "ELSEWHERE" && !listed && (scene.village || onlyNamesWorks(scene))) return NO;
  if (form.common && !listed) return near === "SIBLING" || near === "OWN" ? yes(600) : NO;
  if (isTaiwan(scene) && !listed) return NO;
  if (before === "OTHER") return cutsWord(scene) || (near === "ELSEWHERE" && !wordBefore(scene)) ? NO : yes(640);
  return yes(860);
}

/** Whether the two characters before are a pair that reports use (摘得|杭州), not the end of a longer name (老|乐山). */
function wordBefore({ text, candidate }: PlaceScene): boolean {
  const [start] = candidate.at;
  return start >= 2 && shippedRarity().classOf(text, start - 2, 2) >= 2;
}

/** Bare names of Taiwan's cities are other places' words on the mainland (新北, 桃园). */
function isTaiwan({ candidate }: PlaceScene): boolean {
  return candidate.divisions.every((division) => division.codes.every(({ value }) => value.startsWith("71")));
}

/** A mark or 等 stands behind, so that the name is whole (河南长垣等地区). */
function endsRun({ text, candidate }: PlaceScene): boolean {
  const next = text[candidate.at[1]] ?? "。";
  return next === "等" || characterClass(next.charCodeAt(0)) !== C.han;
}

const MEETS = new Set("与同赴");

function judgeCounty(scene: PlaceScene): PlaceVerdict {
  const { candidate, before, listed, heldBefore, prints, text } = scene;
  const { form, near, divisions } = candidate;
  if (insideBody(scene)) return form.common || near === "OWN" || near === "ELSEWHERE" ? NO : WITHIN;
  if (insideGround(scene)) return NO;
  const { follower } = scene;
  if (follower?.kind === "station" && follower.distance === 0 && !listed) return NO;
  if (heldBefore) return form.common && !endsRun(scene) ? NO : yes(880);
  const counties = divisions.filter((division) => division.level === "COUNTY" && stands(division, scene.home.year));
  const town = near === "OWN" && !counties.some((county) => isWithinHome(county, scene.home));
  if (near === "OWN" && (scene.home.level === "COUNTY" || town)) return judgeTown(scene);
  if (scene.roadEnd && near !== "OWN") return yes(680);
  if (isBorder(scene) && near !== "ELSEWHERE" && !form.common) return yes(680);
  if (before === "OTHER" && cutsWord(scene)) return NO;
  if (near === "OWN") {
    if (form.common) return listed ? yes(760) : NO;
    return before === "OTHER" ? yes(640) : yes(860);
  }
  if (near === "SIBLING") {
    if (form.common) return listed ? yes(700) : NO;
    return before === "OTHER" ? NO : yes(780);
  }
  if (form.common || counties.length !== 1 || (before === "OTHER" && !isHelped(scene))) return NO;
  const nextFree = characterClass(text.charCodeAt(candidate.at[1])) !== C.han;
  if (near === "PROVINCE") {
    const park = follower?.kind === "park" && follower.distance <= 2 && before !== "LIST";
    return listed || before === "LINK" || routed(scene) || park || isHelped(scene) ? yes(680) : NO;
  }
  const [start, end] = candidate.at;
  if (before === "LINK" && MEETS.has(text[start - 1]!) && prints >= 2 && !runsOn(scene)) return yes(560 + end - start);
  return listed && (before === "LIST" || before === "LINK" || nextFree) ? yes(600) : NO;
}

/** Whether it exists in the year, or ended no more than ten years before. */
function stands(division: Division, year: number | null): boolean {
  const end = division.codes.at(-1)?.to ?? null;
  return end === null || year === null || end + 10 >= year;
}

function isWithinHome(division: Division, { likely }: ReportHome): boolean {
  return likely !== null && gazetteer().isWithin(division, likely);
}

/** Every division of the name is a 街道: its name rather is a block's or a building's of the town. */
function isStreet({ divisions }: PlaceCandidate): boolean {
  return divisions.every(({ name, level }) => level === "TOWNSHIP" && name.endsWith("街道"));
}

/** 东下关, 小南关: one of two places that share the name. */
const OF_TWO = new Set("东西南北大小前后上下");

function judgeTown(scene: PlaceScene): PlaceVerdict {
  const { candidate, before, listed, heldBefore, prints, home, follower } = scene;
  const { form, near } = candidate;
  if (near !== "OWN" && !(near === "SIBLING" && home.level === "TOWNSHIP") && !heldBefore) return NO;
  if (insideGround(scene)) return NO;
  if (follower?.kind === "school" || follower?.kind === "firm" || follower?.kind === "organ") return NO;
  if (follower?.kind === "industry" && follower.distance === 0) return NO;
  if (cutsWord(scene) || scene.text[candidate.at[1]] === "·") return NO;
  if ((scene.river && !listed) || onlyNamesWorks(scene)) return NO;
  if (!scene.free) return NO;
  if (!listed && prints <= 2 && scene.sureTowns < 3 && isStreet(candidate)) return NO;
  if (home.level === "PROVINCE") return NO;
  if (home.level !== "COUNTY") {
    if (form.common || before === "OTHER" || /[路街道]$/.test(form.form)) return NO;
    return prints >= 4 ? yes(600) : NO;
  }
  if (form.common) return listed && before !== "OTHER" ? yes(620) : NO;
  if (before === "OTHER") return prints >= 2 && !OF_TWO.has(scene.text[candidate.at[0] - 1]!) ? yes(580) : NO;
  return yes(listed ? 850 : 760);
}

/** Whether one of the divisions lies in a division that the form right before prints. */
export function isHeldBy(inner: PlaceCandidate, outer: PlaceCandidate): boolean {
  const table = gazetteer();
  return inner.divisions.some((division) =>
    outer.divisions.some((holder) => holder.id !== division.id && table.isWithin(division, holder)),
  );
}
