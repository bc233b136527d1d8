import { firmStem, resolveEnterprise } from "./enterprise.ts";
import { bareFirmName, enterpriseRegistry } from "./enterprise-registry.ts";
import { firmCore, tradeWords } from "./firm-core.ts";
import { gazetteer } from "./gazetteer.ts";

const GROUP = /集团$/u;
const MASKED = /^[X×]+$/u;
const BRANCH = /(?:分公司|支行|分行|营业部|办事处|子公司)$/u;
/** 城投集团, 市交投: what many a county has; no name of its own. */
const GENERIC_STEM =
  /^(?:[省市县区]|我[省市县区])?(?:城投|城发|交投|国投|农投|水投|文旅投?|文旅|产投|建投|工投|开投|金控|水务|公交|热力|燃气|自来水|供水|供电|电力|电信|移动|联通|烟草|盐业|石油|粮食|人才|国资|国有资本|投资|发展|建设|城市建设|交通|旅游|公交客运|环境|水务环境)+(?:集团)?$/u;

/** The name says no more than what kind of public firm it is, so that two places may have one of it each. */
export function isGenericFirm(name: string): boolean {
  return GENERIC_STEM.test(firmStem(name).replace(/(?:集团|公司)$/u, ""));
}

/**
 * Whether two printed forms, of one document, are one firm: they differ only in their legal ending, the registry knows them as
 * one, or their own parts are one and only one of them tells the place or the trade or that it is a group (和美, 江北和美药业). A
 * branch, a subsidiary and a group known by itself (新东方, 新东方文旅) are firms apart.
 */
export function isOneEnterprise(a: string, b: string): boolean {
  const x = bareFirmName(a);
  const y = bareFirmName(b);
  if (x === y) return true;
  if (BRANCH.test(x) !== BRANCH.test(y)) return false;
  if (seatOf(a) !== seatOf(b)) return false;
  const first = firmStem(x);
  const second = firmStem(y);
  if (first === second) return true;
  if (first.replace(GROUP, "") === second.replace(GROUP, ""))
    return !(isGenericFirm(first) && areGroupAndCompany(x, y));
  const known = resolveEnterprise(x)?.registryId ?? null;
  const other = resolveEnterprise(y)?.registryId ?? null;
  if (known !== null && other !== null) return known === other;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (known !== null || other !== null) {
    // 楚天 is 楚天科技; what a registered name only begins (新东方, 新东方文旅) is another firm
    const ofShort = short === first ? known : other;
    return ofShort === null && long.startsWith(short) && haveOneCore(short, long);
  }
  return isWithoutPlace(short, long) || haveOneCore(short, long);
}

/** The own part is one; a place or a trade that only one of the two names tells nothing against it, two different ones do. */
function haveOneCore(a: string, b: string): boolean {
  const one = firmCore(a.replace(GROUP, ""));
  const two = firmCore(b.replace(GROUP, ""));
  return (
    one.own === two.own &&
    !MASKED.test(one.own) &&
    !isRegistered(one.own) &&
    !isGenericFirm(one.own) &&
    agree(one.place, two.place) &&
    agree(one.trade, two.trade)
  );
}

function agree(a: string, b: string): boolean {
  return a === "" || b === "" || a === b;
}

/** 城投集团 beside 城投公司: of what many a county has, the one may own the other. */
function areGroupAndCompany(a: string, b: string): boolean {
  const group = /集团(?:有限|股份有限|有限责任)?(?:公司)?$/u;
  return group.test(a) !== group.test(b) && /公司$/u.test(group.test(a) ? b : a);
}

/** 锦泰重工集团 beside 江北锦泰重工集团股份有限公司: the short form leaves out the place before it. */
function isWithoutPlace(short: string, long: string): boolean {
  const name = short.replace(GROUP, "");
  const whole = long.replace(GROUP, "");
  const place = whole.slice(0, whole.length - name.length);
  if (place.length < 2 || place.length > 8 || !whole.endsWith(name) || name.length < 4) return false;
  if (tradeWords().has(name) || isGenericFirm(name)) return false;
  if (/[省市县区旗]$/u.test(place)) return true;
  return name.length >= 6 ? place.length <= 3 : gazetteer().divisionsNamed(place).length > 0;
}

/** A seat in brackets (华川重工（江北）有限公司) makes a firm of its own; 华润（集团） tells none. */
function seatOf(name: string): string {
  const found = /[（(]([^（()）]+)[）)]/u.exec(name);
  return found === null || /集团|控股|中国/u.test(found[1]!) ? "" : found[1]!;
}

function isRegistered(form: string): boolean {
  return enterpriseRegistry().trie.get(form) >= 0;
}
