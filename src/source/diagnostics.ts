/** What to do about each kind of YAML fault, in an officer's words, by the parser's code. */
export const yamlRemedies: Readonly<Record<string, string>> & { readonly default: string } = {
  default:
    'Compare with a record that builds: a key, a colon, a space, a value; lists and texts indented below their key.',
  ALIAS_PROPS: 'Write the value itself; a text that begins with & or * needs quotation marks.',
  BAD_INDENT: 'Indent this line as far as its neighbours of the same level, with spaces.',
  BAD_SCALAR_START: 'Put the text in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY:
    'A text that holds a colon and a space needs quotation marks, or | and a new line before it.',
  BLOCK_IN_FLOW: 'Close the bracket first, or put the text in quotation marks.',
  IMPOSSIBLE: 'Put the text in quotation marks.',
  MISSING_CHAR:
    'Add the missing sign: a colon and a space after a key, or the closing quotation mark or bracket.',
  MULTILINE_IMPLICIT_KEY:
    'A key stands on one line and ends with a colon; a text that holds a colon needs quotation marks.',
  MULTIPLE_DOCS: 'Keep one record in a file; delete the line ---.',
  TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
  UNEXPECTED_TOKEN: 'Put the text in quotation marks, or check the indentation of the lines above.',
};
