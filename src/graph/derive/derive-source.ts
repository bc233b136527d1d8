export interface DeriveSource {
  readonly todo?: never;
}
