import type { Modality } from "../../domain/extracted-document.ts";
import type { Figure } from "./figure.ts";

const PROJECTS = "项目";
const ENDS_IN_PROJECTS = /项目(?:新?(?:签约|开工|开工建设|落地)?)?(?:达到|达|共|累计|超过|突破|超|为|数|新开工|实现)*$/;
const PART_BY_SUM = /^[、，]?(?:其中|包括|含).{0,12}元以上$/;
const SIGNED = /签约|引进|招引|引入|签订|引聚|招商引资/;
const ONLY_DONE = /^[、，]?(?:全年|推进|推动|加快|共)*(?:实施|推进|建设|落地)/;
const STARTED = /开工/;
/** A promised count of starts of the whole: 力争新开工项目70个, 5000万元以上项目新开工50个. */
const PROMISED_START =
  /^[、，]?(?:(?:今年|全年|年内)?(?:力争|确保|计划|争取|实现)(?:全年|年内)?|全年)(?:新?开工(?:建设)?项目|.{0,14}项目新开工|“[^”]+”新开工项目)$|^[、，]?(?:全年|年内)?新开工项目$/;
/** 其中亿元以上项目9个: a part of the count before. */
const PART_OF_COUNT =
  /^[、，]?(?:其中|包括|含)?(?:.{0,8}(?:以上|以下|级)|[过超].{1,6})(?:的)?.{0,8}项目$|^[、，]?(?:其中|包括|含).{0,12}(?:项目|元以上)$/;
/** Projects that are no investments: research, studies, teaching. */
const NO_INVESTMENT = /配套项目|产学研|科研|科技计划|课题|人才|办学|培训|医联体/;
const NOT_STARTED = /开工条件|待开工|拟开工|未开工|竣工|投产|达产|完工|储备|谋划|续建/;

/** 31个**项目**; not 等31个X项目: as many as are named. */
const isOfProjects = (right: string): boolean => right.includes(PROJECTS) && !/等[^等]{0,10}项目/.test(right);

/** 签约项目**31个**, 新开工**50个**, 其中亿元以上**9个**. */
function leadsToCount(left: string): boolean {
  if (left.includes(PROJECTS)) return ENDS_IN_PROJECTS.test(left);
  return STARTED.test(left) || (left.endsWith("元以上") && PART_BY_SUM.test(left));
}

/**
 * Counts of signed and of newly started projects. Reported: of the whole or of a class (亿元以上项目36个);
 * promised: of the whole, or of a class named before the verb (5000万元以上项目新开工50个).
 */
export function projectIndicator(
  figure: Figure,
  modality: Modality,
  before: string,
): "projects_signed" | "projects_started" | null {
  const { unit } = figure.found;
  if (unit?.kind !== "count" || (unit.unit !== "个" && unit.unit !== "项")) return null;
  const after = figure.mode === "after";
  if (after ? !isOfProjects(figure.right) : !leadsToCount(figure.left)) return null;
  const words = after ? figure.left + figure.right : figure.left;
  const whole = after ? `${figure.left}N${figure.right}` : figure.left;
  if (NOT_STARTED.test(words) || NO_INVESTMENT.test(words)) return null;
  if (STARTED.test(whole)) {
    if (modality === "TARGET") return PROMISED_START.test(figure.left) ? "projects_started" : null;
    if (!words.includes(PROJECTS) && !before.slice(-32).includes(PROJECTS)) return null;
    return "projects_started";
  }
  if (modality === "TARGET")
    return /签约项目$/.test(figure.left) && !/以上|新/.test(figure.left) ? "projects_signed" : null;
  if (ONLY_DONE.test(figure.left)) return null;
  if (SIGNED.test(whole)) return "projects_signed";
  if (PART_OF_COUNT.test(figure.left)) {
    const clause = before.slice(-40);
    if (STARTED.test(clause)) return "projects_started";
    if (SIGNED.test(clause)) return "projects_signed";
  }
  return null;
}
