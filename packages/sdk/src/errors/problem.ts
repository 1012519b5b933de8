/** Something a file held that could not be used; the rest goes on working. */
export interface DataProblem {
  /** The file's address, or its name. */
  file: string;
  /** Key or id of the record left out, where there is one. */
  record?: string;
  /** Where in the record: `services[12].name`. */
  path?: string;
  /** English, for developers: what was found and what was expected. */
  message: string;
}
