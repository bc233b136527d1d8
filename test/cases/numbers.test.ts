import { describe, expect, it } from "vitest";
import { amountLines, extracted } from "./cases.ts";

describe("numbers", () => {
  it.each([
    ["地区生产总值达3万亿零500亿元", ["3050000000000 yuan ="]],
    ["地区生产总值1万2千亿元", ["1200000000000 yuan ="]],
    ["完成投资3亿5000万元，补贴5千3百万元", ["350000000 yuan =", "53000000 yuan ="]],
    ["安置就业2万5000人，流转土地1万5千亩", ["25000 person =", "15000 mu ="]],
    ["财政收入达到一○八亿元", ["10800000000 yuan ="]],
    ["出口US$3.5亿，实到外资$2000万", ["350000000 usd =", "20000000 usd ="]],
    ["1、财政收入12亿元。2.2023年粮食产量30万吨", ["1200000000 yuan =", "300000 t ="]],
  ])("of mixed signs are one: %s", (text, amounts) => {
    expect(amountLines(text, { role: "REVIEW" })).toEqual(amounts);
  });

  it.each([
    ["全年增收一亿五千万元，损失两亿三千万元", ["150000000 yuan =", "230000000 yuan ="]],
    ["受灾面积达三万五千余亩，产值一万二千亿元", ["35000 mu =", "1200000000000 yuan ="]],
    ["补助惠及十几万人，解决二十几个村的饮水", ["100000 person >=", "20 item:个 >="]],
    ["同比增长一成半，出口增长两倍半", ["15 percent =", "250 percent ="]],
    ["城乡居民收入分别达到42,359元,21,005元", ["42359 yuan =", "21005 yuan ="]],
    ["三次产业增加值分别为1,203万元,45,678万元,9,870万元", ["12030000 yuan =", "456780000 yuan =", "98700000 yuan ="]],
    ["完成营造林１２，５００亩，增长７．５％", ["12500 mu =", "7.5 percent ="]],
    ["二期投资1.26亿元5公里管网全线贯通", ["126000000 yuan =", "5 km ="]],
    ["造林6.5万亩，建成4.20万平方米保障房", ["65000 mu =", "42000 m2 ="]],
  ])("of Chinese numerals, groups and neighbours are exact: %s", (text, amounts) => {
    expect(amountLines(text, { role: "REVIEW" })).toEqual(amounts);
  });

  it.each([
    ["工资收入伍仟元，补助叁佰贰拾伍万元", ["5000 yuan =", "3250000 yuan ="]],
    ["罚没壹佰壹拾万贰仟陆佰壹拾肆元陆角", ["1102614.6 yuan ="]],
    ["人均每月补贴123元1角1分，每亩补贴5元3角", ["123.11 yuan =", "5.3 yuan ="]],
    ["队伍三百人，收拾三家，大陆一家", ["300 person ="]],
  ])("in capitals and small change are exact: %s", (text, amounts) => {
    expect(amountLines(text, { role: "REVIEW" })).toEqual(amounts);
  });

  it.each([
    ["新建两三座桥，引进七八家企业", ["2~3 item:座 >=", "7~8 item:家 >="]],
    ["发放补助两三千元，补贴五六十万元", ["2000~3000 yuan >=", "500000~600000 yuan >="]],
    ["惠及十七八个村，帮扶三五百户", ["17~18 item:个 >=", "300~500 item:户 >="]],
    ["十四五时期，二三产业，一二三产融合", []],
  ])("of two neighbouring digits are a span: %s", (text, amounts) => {
    expect(amountLines(text)).toEqual(amounts);
  });

  it.each([
    ["固定资产投资增速+3.4%、-2.1%", ["fixed_investment GROWTH 3.4", "fixed_investment GROWTH -2.1"]],
    ["规模以上工业增加值同比增长6.5%，环比增长0.8%", ["industrial_value_added GROWTH 6.5"]],
    [
      "一般公共预算收入完成12.35亿元，占年度预算的102.3%，同比增长6%",
      ["budget_revenue LEVEL 12.35", "budget_revenue GROWTH 6"],
    ],
    ["市场主体达3.2万户，新增4500户", ["market_entities LEVEL 3.2", "new_market_entities LEVEL 4500"]],
    ["地区生产总值净增50亿元，总量突破500亿元", ["gdp LEVEL 500"]],
  ])("with signs, of the month before, of the budget and of what was added: %s", (text, rows) => {
    const { indicators } = extracted(text, { role: "REVIEW" });
    expect(indicators.map(({ indicator, measure, value }) => `${indicator} ${measure} ${value}`)).toEqual(rows);
  });

  it.each([
    [
      "2020年、2021年、2022年地区生产总值分别为100亿元、110亿元、120亿元",
      ["gdp 2020 100", "gdp 2021 110", "gdp 2022 120"],
    ],
    ["二〇二三年地区生产总值达到一百二十亿元", ["gdp 2023 120"]],
    ["GDP105.6亿元，CPI上涨百分之一点五七", ["gdp 2023 105.6", "cpi 2023 1.57"]],
  ])("belong to the years and letters printed with them: %s", (text, rows) => {
    const { indicators } = extracted(text, { role: "REVIEW" });
    expect(indicators.map(({ indicator, year, value }) => `${indicator} ${year} ${value}`)).toEqual(rows);
  });

  it.each([
    ["管道30km，面积500km²，库容1.2亿m3", ["30 km =", "500000000 m2 =", "120000000 m3 ="]],
    ["投资3亿元人民币、2亿美金、500万港币", ["300000000 yuan =", "200000000 usd =", "5000000 hkd ="]],
    ["地区生产总值突破百亿大关、达到105.6亿元", ["10000000000 yuan >=", "10560000000 yuan ="]],
    ["支出20，300万元，用地1，200亩", ["203000000 yuan =", "1200 mu ="]],
    ["收入2千零30万元，存款3万4000元", ["20300000 yuan =", "34000 yuan ="]],
    ["咨询电话0418-2862345，邮编123000，第15号令，T3航站楼，“7.20”暴雨", []],
  ])("keep unit, currency and scale: %s", (text, amounts) => {
    expect(amountLines(text, { role: "REVIEW" })).toEqual(amounts);
  });

  it.each(["[2]", "①", "〔1〕", "²", "（1）", "*", "[注1]"])("before the mark of a note are read: %s", (note) => {
    const amounts = amountLines(`税收收入12.5亿元${note}，增长5%${note}`, { role: "REVIEW" });
    expect(amounts).toEqual(["1250000000 yuan =", "5 percent ="]);
  });

  it.each([
    ["完成投资1.5亿", "150000000 yuan ="],
    ["本年度付息金额4120亿", "412000000000 yuan ="],
  ])("of money without the word for it are money: %s", (text, amount) => {
    expect(amountLines(text, { role: "REVIEW" })).toEqual([amount]);
  });

  it.each([
    ["地区生产总值增长5%左右、力争5.5%", "5", "5.5"],
    ["规上工业增加值增长6%以上、力争达到8%", "6", "8"],
    ["地区生产总值预期增长6.5%，在实际执行中力争更好一些、达到7%", "6.5", "7"],
    ["社会消费品零售总额增长8%、奋力冲刺10%", "8", "10"],
    ["招商引资到位资金保底80亿元、冲刺100亿元", "80", "100"],
    ["改造老旧小区确保40个、力争50个", "40", "50"],
  ])("of a floor and a stretch are one promise: %s", (text, floor, stretch) => {
    const { indicators, commitments } = extracted(text);
    const rows = [...indicators, ...commitments];
    expect(rows.map(({ amount }) => [amount.floor, amount.stretch])).toEqual([
      [floor, stretch],
      [floor, stretch],
    ]);
    expect(new Set(rows.map(({ promise }) => promise)).size).toBe(1);
    expect(rows[0]!.promise).toBeDefined();
  });

  it.each([
    "地区生产总值增长5.5%以上，规上工业增加值力争增长7%",
    "地区生产总值增长5%，力争到2027年年均增长6%",
    "失业率控制在5%以内，居民收入力争增长6%",
  ])("of two promises are no floor and stretch: %s", (text) => {
    for (const { amount, promise } of extracted(text).indicators)
      expect([amount.floor, promise]).toEqual([null, undefined]);
  });

  it.each([
    ["1—11月，规模以上工业增加值增长9.2%，全年预计增长9%", ["industrial_value_added 2023 9"]],
    ["三产结构调整为9.8∶41.2∶49.0，城乡居民收入比缩小至2.1:1", []],
    ["税收收入12亿元，高于全省平均水平8000元", ["tax_revenue 2023 12"]],
    ["签约项目68个、协议资金210亿元，开工42个、投产31个", ["projects_signed 2023 68", "projects_started 2023 42"]],
  ])("of a part of the year, a ratio or a distance are no year's value: %s", (text, rows) => {
    const { indicators } = extracted(text, { role: "REVIEW" });
    expect(indicators.map(({ indicator, year, value }) => `${indicator} ${year} ${value}`)).toEqual(rows);
  });

  it.each([
    [
      "畜禽总养殖量达到6800万头(只)以上，整治道路230条（段）",
      ["畜禽总养殖量 6800 万头(只) >=", "整治道路 230 条（段） ="],
    ],
    ["新增公共场所AED3000台，食用菌栽培量达到2000万棒以上", ["新增公共场所AED 3000 台 =", "食用菌栽培量 2000 万棒 >="]],
    ["因地制宜、分类打造产业强村10个", ["打造产业强村 10 个 ="]],
    ["推动70%以上的行政村集体经济收入突破10万元", ["行政村集体经济收入突破10万元 70 % >="]],
    ["充分发挥10个招商局的作用，推动17条产业链建设走深走实", []],
    ["建设佳和实业年30万双皮鞋加工项目", []],
  ])("with other units, marks and what there is already: %s", (text, rows) => {
    const { commitments } = extracted(text);
    expect(
      commitments.map(({ object, value, unit, comparator }) => `${object} ${value} ${unit} ${comparator}`),
    ).toEqual(rows);
  });

  it.each([
    ["PM2.5年均浓度不高于38微克/立方米", "PLAN", ["pm25 2024 38 <="]],
    ["力争全年吸引游客突破260万人次", "PLAN", ["tourist_visits 2024 260 >="]],
    ["R&D经费投入达到XX以上，强度达到0.77%", "PLAN", ["rd_spending 2024 0.77 ="]],
    ["城镇调查失业率控制在5.5%预期目标下运行", "REVIEW", ["unemployment_rate 2023 5.5 <="]],
    ["居民消费价格涨幅控制在3%目标以内", "REVIEW", ["cpi 2023 3 <="]],
  ] as const)("of indicators in other words: %s", (text, role, rows) => {
    const { indicators } = extracted(text, { role });
    expect(
      indicators.map(({ indicator, year, value, comparator }) => `${indicator} ${year} ${value} ${comparator}`),
    ).toEqual(rows);
  });

  it.each([
    ["打造五个社区，新建两座桥", ["打造社区 5 个", "新建桥 2 座"]],
    ["建成三所幼儿园、两所小学", ["建成幼儿园 3 所", "小学 2 所"]],
    ["新建王盘变电站一座，开通公交线路六条", ["新建王盘变电站 1 座", "开通公交线路 6 条"]],
    ["引进八家企业，修复九眼机井", ["引进企业 8 家", "修复机井 9 眼"]],
  ])("of things made, in Chinese below ten: %s", (text, rows) => {
    expect(extracted(text).commitments.map(({ object, value, unit }) => `${object} ${value} ${unit}`)).toEqual(rows);
  });

  it.each([
    "实施三大工程，推进四项改革，抓好五个方面",
    "打造三个高地，建设三个基地、一个集聚区",
    "推动三个转变，做到引进一个、带动一批",
    "建设一个产业园，依托两个市场",
    "加快建设七台河水库、五家渠泵站",
    "打造“五个社区”",
  ])("of set phrases are none: %s", (text) => {
    expect(amountLines(text)).toEqual([]);
  });

  it.each([
    ["地区生产总值XX亿元，增长XX%", ["gdp LEVEL 亿元", "gdp GROWTH %"]],
    ["城镇新增就业××人，存款余额＊＊亿元", ["urban_new_jobs LEVEL 人", "deposits_loans LEVEL 亿元"]],
    ["新建公路XX公里，紧盯XX万招商引资目标任务，高新区完成工业投资XX亿元", []],
  ])("that are masked are reported without a value: %s", (text, rows) => {
    const { indicators, observations } = extracted(text, { role: "REVIEW" });
    expect(indicators).toEqual([]);
    expect(observations.map(({ indicator, measure, unit }) => `${indicator} ${measure} ${unit}`)).toEqual(rows);
    for (const { value, amount } of observations)
      expect([value, amount.form, amount.base]).toEqual([null, "MASKED", null]);
  });

  it.each([
    ["实际利用外资2亿美元（约合14.2亿元人民币），同比增长11%", ["2 亿美元", "14.2 亿元人民币", "11 %"]],
    ["实际使用外资折合人民币3.4亿元", ["3.4 亿元"]],
    ["实际到账外资折1.05亿美元，增长12%", ["1.05 亿美元", "12 %"]],
  ])("of foreign money keep their currency, and go on after the bracket: %s", (text, values) => {
    const { indicators } = extracted(text, { role: "REVIEW" });
    expect(indicators.map(({ indicator, value, unit }) => [indicator, `${value} ${unit}`])).toEqual(
      values.map((value) => ["fdi", value]),
    );
  });

  it.each([
    ["固定资产投资120亿元（其中民间投资60亿元），增长12%", "fixed_investment", [120, 12]],
    ["一般公共预算收入12亿元（税收占比75%），增长5%", "budget_revenue", [12, 5]],
  ])("after a bracket belong to what stood before it: %s", (text, indicator, values) => {
    const rows = extracted(text, { role: "REVIEW" }).indicators.filter((row) => row.indicator === indicator);
    expect(rows.map(({ value }) => value)).toEqual(values);
  });

  it.each([
    ["建设日处理能力5万吨的污水处理厂1座", "建设日处理能力5万吨的污水处理厂 1"],
    ["建设库容500万立方米的水库2座", "建设库容500万立方米的水库 2"],
    ["筹集保障房1200套", "筹集保障房 1200"],
    ["惠及5000户", "惠及 5000"],
  ])("of things keep the words that say which: %s", (text, row) => {
    expect(extracted(text).commitments.map(({ object, value }) => `${object} ${value}`)).toEqual([row]);
  });

  it.each([
    "固定资产投资完成1OO.5亿元",
    "固定资产投资I.5亿元",
    "增长l2%",
    "○○县增长○○%",
    "建设公路3 0 公里",
    "地区生产总值1\ufffd0亿元",
    "地区生产总值(cid:12)亿元，(cid:123)增长6%",
  ])("with letters, blanks or holes in them are not read in halves: %s", (text) => {
    expect(amountLines(text, { role: "REVIEW" })).toEqual([]);
  });

  it.each([
    ["至少新增20家企业", ["20 item:家 >="]],
    ["改造老旧小区三十六个", ["36 item:个 ="]],
    ["新增规上工业企业十至十五个", ["10~15 item:个 >="]],
  ])("of promises: %s", (text, amounts) => {
    expect(amountLines(text)).toEqual(amounts);
  });

  it.each(["PLAN", "REVIEW"] as const)("that were expected of last year are no goals, in a part of role %s", (role) => {
    for (const text of [
      "预计全年地区生产总值增长6.1%；今年预期目标6%",
      "初步预计，全年地区生产总值增长6.1%。今年预期目标6%左右",
      "预计全年地区生产总值增长6.1%。2024年目标6%",
    ])
      expect(extracted(text, { role }).indicators.map(({ modality, year, value }) => [modality, year, value])).toEqual([
        ["ACTUAL", 2023, 6.1],
        ["TARGET", 2024, 6],
      ]);
  });
});
