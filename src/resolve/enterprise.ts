import { bareFirmName, enterpriseRegistry, type RegisteredEnterprise } from "./enterprise-registry.ts";

export interface ResolvedEnterprise {
  /** Registry id where the name is a registered firm's own, else null (a subsidiary, a branch). */
  readonly registryId: string | null;
  /** Registry id of its group, else null. A group's own is null. */
  readonly groupId: string | null;
}

/** Legal endings that add nothing to a firm's identity: 华川重工集团股份有限公司 is 华川重工集团. */
const LEGAL = /(?:股份有限公司|有限责任公司|集团有限公司|集团公司|有限公司|股份公司|公司|股份)$/u;

/** A firm's name without its legal ending; 集团 stays, for a group and a firm of its name may be two. */
export function firmStem(name: string): string {
  const bare = bareFirmName(name);
  // every legal ending ends so
  if (!bare.endsWith("司") && !bare.endsWith("股份")) return bare;
  const stem = bare.replace(LEGAL, (ending) => (ending.startsWith("集团") ? "集团" : ""));
  return stem.length >= 2 ? stem : bare;
}

/** What a subsidiary's name may begin with only where the form is long or plain enough not to be another word's beginning. */
function carriesGroup(name: string): RegisteredEnterprise | null {
  const { trie, rows } = enterpriseRegistry();
  let best: RegisteredEnterprise | null = null;
  trie.at(name, 0, (end, value) => {
    if (end === name.length || value % 2 === 1) return;
    const row = rows[value >> 1]!;
    const rest = name.slice(end);
    const own = end >= 3 || SAFE_HEADS.has(name.slice(0, end));
    if (own && !/^[省市县区]/u.test(rest)) best = row;
  });
  return best;
}

/** Two-character forms of groups whose subsidiaries' names begin with them, and with which no other firm's name does. */
const SAFE_HEADS = new Set(
  "中核 中建 中铁 中交 中冶 中粮 中广核 中车 中航 中船 中煤 华能 华电 华润 国电 国网 南网 神华 招商 保利 中海油 中石油 中石化 中电建 中能建 三峡 中化 中铝 五矿 宝武 鞍钢 一汽 上汽 广汽 北汽 中粮 中盐 国药 比亚迪 华为 京东 腾讯 阿里云 百度 顺丰 牧原 伊利 蒙牛 万科 万达 吉利 隆基 通威 协鑫 晶科 天合 晶澳 特变 远景 金风 明阳 三一 徐工 潍柴 海尔 海信 格力 联想 中材 中节能 中储粮 中旅 金锣 双汇 新奥 绿地".split(
    " ",
  ),
);

/**
 * Which registered firm a printed name is, or which group it belongs to. Null where the registry knows neither. A branch or a
 * subsidiary (国家电投集团辽宁…有限公司, 北京银行…支行) is not the firm itself: it has only a group.
 */
export function resolveEnterprise(name: string): ResolvedEnterprise | null {
  const registry = enterpriseRegistry();
  const bare = bareFirmName(name);
  const own = registry.byForm.get(bare) ?? registry.byForm.get(firmStem(bare));
  if (own) return { registryId: own.id, groupId: own.group === "" ? null : own.group };
  const group = carriesGroup(bare);
  if (group === null) return null;
  return { registryId: null, groupId: group.group === "" ? group.id : topGroup(group) };
}

/** The outermost group: a subsidiary of a subsidiary belongs to the whole. */
function topGroup(row: RegisteredEnterprise): string {
  const { byId } = enterpriseRegistry();
  let at = row;
  for (let step = 0; step < 4 && at.group !== ""; step++) at = byId.get(at.group) ?? at;
  return at.id;
}
