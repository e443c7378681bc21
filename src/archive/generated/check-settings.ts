/* Generated from schemas/check-settings.schema.json by `npm run generate`. Do not edit. */

/**
 * How grave the findings of rules are for a group, by the name of its file in the folder groups beside this one.
 */
export interface CheckSettingsFile {
  /**
   * Rules by their codes: error, warning, advice, or off.
   */
  rules: {
    [k: string]: 'error' | 'warning' | 'advice' | 'off' | undefined;
  };
}
