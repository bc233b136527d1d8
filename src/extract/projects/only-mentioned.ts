import type { FrameItem } from "./clause-frames.ts";

/** A thing that exists and is honoured, not worked on (…获评, …被授予); works themselves may be. */
const HONOURED =
  /^[”）)]?(?:荣获|荣登|获评|入选|跻身|被评为|被授予|被认定|被命名|被确定|(?:晋升|升级)(?:为|省级|国家)|成为|顺利通过|成功创建|认定为|创成)/u;
/** An honour told by its object: 获批省级…基地, 通过…认定, 获得…称号, 列入…单位, 被…命名. */
const HONOURED_AS =
  /^[”）)]?(?:获批(?!建设|立项|复|设立|成立|组建|筹建|创建|开工|准)[^，]{0,16}(?:称号|试点|基地|单位|企业|示范|名单|认证|品牌|资质|机构|平台|景区|馆|校)|(?:顺利|成功|已|率先)?通过[^，]{0,14}(?:认定|复核|评审|认证|复审|评估|考核)|(?:荣|喜|再|成功|均)?获得?[^，]{0,18}(?:称号|认证|认定|荣誉|奖|基金|授牌|命名)|(?:成功)?(?:列为|列入|纳入)[^，]{0,18}(?:单位|名录|试点|城市)|(?:蝉联|位居|排名|跃居|名列|位列|稳居)|被[^，]{0,16}(?:评为|评定为|命名|授予|认定|确定|表彰)|(?:成功)?下线|[^，]{0,6}(?:主板|创业板|科创板|新三板|挂牌)?上市)/u;
const LIST_HONOURED =
  /^[”）)]?(?:、[^，。、]{2,18}){1,6}?(?:等)?(?:荣获|荣登|获评|入选|跻身|被评为|被授予|被认定|被命名)/u;
const WORKS = /(?:项目|工程|改造|变|期)[”）)]?$/u;
/** Another's school, hospital or institute, as the partner of a tie (与…等达成合作). */
const PARTNERS = /(?:大学|学院|医院|院所|研究院|科学院|高校|公司|集团)[”）)]?$/u;
const TIED = /(?:^|[^参])(?:与|同|对接|联合|携手|牵手)[\p{Script=Han}]/u;
const TIE = /合作|协议|签约|对接|协作|帮扶|结对|联姻|高校院所/u;
/** Acts by which names of classes begin where no verb was cut off. */
const ACT =
  /^(?:加强|提高|解决|成为|出售|紧紧围绕|围绕|紧盯|聚焦|瞄准|应对|满足|防止|防范|鼓励|探索建立健全|健全|完善了?|强化|优化|发挥|弘扬|传承|落实|严格|坚持|深入|坚决|切实|着力|认真|积极|主动|大幅|力求|做好|抓好|抓住|抢抓|用好|用足)[\p{Script=Han}“]/u;
/** …等企业上市: a list of firms, of which no work is said. */
const FIRMS = /企业|公司|银行|机构|商超|厂家|品牌/u;
const FIRM_ACT = /上市|融资|做大做强|新三板|营收|产值|评为|认定|荣获|获评|入选/u;

/** What the clause says of the name shows that it is only mentioned: honoured, a partner, a firm; or the name opens with an act. */
export function isMention(text: string, { item, name }: { item: FrameItem; name: string }): boolean {
  const { at, clause, head } = item;
  const behind = text.slice(at[1], Math.min(clause[1], at[1] + 60));
  if (!WORKS.test(name) && (HONOURED.test(behind) || HONOURED_AS.test(behind) || LIST_HONOURED.test(behind)))
    return true;
  if (ACT.test(name)) return true;
  if (/[0-9]+(?:所|家|个|座|处|条|名|月份)$/u.test(name)) return true;
  if (head !== null && FIRMS.test(head) && FIRM_ACT.test(behind)) return true;
  return PARTNERS.test(name) && TIED.test(text.slice(clause[0], at[0] + 2)) && TIE.test(text.slice(...clause));
}
