import type { Figure } from "./figure.ts";
import { SIGN } from "./signs.ts";

const REFERS =
  /(?:紧扣|围绕|聚焦|瞄准|对照|挖掘|依托|立足|承接全[省市国]|按照|根据|贯彻|储备的|(?:深化|巩固|密切|加强)与|提出的|确定的|明确的|部署的|已建成|现有|已有|已建|面对|面向)[^，。；]{0,12}$/;
/** What is said of things that are there: 17条产业链建设走深走实, 10个招商局的作用. */
const OF_WHAT_IS = /走深走实$|的(?:重要|积极|主体|引领|带动|示范)*作用$/;
const FORMAL =
  /^(?:[个大]?(?:方面|关键|重点)?(?:方面|环节|坚持|确保|统筹|聚焦|必须))|候选项目|提交|提请|以下|^(?:重点|主要|具体)?(?:工作|任务)[：。，]?$/;

/** Is a figure of the plan part no promise of its own: 在5个方面, 落实20条措施, 紧扣19条产业链, 12项候选项目? */
export function isNoPromise(figure: Figure): boolean {
  const unit = figure.found.unit?.unit ?? "";
  const around = figure.left + figure.right;
  if (unit === "方面" && figure.mode === "after") return true;
  if (unit === "方面" && figure.right === "") return true;
  if (unit !== "家" && /^[^，。；]{0,8}(?:约束性|预期性|主要|具体|量化|考核|规划)?指标$/.test(figure.right))
    return true;
  if (/^[个项]$/.test(unit) && /(?:约束性|预期性|主要|具体|量化|考核)指标$/.test(figure.object)) return true;
  if (unit === "次" && /届[一二三四五六七八九十]+次[、和及]$/.test(figure.left)) return true;
  if (figure.left.startsWith("在") && /的?基础上/.test(figure.right)) return true;
  if (figure.mode === "after" && OF_WHAT_IS.test(figure.right)) return true;
  if (figure.mode === "after" && FORMAL.test(figure.right)) return true;
  if (figure.mode === "after" && /^.{0,6}(?:人民|儿女|干部群众|党员|百姓|父老)/.test(figure.right)) return true;
  if ((unit === "条" || unit === "项") && /措施|政策|意见|规定|条例|举措/.test(around)) return true;
  if ((unit === "个" || unit === "大" || unit === "项") && /^(?:年”|XX|”)/.test(figure.right)) return true;
  if (
    !figure.found.arabic &&
    figure.right === "" &&
    figure.mode === "before" &&
    /^[条个大次]$/.test(unit) &&
    !figure.found.weak
  ) {
    const { value, low } = figure.found.amount;
    if (Number(value ?? low) < 10) return true;
  }
  if (figure.mode === "after" && /(?:以下|如下)$/.test(figure.left)) return true;
  return (figure.leftSigns & SIGN.refers) !== 0 && REFERS.test(figure.left);
}
