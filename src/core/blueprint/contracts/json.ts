/** A value that JSON and YAML can hold. The documents of this folder consist of these. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. Its keys stand in the order in which they are to be read. */
export interface JsonObject {
  readonly [key: string]: Json;
}
