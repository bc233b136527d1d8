import type {
  ActionRow,
  CommitmentRow,
  EnterpriseRow,
  IndicatorRow,
  ObservationRow,
  OpenPromiseRow,
  PlaceRow,
  ProjectRow,
  ResolvedIssuer,
  StrategyRow,
  ThemeWeight,
  UnreadRow,
  WithinNameRow,
} from "../domain/extracted-document.ts";
import type { Reading } from "../domain/reading.ts";

export interface PlacesRead {
  readonly places: readonly PlaceRow[];
  readonly mentionsWithinNames: readonly WithinNameRow[];
  readonly unread: readonly UnreadRow[];
}
export interface FiguresRead {
  readonly indicators: readonly IndicatorRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly observations: readonly ObservationRow[];
  readonly actions: readonly ActionRow[];
  readonly openPromises?: readonly OpenPromiseRow[];
  readonly unread: readonly UnreadRow[];
}

/** The stages of reading one document, each pure. */
export interface Extractors {
  readonly issuer: (reading: Reading) => ResolvedIssuer;
  readonly places: (reading: Reading, issuer: ResolvedIssuer) => PlacesRead;
  readonly enterprises: (reading: Reading, places: PlacesRead) => readonly EnterpriseRow[];
  readonly projects: (
    reading: Reading,
    enterprises: readonly EnterpriseRow[],
    places: PlacesRead,
  ) => readonly ProjectRow[];
  readonly strategies: (reading: Reading, issuer: ResolvedIssuer) => readonly StrategyRow[];
  readonly figures: (reading: Reading, issuer: ResolvedIssuer) => FiguresRead;
  readonly themes: (reading: Reading) => readonly ThemeWeight[];
}
