import { fetchJson } from './fetch.js';
import { say } from './say.js';

const pages = document.getElementById('pages');

/** Shows all reports, and keeps the keyboard where it was among them. */
export async function showList() {
  const focused = document.activeElement?.getAttribute('href');
  const { reports, unread, fault } = await fetchJson('/reports');
  const list = document.createElement('ul');
  list.className = 'reports';
  list.append(
    ...unread.map(({ id, file }) => itemFor(id, { textContent: id }, [file, 'cannot be read'])),
    ...reports.map(({ id, title, language, date, status }) =>
      itemFor(id, { textContent: title, lang: language, dir: 'auto' }, [id, date, status]),
    ),
  );
  pages.replaceChildren(list);
  if (location.pathname !== '/') say(`There is no page ${location.pathname}. These are the reports.`, true);
  else if (fault !== undefined) say(fault, true);
  else say(reports.length + unread.length === 0 ? 'There is no report yet.' : '', false);
  for (const link of list.querySelectorAll('a'))
    if (link.getAttribute('href') === focused) link.focus({ preventScroll: true });
}

function itemFor(id, title, words) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/report/${encodeURIComponent(id)}`;
  Object.assign(link, title);
  const facts = document.createElement('p');
  facts.className = 'facts';
  facts.textContent = words.join(' · ');
  item.append(link, facts);
  return item;
}
