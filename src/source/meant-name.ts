/** What the records that `rapporteur new` begins have where an ID is to be filled in. */
const placeholder = /^ID-OF-/;

/**
 * The ID that is meant by a name as people write it (`Cosmas Zavazava`): small letters and hyphens, where that has the form that is
 * wanted. Undefined where it has not, or where a placeholder was left.
 */
export function meantName(written: string, form: RegExp): string | undefined {
  if (placeholder.test(written)) return undefined;
  const name = written
    .normalize('NFD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return name !== written && form.test(name) ? name : undefined;
}

/** The code of a language that is likely meant, such as `pt-BR` by `pt_BR`. */
export function meantTag(written: string, form: RegExp): string | undefined {
  const [language = '', ...parts] = written.trim().split(/[-_]/);
  const tag = [language.toLowerCase(), ...parts].join('-');
  return form.test(tag) ? tag : undefined;
}
