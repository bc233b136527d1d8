import { markTable } from "../../text/mark-table.ts";

const LINK = 1;
const JOINT = 2;
const DASH = 4;
const marks = markTable([
  ["、和与及", LINK | JOINT],
  ["—–-－至", DASH | JOINT],
  ["到～~", JOINT],
]);

const hasMark = (text: string, index: number, mark: number): boolean =>
  index >= 0 && index < text.length && (marks[text.charCodeAt(index)]! & mark) !== 0;

/** Whether a mark or word that joins the names of a list stands at `index`. */
export const isListLink = (text: string, index: number): boolean => hasMark(text, index, LINK);

/** The same, or what stands between two ends (甲至乙, 甲—乙). */
export const isJoint = (text: string, index: number): boolean => hasMark(text, index, JOINT);

/** Whether what stands between the two ends of a road does so at `index`. */
export const isDash = (text: string, index: number): boolean => hasMark(text, index, DASH);
