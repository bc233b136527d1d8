import { regionById } from "../../resolve/region-table.ts";
import { insideBody } from "./longer-names.ts";
import { cutsWord } from "./name-cuts.ts";
import { NO, type PlaceScene, type PlaceVerdict, WITHIN, yes } from "./place-scene.ts";

const AREA_WORDS = /^.?[东西南北中][部东西南北]?$|^华[东南西北中]$|^中西部$|^东南$/;

/** Areas within one province that reports name like regions: groups of cities by their initials, old base areas. */
const NAMED_AREA = /^(珠三角|珠江三角洲)$|(老区|苏区|经济带|经济区)$|^雄安/;
/** Hills and coasts that texts name as a kind of country, not as a region. */
const OPEN_AREA = /山区$|片区$|^[东中西]{1,2}部/;
const PAIRS = /^(成渝|京津|川渝|江浙|雄安)$/;
const PROVINCE_SIGNS = "闽川鲁豫渝陕皖赣鄂辽粤苏浙湘黔滇桂冀晋";
const BEHIND_AREA = "侧角部片面向隅";

/** What a form says of its region, wherever it is printed. */
interface RegionForm {
  /** Names a region across provinces, or an area that is named like one. */
  readonly isNamed: boolean;
  /** A direction or a kind of country. */
  readonly isArea: boolean;
}

const known = new Map<string, RegionForm>();

function regionForm(form: string, id: string): RegionForm {
  let found = known.get(form);
  if (found === undefined) {
    const region = regionById(id);
    const provinces = new Set(region?.members.map((code) => code.slice(0, 2)));
    found = {
      isNamed: region !== null && (provinces.size >= 2 || NAMED_AREA.test(form)),
      isArea: AREA_WORDS.test(form) || OPEN_AREA.test(form),
    };
    known.set(form, found);
  }
  return found;
}

export function judgeRegion(scene: PlaceScene): PlaceVerdict {
  const { candidate, text } = scene;
  const { end, name } = candidate;
  const { form, region, vague } = name.form;
  if (vague) return NO;
  const { isNamed, isArea } = regionForm(form, region!);
  if (!isNamed) return NO;
  if (form.endsWith("流域") && !/^(生态|发展|对外|城市|高质量)/.test(text.slice(end, end + 3))) return NO;
  if (form.length < 3 && insideBody(scene)) return WITHIN;
  if (form.startsWith("港澳")) return judgeHongKong(scene);
  const rest = text.slice(end, end + 3);
  if (form === "东北") return isNorthEast(scene, rest) ? yes(850) : NO;
  if (isArea || (form.endsWith("京津") && /^[石保沪唐廊]/.test(rest))) return NO;
  if (form.length === 2 && !PAIRS.test(form) && !scene.listed && !rest.startsWith("地区")) return NO;
  if (/^(大开发|崛起)/.test(rest)) return NO;
  return yes(form.length >= 3 ? 900 : 750);
}

/** 港澳: of people and offices there it is said as a word (港澳同胞), and it ends the name of a road (京港澳高速). */
function judgeHongKong({ text, candidate, before }: PlaceScene): PlaceVerdict {
  const rest = text.slice(candidate.end, candidate.end + 2);
  if (text[candidate.start - 1] === "京" || rest === "高速" || before === "LIST") return NO;
  return /^(台|侨|工作|事务|同胞|交流|、)/.test(rest) ? NO : yes(700);
}

/** Not the direction (川东北), a side of something or a word for its food and customs. */
function isNorthEast(scene: PlaceScene, rest: string): boolean {
  const sign = scene.text[scene.candidate.start - 1] ?? "。";
  if (PROVINCE_SIGNS.includes(sign) || BEHIND_AREA.includes(rest[0] ?? "。")) return false;
  return !/^(特色|风情|风味|大米|菜系)/.test(rest) && !cutsWord(scene);
}
