/** What the codes of a stage, told apart by how they begin, are about. Each message says itself what to do. */
export const stageCodes: readonly { readonly prefix: string; readonly meaning: string }[] = [
  { prefix: 'file/', meaning: 'A file or folder cannot be read, or stands where it is not read.' },
  { prefix: 'yaml/', meaning: 'A file is not the YAML that it seems to be.' },
  {
    prefix: 'record/',
    meaning: 'A value does not fit the schema of its file, which says what each key holds.',
  },
  {
    prefix: 'reference/',
    meaning: 'A name leads to nothing: a person, group, document or part of the report.',
  },
  { prefix: 'markup/', meaning: 'A text uses marks that have no meaning where they stand.' },
  { prefix: 'template/', meaning: 'A template or phrase of the house names what is not there.' },
  { prefix: 'house/', meaning: 'A house lacks a file, or holds one that does not fit its schema.' },
  { prefix: 'style/', meaning: 'The style of a house names a style that is not there.' },
  { prefix: 'render/', meaning: 'A document cannot be made as its format needs it.' },
];
