import { type ASTNode, type FragmentDefinitionNode, visit } from "graphql";

function namesVariables(part: ASTNode): boolean {
  let found = false;
  visit(part, {
    Variable() {
      found = true;
    },
  });
  return found;
}

/** Whether a variable stands anywhere in these parts of a document or in its fragments. */
export function dependsOnVariables(
  parts: readonly ASTNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean {
  return [...parts, ...Object.values(fragments)].some(namesVariables);
}
