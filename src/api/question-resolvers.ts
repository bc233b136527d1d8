import type { ClassType } from "type-graphql";

/** Resolvers of the questions that span reports. */
export const QUESTION_RESOLVERS: readonly ClassType[] = [];
