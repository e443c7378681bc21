import { openPlace } from './open-place.js';
import { showParagraphAt } from './paragraphs.js';

const pages = document.getElementById('pages');
const findings = document.getElementById('finding-list');
const count = document.getElementById('finding-count');

let findingsShown = '';

/** Shows the findings, and keeps the keyboard where it was among them. */
export function showFindings(state) {
  const told = JSON.stringify(state.findings);
  if (told === findingsShown) return;
  const open = state.findings.filter(({ accepted }) => accepted === undefined);
  findingsShown = told;
  const focused = findings.contains(document.activeElement)
    ? document.activeElement.dataset.finding
    : undefined;
  const items = state.findings.map((finding) => {
    const item = document.createElement('li');
    item.className = finding.accepted === undefined ? finding.severity : 'accepted';
    const severity = document.createElement('span');
    severity.className = 'severity';
    severity.textContent = finding.accepted === undefined ? finding.severity : 'accepted';
    const place = document.createElement('button');
    place.type = 'button';
    place.textContent = `${finding.file}:${finding.line}:${finding.column}`;
    place.dataset.finding = `${finding.code} ${finding.message}`;
    place.addEventListener('click', () => {
      showParagraphAt(finding.file, finding.line);
      openPlace(finding);
    });
    const remedy = document.createElement('p');
    remedy.className = 'remedy';
    remedy.textContent = `${finding.accepted ?? finding.remedy} (${finding.code})`;
    item.append(severity, ': ', finding.message, remedy, place);
    return item;
  });
  if (items.length === 0) {
    const none = document.createElement('li');
    none.textContent = 'Nothing to find fault with.';
    items.push(none);
  }
  findings.replaceChildren(...items);
  // What is accepted is nothing to do any more.
  count.textContent = open.length === 0 ? '' : ` (${open.length})`;
  if (focused === undefined) return;
  const places = [...findings.querySelectorAll('button')];
  (places.find((place) => place.dataset.finding === focused) ?? places[0] ?? pages).focus({
    preventScroll: true,
  });
}
