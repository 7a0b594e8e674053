/** One thing that is wrong with a built page. */
export interface Finding {
  /** The page's path, such as `/reports/x/`. */
  page: string;
  /** What is wrong: a full sentence. */
  message: string;
}
