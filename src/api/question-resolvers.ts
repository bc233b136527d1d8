import type { ClassType } from "type-graphql";
import { BusinessResolver } from "./business/business.resolver.ts";
import { BUSINESS_FIELDS } from "./business/business.type.ts";
import { ChangesResolver } from "./changes/changes.resolver.ts";
import { CHANGES_FIELDS } from "./changes/changes.type.ts";
import { DiffusionResolver } from "./diffusion/diffusion.resolver.ts";
import { DIFFUSION_FIELDS } from "./diffusion/diffusion.type.ts";
import { DocumentResolver } from "./document/document.resolver.ts";
import { FigureResolver } from "./figure/figure.resolver.ts";
import { FIGURE_FIELDS } from "./figure/figure.type.ts";
import { NetworkResolver } from "./network/network.resolver.ts";
import { NETWORK_FIELDS } from "./network/network.type.ts";
import { PanelResolver } from "./panel/panel.resolver.ts";
import { PathResolver } from "./path/path.resolver.ts";
import { PATH_FIELDS } from "./path/path.type.ts";
import { PhraseResolver } from "./phrase/phrase.resolver.ts";
import { PHRASE_FIELDS } from "./phrase/phrase.type.ts";
import { PlaceNamingResolver } from "./place-naming/place-naming.resolver.ts";
import { PLACE_NAMING_FIELDS } from "./place-naming/place-naming.type.ts";
import { CommitmentOutcomeResolver, PromisedOutcomeResolver, PromiseResolver } from "./promise/promise.resolver.ts";
import { PROMISE_FIELDS } from "./promise/promise.type.ts";
import { CoverageResolver } from "./report-coverage/coverage.resolver.ts";
import { COVERAGE_FIELDS } from "./report-coverage/coverage.type.ts";
import { SearchResolver } from "./search/search.resolver.ts";
import { SEARCH_FIELDS } from "./search/search.type.ts";
import { SharedResolver } from "./shared/shared.resolver.ts";
import { SHARED_FIELDS } from "./shared/shared.type.ts";
import { SimilarResolver } from "./similar/similar.resolver.ts";
import { StatsResolver } from "./stats/stats.resolver.ts";
import { WordCountResolver } from "./word-count/word-count.resolver.ts";
import { WORD_COUNT_FIELDS } from "./word-count/word-count.type.ts";

/** Resolvers of the questions that span reports. */
export const QUESTION_RESOLVERS: readonly ClassType[] = [
  BusinessResolver,
  ChangesResolver,
  CoverageResolver,
  DiffusionResolver,
  DocumentResolver,
  FigureResolver,
  NetworkResolver,
  PanelResolver,
  PathResolver,
  PhraseResolver,
  PlaceNamingResolver,
  CommitmentOutcomeResolver,
  PromisedOutcomeResolver,
  PromiseResolver,
  SearchResolver,
  SharedResolver,
  SimilarResolver,
  StatsResolver,
  WordCountResolver,
  ...BUSINESS_FIELDS,
  ...CHANGES_FIELDS,
  ...COVERAGE_FIELDS,
  ...DIFFUSION_FIELDS,
  ...FIGURE_FIELDS,
  ...NETWORK_FIELDS,
  ...PATH_FIELDS,
  ...PHRASE_FIELDS,
  ...PLACE_NAMING_FIELDS,
  ...PROMISE_FIELDS,
  ...SEARCH_FIELDS,
  ...SHARED_FIELDS,
  ...WORD_COUNT_FIELDS,
];
