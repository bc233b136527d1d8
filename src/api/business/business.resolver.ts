import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { groupBy } from "../../domain/group-by.ts";
import type { GroupMembers } from "../../questions/enterprise-fold.ts";
import { footprint } from "../../questions/footprint.ts";
import { namedEnterprises } from "../../questions/named-enterprises.ts";
import { sharedEnterprises } from "../../questions/shared-enterprises.ts";
import type { ApiContext } from "../context.ts";
import { EnterpriseType } from "../enterprise/enterprise.type.ts";
import { apiError } from "../errors/api-error.ts";
import { present } from "../question/present.ts";
import { OnlyInReports, ReportScopeInput } from "../question/scope.input.ts";
import { OwnershipEnum, SharedByEnum } from "../vocabulary/enums.ts";
import { EnterpriseThemeType, FootprintType, NamedEnterpriseType, SharedEnterpriseType } from "./business.type.ts";

const SUBSIDIARIES =
  "Also members that only the registry ties to their group, their names do not carry its name (本钢 of 鞍钢, 龙源 of 国家能源).";

function membersCounted(groups: boolean | undefined, subsidiaries: boolean | undefined): GroupMembers {
  if (groups === false) return "NONE";
  return subsidiaries ? "ALL" : "NAMED";
}

@Resolver(() => EnterpriseType)
export class BusinessResolver {
  @Query(() => [SharedEnterpriseType], {
    description:
      "Businesses that several jurisdictions (or reports) name, with quotes: named by most first. Nodes count as one only where registry or text ties them.",
    complexity: ({ childComplexity }) => 1 + 15 * childComplexity,
  })
  async sharedEnterprises(
    @Ctx() { store }: ApiContext,
    @Arg("ownership", () => [OwnershipEnum], { nullable: true, description: "Only of these owners." })
    ownership?: string[],
    @Arg("exceptOwnership", () => [OwnershipEnum], { nullable: true, description: "Not of these owners." })
    exceptOwnership?: string[],
    @Arg("groups", () => Boolean, {
      defaultValue: true,
      description: "A group and those of its members whose names carry its name count as one.",
    })
    groups?: boolean,
    @Arg("subsidiaries", () => Boolean, { defaultValue: false, description: SUBSIDIARIES }) subsidiaries?: boolean,
    @Arg("by", () => SharedByEnum, {
      defaultValue: "JURISDICTION",
      description: "What is counted: jurisdictions, or reports, each for itself.",
    })
    by?: "REPORT" | "JURISDICTION",
    @Arg("nestedOnce", () => Boolean, {
      defaultValue: true,
      description: "Of jurisdictions that lie in one another only one counts (not where reports are counted).",
    })
    nestedOnce?: boolean,
    @Arg("minimum", () => Int, { defaultValue: 2, description: "How many jurisdictions or reports must name it." })
    minimum?: number,
    @OnlyInReports
    scope?: ReportScopeInput,
    @Arg("first", () => Int, { defaultValue: 200, description: "How many, at most 1000." }) first?: number,
  ): Promise<unknown> {
    const found = await sharedEnterprises(
      store,
      { ...scope },
      {
        ownership: ownership ?? null,
        exceptOwnership: exceptOwnership ?? null,
        groups: membersCounted(groups, subsidiaries),
        by: by ?? "JURISDICTION",
        nestedOnce: nestedOnce ?? true,
        minimum: minimum ?? 2,
      },
    );
    return present(found.slice(0, Math.min(1000, Math.max(0, first ?? 200))));
  }

  @Query(() => [NamedEnterpriseType], {
    description:
      "Which reports name each of these firms, with quotes. A firm is meant by its name, its short name, or the stem that its names begin with. At most 100.",
    complexity: ({ childComplexity, args }) =>
      1 + (Array.isArray(args.names) ? args.names.length : 10) * childComplexity,
  })
  async enterprisesNamed(
    @Ctx() { store }: ApiContext,
    @Arg("names", () => [String], { description: "Names of firms." }) names: string[],
    @Arg("subsidiaries", () => Boolean, { defaultValue: false, description: SUBSIDIARIES }) subsidiaries?: boolean,
    @OnlyInReports
    scope?: ReportScopeInput,
  ): Promise<unknown> {
    if (names.length > 100)
      throw apiError("ARGUMENT_INVALID", `At most 100 names at once (${names.length} were given).`, { limit: 100 });
    return present(await namedEnterprises(store, { ...scope }, names, membersCounted(true, subsidiaries)));
  }

  @FieldResolver(() => FootprintType, {
    description: "Where it is named and what it builds: jurisdictions, projects, statuses, investment.",
  })
  async footprint(
    @Root() enterprise: { id: string },
    @Ctx() { store }: ApiContext,
    @Arg("group", () => Boolean, { defaultValue: true, description: "With its group and all members of it." })
    group?: boolean,
  ): Promise<unknown> {
    return present(await footprint(store, enterprise.id, group ?? true));
  }

  @FieldResolver(() => [EnterpriseThemeType], { description: "Themes that its projects concern, most projects first." })
  async themes(@Root() enterprise: { id: string }, @Ctx() { loaders }: ApiContext): Promise<unknown> {
    const all = { limit: 10_000 };
    const projects = await loaders.related(
      { type: "UNDERTAKES", direction: "out", near: "Enterprise", query: { kind: "Project", ...all } },
      enterprise.id,
    );
    const themes = await Promise.all(
      projects.map(({ node }) =>
        loaders.related(
          { type: "CONCERNS", direction: "out", near: "Project", query: { kind: "PolicyTheme", ...all } },
          node.id,
        ),
      ),
    );
    const groups = groupBy(themes.flat(), (row) => row.node.id);
    const rows = [...groups.values()].map((list) => ({ theme: list[0]!.node, projects: list.length }));
    return present(
      rows.sort((left, right) => right.projects - left.projects || (left.theme.id < right.theme.id ? -1 : 1)),
    );
  }
}
