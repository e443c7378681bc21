const versions = document.getElementById('versions');
let shown = '';

/** Shows the languages of a report, each by its own name; the one that is read is no link. */
export function showVersions(state) {
  const told = JSON.stringify([state.id, state.versions]);
  if (told === shown) return;
  shown = told;
  const focused = versions.contains(document.activeElement) ? document.activeElement.lang : undefined;
  const links = state.versions.map(({ id, language }) => {
    const link = document.createElement('a');
    if (id === state.id) link.setAttribute('aria-current', 'page');
    else link.href = `/report/${encodeURIComponent(id)}`;
    link.lang = language;
    link.textContent = nameOf(language);
    return link;
  });
  versions.replaceChildren(...(links.length > 1 ? links : []));
  for (const link of links) if (link.lang === focused) link.focus({ preventScroll: true });
}

function nameOf(language) {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
