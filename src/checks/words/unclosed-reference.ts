/** The beginning of a reference or a link of which the round bracket is not closed. */
export const unclosedReference =
  /\[(?<words>[^[\]]*)\]\((?<target>#[a-z0-9-]*|https?:\/\/[^\s()]*|)(?=[\s.,;:]|$)/g;
