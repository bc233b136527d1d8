import { pinyin } from "pinyin-pro";
import { stem } from "../../src/resolve/stem.ts";

/** Readings and spellings that differ from the common ones: name → English. Sources: 民政部 地名读音, 少数民族语地名汉语拼音字母音译转写. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    内蒙古自治区: "Inner Mongolia Autonomous Region",
    西藏自治区: "Tibet Autonomous Region",
    新疆维吾尔自治区: "Xinjiang Uygur Autonomous Region",
    宁夏回族自治区: "Ningxia Hui Autonomous Region",
    广西壮族自治区: "Guangxi Zhuang Autonomous Region",
    陕西省: "Shaanxi Province",
    香港特别行政区: "Hong Kong Special Administrative Region",
    澳门特别行政区: "Macao Special Administrative Region",
    呼和浩特市: "Hohhot",
    包头市: "Baotou",
    乌鲁木齐市: "Urumqi",
    拉萨市: "Lhasa",
    哈尔滨市: "Harbin",
    齐齐哈尔市: "Qiqihar",
    鄂尔多斯市: "Ordos",
    呼伦贝尔市: "Hulunbuir",
    巴彦淖尔市: "Bayannur",
    乌兰察布市: "Ulanqab",
    克拉玛依市: "Karamay",
    喀什地区: "Kashgar Prefecture",
    吐鲁番市: "Turpan",
    哈密市: "Hami",
    日喀则市: "Xigaze",
    林芝市: "Nyingchi",
    昌都市: "Qamdo",
    山南市: "Shannan",
    那曲市: "Nagqu",
    阿里地区: "Ngari Prefecture",
    海拉尔区: "Hailar District",
    满洲里市: "Manzhouli",
    二连浩特市: "Erenhot",
    锡林浩特市: "Xilinhot",
    乌兰浩特市: "Ulanhot",
    石河子市: "Shihezi",
    厦门市: "Xiamen",
  }),
);

/** Characters of place names whose reading pinyin-pro takes otherwise: stem → syllables. */
const READINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    单: "Shan",
    重庆: "Chongqing",
    六安: "Lu'an",
    六合: "Luhe",
    蚌埠: "Bengbu",
    亳州: "Bozhou",
    长沙: "Changsha",
    长春: "Changchun",
    长治: "Changzhi",
    长葛: "Changge",
    长垣: "Changyuan",
    朝阳: "Chaoyang",
    乐清: "Yueqing",
    乐亭: "Laoting",
    乐陵: "Laoling",
    乐东: "Ledong",
    乐平: "Leping",
    浚: "Xun",
    尉犁: "Yuli",
    尉氏: "Weishi",
    蔚: "Yu",
    解州: "Xiezhou",
    盐都: "Yandu",
    洪洞: "Hongtong",
    繁峙: "Fanshi",
    涡阳: "Guoyang",
    濉溪: "Suixi",
    歙: "She",
    黟: "Yi",
    莘: "Shen",
    东阿: "Dong'e",
    阿坝: "Aba",
    侯马: "Houma",
    闽侯: "Minhou",
    台州: "Taizhou",
    天台: "Tiantai",
    丽水: "Lishui",
    高丽: "Gaoli",
    铅山: "Yanshan",
    婺源: "Wuyuan",
    井陉: "Jingxing",
    鄄城: "Juancheng",
    任: "Ren",
    任丘: "Renqiu",
    任城: "Rencheng",
    牟平: "Muping",
    中牟: "Zhongmu",
    泌阳: "Biyang",
    渑池: "Mianchi",
    武陟: "Wuzhi",
    柘城: "Zhecheng",
    荥阳: "Xingyang",
    荥经: "Yingjing",
    犍为: "Qianwei",
    筠连: "Junlian",
    郫都: "Pidu",
    邛崃: "Qionglai",
    大埔: "Dabu",
    番禺: "Panyu",
    东莞: "Dongguan",
    儋州: "Danzhou",
    砀山: "Dangshan",
    枞阳: "Zongyang",
    会稽: "Kuaiji",
    会理: "Huili",
    佛冈: "Fogang",
    监利: "Jianli",
    郧西: "Yunxi",
    秭归: "Zigui",
    华容: "Huarong",
    华阴: "Huayin",
    华: "Hua",
    耒阳: "Leiyang",
    郴州: "Chenzhou",
    泸水: "Lushui",
    勐海: "Menghai",
    洱源: "Eryuan",
    盩厔: "Zhouzhi",
    栎阳: "Yueyang",
    吴堡: "Wubu",
    瓦房店: "Wafangdian",
    桦甸: "Huadian",
    珲春: "Hunchun",
    巴彦: "Bayan",
    穆棱: "Muling",
    瑷珲: "Aihui",
    爱辉: "Aihui",
    甘孜: "Garze",
    大城: "Daicheng",
    沁: "Qin",
    隰: "Xi",
    阳曲: "Yangqu",
    曲阳: "Quyang",
    曲阜: "Qufu",
    曲靖: "Qujing",
    曲周: "Quzhou",
    行唐: "Xingtang",
    闵行: "Minhang",
    太行: "Taihang",
    漯河: "Luohe",
    河间: "Hejian",
    万载: "Wanzai",
    会昌: "Huichang",
    会宁: "Huining",
    会同: "Huitong",
    会泽: "Huize",
    会东: "Huidong",
    宿州: "Suzhou",
    宿迁: "Suqian",
    宿松: "Susong",
    宿城: "Sucheng",
    宿豫: "Suyu",
    舍: "She",
    都匀: "Duyun",
    都江堰: "Dujiangyan",
    成都: "Chengdu",
    丰都: "Fengdu",
    信都: "Xindu",
    澄江: "Chengjiang",
    调兵山: "Diaobingshan",
    厦: "Xia",
    石嘴山: "Shizuishan",
    覃塘: "Qintang",
    藤: "Teng",
    盘: "Pan",
    莒: "Ju",
    郯城: "Tancheng",
    郓城: "Yuncheng",
    无为: "Wuwei",
    为: "Wei",
    西藏: "Tibet",
  }),
);

