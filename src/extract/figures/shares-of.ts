import { changesFrom } from "./classify-figure.ts";
import type { FigureSentence } from "./figure-sentence.ts";
import { indicatorNamed } from "./indicator-lexicon.ts";
import { renamed, type Subject } from "./subject.ts";

const OF_PLANNED = /(?:预算|任务|目标|计划)数?的$/;
/** 占全省的12%, 是2015年的1.8倍: said of the figure before. */
const COMPARED = /^(?:分别)?(?:[约仅只已]?占(?!地|用|比|道)|是(?=[^，。；]*的$)|相当于)/;

/** 收入12亿元，为预算的102.3%，增长6%: how much of what was planned; what follows is of the income again. */
export function isOfPlanned(s: FigureSentence, index: number, size: number, { core }: Subject): boolean {
  if (size !== 1 || s.list[index]!.found.unit?.base !== "percent") return false;
  return core.endsWith("的") && OF_PLANNED.test(core) && s.groups.at(-1)?.length === 1;
}

export function pushOfPlanned(s: FigureSentence, index: number, subject: Subject): number {
  const place = s.list[index]!;
  const [whole] = s.groups.at(-1)!;
  const core = `${whole!.core}占${subject.core.replace(/^[占为是达到]+/, "")}`;
  s.push(place, renamed(subject, core, core, null), "before", place.from, place.found.whole[1]);
  return index + 1;
}

/** 产值312亿元，是2015年的1.8倍: does the figure compare the one before with another? */
export function isCompared(s: FigureSentence, index: number, size: number, { core, indicator }: Subject): boolean {
  const { found, firstInSegment } = s.list[index]!;
  if (found.unit?.kind !== "ratio" || indicator !== null || !COMPARED.test(core)) return false;
  const last = s.groups.at(-1);
  if (last === undefined || (!firstInSegment && s.text[s.list[index]!.from] !== "、")) return false;
  return size === 1 ? last.length === 1 : !core.includes("、") && s.lastSubjects(size).length === size;
}

export function pushCompared(s: FigureSentence, index: number, end: number, subject: Subject): number {
  const compared = subject.core.replace(/^分别/, "");
  const wholes = s.lastSubjects(end - index);
  for (let at = index; at < end; at++) {
    const place = s.list[at]!;
    const core = wholes[at - index]!.core + compared;
    const named = renamed(subject, core, core, indicatorNamed(core.replace(/的$/, "")));
    s.push(place, named, "before", s.list[index]!.from, place.found.whole[1]);
    if (changesFrom(place.left, place.right)) s.groups.push([named]);
  }
  return end;
}
