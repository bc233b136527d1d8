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
const PROVINCE_SIGNS = new Set("闽川鲁豫渝陕皖赣鄂辽粤苏浙湘黔滇桂冀晋");
const BEHIND_AREA = new Set("侧角部片面向隅");

export function judgeRegion(scene: PlaceScene): PlaceVerdict {
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
  if (form.form.startsWith("港澳"))
    return /^(台|侨|工作|事务|同胞|交流|、)/.test(rest) || before === "LIST" ? NO : yes(700);
  if (form.form === "东北") {
    if (
      PROVINCE_SIGNS.has(text[at[0] - 1] ?? "") ||
      BEHIND_AREA.has(rest[0] ?? "") ||
      /^(特色|风情|风味|大米|菜系)/.test(rest) ||
      cutsWord(scene)
    )
      return NO;
    return yes(850);
  }
  if (AREA_WORDS.test(form.form) || OPEN_AREA.test(form.form)) return NO;
  if (form.form.endsWith("京津") && /^[石保沪唐廊]/.test(rest)) return NO;
  if (form.form.length === 2 && !PAIRS.test(form.form) && !scene.listed && !rest.startsWith("地区")) return NO;
  if (/^(大开发|崛起)/.test(text.slice(at[1], at[1] + 3))) return NO;
  return yes(form.form.length >= 3 ? 900 : 750);
}
