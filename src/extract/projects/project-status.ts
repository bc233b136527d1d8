import type { ProjectStatus } from "../../domain/extracted-document.ts";
import type { FrameItem } from "./clause-frames.ts";
import type { WorkVerb } from "./work-verbs.ts";

/** How far each status is. */
export const STATUS_RANK: Readonly<Record<ProjectStatus, number>> = {
  PLANNED: 0,
  SIGNED: 1,
  STARTED: 2,
  COMPLETED: 3,
  OPERATING: 4,
};

const BEGINS = /开工|动工|落地|奠基|立项|开建|获批|申报|申请|签约/u;
const EARLY =
  /前期|可研|立项|核准|申报|申请|筹建|谋划|选址|招标|规划设计|规划编制|方案研究|评审|审批|即将|早日|尽快|尽早|纳入|列入|入库|储备/u;
const HOPED = /力争|力促|争取|确保|谋划|策划|规划|筹划|筹建|储备|论证|申报|上争|拟建|计划|探索|研究/u;

const furthest = (verbs: readonly WorkVerb[], half: "review" | "plan"): ProjectStatus | null => {
  let best: ProjectStatus | null = null;
  for (const verb of verbs) {
    const status = verb[half];
    if (status !== null && (best === null || STATUS_RANK[status] > STATUS_RANK[best])) best = status;
  }
  return best;
};

/**
 * The status that the clause gives a work, by its verbs. Of the future: what is hoped for, begun or built is PLANNED, what
 * is sped up or carried on is STARTED, unless it is only to be begun (推动…开工). Of the past: the furthest of the verbs
 * behind the name, else of those before it.
 */
export function clauseStatus(item: FrameItem, half: 0 | 1, clause: string): ProjectStatus {
  const leads = item.leads.filter((verb) => verb.strength === "strong");
  const lead = leads.map((verb) => verb.word).join(" ");
  const behind = clause.slice(item.at[1] - item.clause[0]);
  const tail = item.tails.map((verb) => verb.word).join(" ");
  const listing = item.head === null ? 0 : behind.search(/等(?!级)/u);
  const early =
    EARLY.test(tail) || /^[^、，]{0,16}(?:前期|可研|立项|申报|申请)/u.test(behind.slice(Math.max(0, listing)));
  if (half === 1) {
    if (early) return "PLANNED";
    if (HOPED.test(lead)) return "PLANNED";
    const carried = leads.some((verb) => verb.plan === "STARTED");
    if (!carried) {
      const tailCarried = item.tails.some((verb) => verb.plan === "STARTED");
      return tailCarried || /续建/u.test(lead)
        ? "STARTED"
        : leads.length === 0 && /加快|加速|有序推进|持续推进/u.test(tail)
          ? "STARTED"
          : "PLANNED";
    }
    return BEGINS.test(tail) && !/落地建设|投产|竣工/u.test(tail) ? "PLANNED" : "STARTED";
  }
  if (
    /^[^、，]{0,4}完成(?:了)?(?:项目)?(?:核准|前期|招标|招投标|可研|选址|备案|立项|审批|勘察|初步设计|方案设计|规划设计)/u.test(
      behind,
    )
  )
    return "PLANNED";
  const tails = item.tails.filter((verb) => verb.review !== null);
  if (early) {
    const later = furthest(
      tails.filter((verb) => !EARLY.test(verb.word)),
      "review",
    );
    if (later === null || later === "STARTED" || later === "SIGNED") return "PLANNED";
  }
  const byTail = furthest(tails, "review");
  const byLead = leads.length > 0 ? leads.at(-1)!.review : null;
  if (byTail !== null && tails.some((verb) => verb.word.length >= 2)) return byTail;
  return byLead ?? "STARTED";
}
