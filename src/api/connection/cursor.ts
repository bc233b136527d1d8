import { createHash } from "node:crypto";
import { apiError } from "../errors/api-error.ts";

/** Where a page ended: the values that the list is ordered by, last of them what makes the row unique. */
export type CursorPosition = readonly (string | number | boolean | null)[];

/** A short name of one list: the same field, owner, filter and order give the same, today and after a reload. */
export function listFingerprint(list: unknown): string {
  return createHash("sha256").update(JSON.stringify(list)).digest("base64url").slice(0, 10);
}

export function encodeCursor(list: string, position: CursorPosition): string {
  return Buffer.from(JSON.stringify([list, ...position]), "utf8").toString("base64url");
}

/** Throws CURSOR_INVALID for what no page gave out, CURSOR_FOREIGN for a cursor of another list. */
export function decodeCursor(list: string, length: number, cursor: string): CursorPosition {
  let decoded: unknown;
  try {
    const text = Buffer.from(cursor, "base64url").toString("utf8");
    if (Buffer.from(text, "utf8").toString("base64url") !== cursor) throw new Error("not canonical");
    decoded = JSON.parse(text);
  } catch {
    throw apiError("CURSOR_INVALID", "This cursor cannot be read: it is not of this list.");
  }
  const plain = (value: unknown) => value === null || ["string", "number", "boolean"].includes(typeof value);
  if (!Array.isArray(decoded) || typeof decoded[0] !== "string" || !decoded.every(plain)) {
    throw apiError("CURSOR_INVALID", "This cursor cannot be read: it is not of this list.");
  }
  if (decoded[0] !== list || decoded.length !== length + 1) {
    throw apiError("CURSOR_FOREIGN", "This cursor is not of this list: another list, filter or order gave it.");
  }
  return decoded.slice(1);
}
