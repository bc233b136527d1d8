import { enterpriseRegistry } from "../../resolve/enterprise-registry.ts";
import { wordTable } from "../../text/word-table.ts";

/** Kinds of business (小额贷款公司, 村镇银行, 农机合作社): the words that may stand before each ending without making a name of it. */
let shipped: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function kinds(): ReadonlyMap<string, ReadonlySet<string>> {
  if (shipped) return shipped;
  const table = new Map<string, Set<string>>();
  for (const { modifier, ending } of wordTable("enterprise-kinds")) {
    const own = table.get(ending!) ?? new Set<string>();
    table.set(ending!, own.add(modifier!));
  }
  shipped = table;
  return table;
}

/** Wholly made of the kind's ending and words that only tell which kind. */
function isKind(name: string): boolean {
  for (const [ending, modifiers] of kinds()) {
    if (!name.endsWith(ending)) continue;
    let end = name.length - ending.length;
    while (end > 0) {
      let from = Math.max(0, end - 8);
      while (from < end && !modifiers.has(name.slice(from, end))) from++;
      if (from === end) break;
      end = from;
    }
    if (end === 0) return true;
  }
  return false;
}

/** Acts inside a name make a phrase of it: 减煤降碳启动兴化, 福安蝉联, 扶持壮大三元. */
const ACT =
  /启动|推进|壮大|扶持|加快|引进|推动|培育|蝉联|获评|荣获|入选|建成|竣工|投产|开工|落户|成立|组建|完成|实施|利用|激活|聘请|采取|依托|促使|继续|面对|配合|购买|处置|整合|规范|清理|严禁|严防|打击|揭批|肃清|提高|降低|扩大|减少|增加|取得|达到|进一步|积极|不断|充分|全面|深化|优化|强化|聚焦|围绕|开展|争取|确保|力争|随着|根据|按照|关于|以及|或者/u;
/** A count of things: 30万锭, 5000辆. */
const COUNT = /[0-9](?:[万亿余多]|家|个|户|项|台|套|锭|千|兆|吨|座|条|亩|公里|平方|年|月|日|号|期|人|名|种|辆|类)/u;

let none: ReadonlySet<string> | undefined;

/** Countries, regions, branches of business and of government, titles: whole names that are no firm's (schema/words/enterprise-none.tsv). */
function wordsOfOthers(): ReadonlySet<string> {
  none ??= new Set(wordTable("enterprise-none").map((row) => row.word!));
  return none;
}

/** What is no firm's own name, whoever found it: a kind of business, a phrase with an act, a count, half a bracket. */
export function isNoFirm(name: string): boolean {
  if (enterpriseRegistry().trie.get(name) >= 0) return false;
  return wordsOfOthers().has(name) || isKind(name) || ACT.test(name) || COUNT.test(name) || halfBracket(name);
}

function halfBracket(name: string): boolean {
  let depth = 0;
  for (const mark of name) {
    if (mark === "（" || mark === "(") depth++;
    else if (mark === "）" || mark === ")") depth--;
    if (depth < 0) return true;
  }
  return depth !== 0;
}
