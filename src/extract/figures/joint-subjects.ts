import { indicatorNamed } from "./indicator-lexicon.ts";
import { firstListSign, LIST_JOINT } from "./joints.ts";
import { parseSubject } from "./subject.ts";

const ONE: readonly string[] = [];

/** The subjects that a joint head names: 城乡居民…, 城镇、农村居民…, 粮食、蔬菜产量; none where it is one. */
export function jointSubjects(core: string, wanted: number): readonly string[] {
  const both = core.startsWith("城") ? /^(城乡|城镇和农村|城镇与农村|城镇、农村)(.+)$/.exec(core) : null;
  if (both !== null) return [`城镇${both[2]!}`, `农村${both[2]!}`];
  const loans = core.endsWith("余额") ? /^(.*)存贷款?余额$/.exec(core) : null;
  if (loans !== null) return [`${loans[1]!}存款余额`, `${loans[1]!}贷款余额`];
  const apartAt = core.indexOf("分别");
  if (apartAt < 0 && firstListSign(core, 0, core.length) === core.length) return ONE;
  const apart = apartAt >= 0 ? /^(.+?)(?:等?[两三四五六七八九十]大[^、]{0,10})?分别(.+)$/.exec(core) : null;
  if (apart !== null) {
    const heads = apart[1]!.split("、");
    const finer = heads.length === wanted ? heads : apart[1]!.split(LIST_JOINT);
    return finer.filter((head) => head !== "").map((head) => head + apart[2]!);
  }
  if (wanted > 2 && core.split("、").length === wanted)
    return core.split("、").map((part, _, all) => completed(part, all[all.length - 1]!));
  const parts = core.split(LIST_JOINT).filter((part) => part !== "");
  if (parts.length < 2) return ONE;
  const last = parts[parts.length - 1]!;
  return parts.map((part, index) => (index === parts.length - 1 ? last : completed(part, last)));
}

/** 粮食 beside 蔬菜产量 is 粮食产量: the tail of the last part that makes an indicator of this one. */
function completed(part: string, last: string): string {
  const bare = parseSubject(part).core || part;
  if (indicatorNamed(bare) !== null && bare.length > 2) return bare;
  for (let from = 1; from < last.length; from++) {
    const whole = bare + last.slice(from);
    if (indicatorNamed(whole) !== null) return whole;
  }
  return bare;
}
