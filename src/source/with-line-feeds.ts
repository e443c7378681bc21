/**
 * A text whose lines all end with a carriage return, as on old systems, with line feeds in their place, which YAML 1.2 takes for the
 * same (5.4) and its parser does not. As long as it was, so that offsets hold. Any other text is given back as it is.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text;
}
