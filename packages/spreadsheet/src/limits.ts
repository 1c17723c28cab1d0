/** What a file may be before any library sees its bytes; each is an option. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts together once inflated: a 1 MB file can inflate to 1 GiB. */
  readonly inflatedBytes: number;
  /** Parts of the package. */
  readonly entries: number;
  /** Rows and columns that are read. */
  readonly columns: number;
  readonly rows: number;
}

export const defaultLimits: ReadLimits = {
  fileBytes: 200 * 1024 * 1024,
  inflatedBytes: 600 * 1024 * 1024,
  entries: 2_000,
  columns: 1_024,
  rows: 1_048_576,
};