/** English names of the ethnic groups that autonomous divisions are named after (GB/T 3304). */
const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    蒙古: "Mongol",
    回: "Hui",
    藏: "Tibetan",
    维吾尔: "Uygur",
    苗: "Miao",
    彝: "Yi",
    壮: "Zhuang",
    布依: "Bouyei",
    朝鲜: "Korean",
    满: "Manchu",
    侗: "Dong",
    瑶: "Yao",
    白: "Bai",
    土家: "Tujia",
    哈尼: "Hani",
    哈萨克: "Kazak",
    傣: "Dai",
    黎: "Li",
    傈僳: "Lisu",
    佤: "Va",
    畲: "She",
    拉祜: "Lahu",
    水: "Sui",
    东乡: "Dongxiang",
    纳西: "Naxi",
    景颇: "Jingpo",
    柯尔克孜: "Kirgiz",
    土: "Tu",
    达斡尔: "Daur",
    仫佬: "Mulao",
    羌: "Qiang",
    布朗: "Blang",
    撒拉: "Salar",
    毛南: "Maonan",
    仡佬: "Gelao",
    锡伯: "Xibe",
    普米: "Pumi",
    塔吉克: "Tajik",
    怒: "Nu",
    鄂温克: "Ewenki",
    保安: "Bonan",
    裕固: "Yugur",
    独龙: "Derung",
    鄂伦春: "Oroqen",
    各: "Multiethnic",
  }),
);

/** 布依族苗族 → Bouyei and Miao. */
function groupNames(text: string): string {
  const found: string[] = [];
  let rest = text.replaceAll("族", "");
  while (rest.length > 0) {
    const hit = [4, 3, 2, 1].map((length) => rest.slice(0, length)).find((part) => GROUPS.has(part));
    if (hit === undefined) return capital(syllables(text));
    found.push(GROUPS.get(hit) as string);
    rest = rest.slice(hit.length);
  }
  return found.length > 1 ? `${found.slice(0, -1).join(", ")} and ${found.at(-1)}` : (found[0] as string);
}

const KINDS: readonly (readonly [suffix: string, english: string])[] = [
  ["自治州", "Autonomous Prefecture"],
  ["自治县", "Autonomous County"],
  ["自治旗", "Autonomous Banner"],
  ["地区", "Prefecture"],
  ["林区", "Forestry District"],
  ["特区", "Special District"],
  ["矿区", "Mining District"],
  ["新区", "New Area"],
  ["群岛", "Islands"],
  ["省", "Province"],
  ["盟", "League"],
  ["旗", "Banner"],
  ["县", "County"],
  ["区", "District"],
  ["市", ""],
];

function syllables(text: string): string {
  const list = pinyin(text, { toneType: "none", type: "array", v: true }).map((part) => part.replaceAll("v", "ü"));
  return list.map((part, index) => (index > 0 && /^[aeo]/.test(part) ? `'${part}` : part)).join("");
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** English name as it is written in pinyin: 阜新蒙古族自治县 → Fuxin Mongol Autonomous County, 单县 → Shan County, 六安市 → Lu'an. */
export function romanize(name: string): string {
  const known = EXCEPTIONS.get(name);
  if (known !== undefined) return known;
  for (const [suffix, english] of KINDS) {
    if (!name.endsWith(suffix) || name.length <= suffix.length) continue;
    const body = name.slice(0, -suffix.length);
    const core = suffix.startsWith("自治") ? stem(name) : body;
    const group = suffix.startsWith("自治") ? body.slice(core.length) : "";
    const words = [READINGS.get(core) ?? capital(syllables(core))];
    if (group !== "") words.push(groupNames(group));
    if (english !== "") words.push(english);
    return words.join(" ");
  }
  return READINGS.get(name) ?? capital(syllables(name));
}
