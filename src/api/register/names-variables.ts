import { type ASTNode, visit } from "graphql";

/** Whether a variable stands anywhere in a part of a document. */
export function namesVariables(part: ASTNode): boolean {
  let found = false;
  visit(part, {
    Variable() {
      found = true;
    },
  });
  return found;
}
