import { enterpriseRegistry } from "../../resolve/enterprise-registry.ts";
import { CharacterSet } from "../../text/character-set.ts";
import { CHARACTER_CLASSES as C, characterClass } from "../tagger/character-class.ts";
import { shippedRarity } from "../tagger/rarity.ts";
import type { PlaceScene } from "./place-scene.ts";
import { amongFirms, bracketedInFirm, branchOfBody, isRiver, numberedBody, secondEnd } from "./place-signs.ts";

/** Names of one body that only begin with the place (上海交通大学, 潍坊银行, 山东能源). */
export function insideBody(scene: PlaceScene): boolean {
  if (numberedBody(scene) || bracketedInFirm(scene) || branchOfBody(scene)) return true;
  const { follower, text } = scene;
  if (!follower) return false;
  const { kind, distance, end } = follower;
  if (kind === "industry") return distance === 0 && !GOES_ON.hasAt(text, end);
  return kind === "school" || kind === "firm" || kind === "hospital";
}

/** The same for a name with the word for its kind, which a mere industry may follow (平果县铝业增长). */
export function insideNamedBody(scene: PlaceScene): boolean {
  return scene.follower?.kind !== "industry" && insideBody(scene);
}

/** What makes 科技, 能源 and the like no part of a firm's name: 科技城, 能源基地, 电子信息. */
const GOES_ON = new CharacterSet(/[产园城基集大信商港枢技创材工行消生重专全新综革保安]/);

/** Names of things on the ground that only begin with the place (北京东路, 太湖). */
export function insideGround(scene: PlaceScene): boolean {
  const { follower } = scene;
  if (!follower) return false;
  const { kind, distance } = follower;
  if (kind === "road") return distance <= 1 && !secondEnd(scene) && !scene.roadEnd;
  if (scene.runsIntoOther) return false;
  if (kind === "water" || kind === "hill") return distance === 0 && !firmBehind(scene, true);
  return kind === "settlement" && distance === 0;
}

const DIRECTIONS = new CharacterSet(/[东西南北]/);
const BEHIND_DIRECTION = new CharacterSet(/[岸侧路段麓部街片站线环门向坡]/);

const GROUND = new CharacterSet(/[河江湖山海岭]/);

/** 黄河北, 太湖南: the side of a river or hill, not the province. */
export function sideOfGround(scene: PlaceScene): boolean {
  const { text, candidate } = scene;
  const { start, end } = candidate;
  const isSide = end - start === 2 && DIRECTIONS.hasAt(text, end - 1) && GROUND.hasAt(text, start);
  return isSide && scene.before === "OTHER";
}

export function sidePart({ text, candidate }: PlaceScene): boolean {
  const { end } = candidate;
  return DIRECTIONS.hasAt(text, end - 1) && BEHIND_DIRECTION.hasAt(text, end);
}

const GROUND_ENDS = new CharacterSet(/[河江湖山岛溪]/);

/** One of several rivers or hills in a list (漕河、瀑河、萍河), not the town or county of the name. */
export function oneOfGrounds({ text, candidate }: PlaceScene): boolean {
  const { start, end } = candidate;
  if (!GROUND_ENDS.hasAt(text, end - 1)) return false;
  const last = text[end - 1]!;
  if (start > 1 && "、和及".includes(text[start - 1]!) && text[start - 2] === last) return true;
  if (!"、和及".includes(text[end] ?? "。")) return false;
  for (let i = end + 1; i < Math.min(text.length, end + 6); i++) {
    const kind = characterClass(text.charCodeAt(i));
    if (text[i] === last && isRiver(text, i + 1)) return true;
    if (kind !== C.han && kind !== C.hanDigit) return text[i - 1] === last;
    if ("等和及".includes(text[i]!)) return text[i - 1] === last;
  }
  return false;
}

/** A known firm's name begins right behind (香港|华润). */
function firmBehind({ text, candidate }: PlaceScene, doubtful = false): boolean {
  const { trie } = enterpriseRegistry();
  return trie.endAt(text, candidate.end) !== -1 && (doubtful || (trie.value & 1) === 0);
}

/** A business whose short name begins with the place (广州瀚升): two characters follow that hardly ever stand together. */
export function branded(scene: PlaceScene): boolean {
  const { text, candidate, follower } = scene;
  const { end, name } = candidate;
  if (follower !== null && follower.distance <= 2 && NO_BRAND.has(follower.kind)) return false;
  if (name.near !== "PARENT" && (firmBehind(scene) || amongFirms(scene))) return true;
  if (end + 2 > text.length || name.near === "OWN" || name.near === "PARENT") return false;
  for (let i = end; i < end + 2; i++) if (characterClass(text.charCodeAt(i)) !== C.han) return false;
  if (LINK_BEHIND.hasAt(text, end) || LINK_BEHIND.hasAt(text, end + 1)) return false;
  return shippedRarity().classOf(text, end, 2) === 0 && !scene.joinedBehind && !scene.listed;
}

const NO_BRAND: ReadonlySet<string> = new Set(["meeting", "people", "kind", "park", "works", "station", "rail"]);
const LINK_BEHIND = new CharacterSet(/[和与及至到以之的了等将为在对、段界市省]/);
