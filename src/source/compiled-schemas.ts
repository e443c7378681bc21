/** Says whether a value is as a schema wants it, and no more. */
export type Accepts = (value: unknown) => boolean;

/**
 * The schemas of the program turned into code, by their texts. When the program is compiled, the code takes the place of this
 * empty list; from its sources the program turns each schema into code when it is first needed, which takes a
 * tenth of a second.
 */
export const compiledSchemas: ReadonlyMap<string, Accepts> = new Map();
