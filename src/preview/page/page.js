// The page of the preview: shows what the server says of a report, and keeps the reader's place.
import { fetchPages } from './drawings.js';
import { fetchJson, Missing, Stopped } from './fetch.js';
import { showFindings } from './findings.js';
import { showList } from './list.js';
import { focusAgain, focusedParagraph, showParagraphs } from './paragraphs.js';
import { keepPlace, placeOfReader, placeToBegin, rememberPlace } from './place.js';
import { say, sayStopped, tell as tellReader } from './say.js';
import { showVersions } from './versions.js';
import { scrollByKeys } from './view.js';
import { layWords } from './words.js';

let id = /^\/report\/([^/]+)\/?$/.exec(location.pathname)?.[1];
const title = document.getElementById('title');
const pages = document.getElementById('pages');

let version = 0;
/** The version of which all pages are drawn. */
let complete = 0;
let isBegun = false;
if (id === undefined) document.body.className = 'list';
else rememberPlace(() => id);
scrollByKeys();

async function showReport() {
  const state = await fetchJson(`/state/${id}`);
  if (state.version <= version && complete === version) {
    sayState(state);
    return;
  }
  if (document.body.className === 'list') {
    document.body.className = '';
    pages.replaceChildren();
  }
  change(title, { textContent: state.title, lang: state.language, dir: state.direction });
  change(document, { title: `${state.id} – Rapporteur` });
  change(pages, { dir: state.direction });
  showVersions(state);
  const drawings = await fetchPages(state);
  const now = placeOfReader();
  const focused = focusedParagraph();
  drawings.showPages();
  showParagraphs(state);
  focusAgain(focused);
  const place = (!isBegun && placeToBegin(id)) || now;
  isBegun = true;
  keepPlace(place);
  drawings.drawSeen();
  showFindings(state);
  pages.classList.toggle('old', !state.isCurrent);
  version = state.version;
  sayState(state);
  document.documentElement.dataset.version = String(version);
  const saves = changes;
  if (!(await drawings.drawOthers(() => changes !== saves))) return;
  complete = version;
  document.documentElement.dataset.complete = String(version);
  const laid = version;
  void layWords(state, () => version !== laid);
}

/** Sets what is not yet so: to set the same again makes the browser look at every letter of every page. */
function change(object, values) {
  for (const [name, value] of Object.entries(values)) if (object[name] !== value) object[name] = value;
}

function sayState(state) {
  const open = state.findings.filter((one) => one.accepted === undefined);
  const first = open.find((one) => one.severity === 'error');
  const counted = ['warning', 'advice']
    .map((severity) => [open.filter((one) => one.severity === severity).length, severity])
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}${count > 1 && name === 'warning' ? 's' : ''}`);
  const length = `${state.pages.length} page${state.pages.length === 1 ? '' : 's'}`;
  if (first !== undefined) say(`${first.file}:${first.line}:${first.column}: ${first.message}`, true);
  else say(`${[length, ...counted].join(', ')}, as saved.`, false);
}

let showing = Promise.resolve();

/** How often something changed. */
let changes = 0;

/** How long it is waited, in milliseconds, until the server is asked again that did not answer. */
const pause = 1000;
let again;

/** One after the other: what comes late must not lie over what is newer. */
function show() {
  changes += 1;
  showing = showing.then(id === undefined ? showList : showReport).catch(sayFault);
  // To say what is wrong asks the server as well, and may fail.
  showing = showing.catch(sayFault);
}

async function sayFault(fault) {
  // A drawing that is gone belonged to a state that is no longer the last.
  if (fault instanceof Missing && fault.path.startsWith('/drawing/')) {
    version = 0;
    show();
  } else if (fault instanceof Missing) {
    await sayMissing(fault);
  } else if (fault instanceof Stopped) {
    sayStopped();
    clearTimeout(again);
    again = setTimeout(show, pause);
  } else say(String(fault), true);
}

/** Tells why there is no report, beside all that there are; or why not any more, and the pages that are shown are old then. */
async function sayMissing(fault) {
  const name = decodeURIComponent(id);
  const { message, remedy, renamedTo } = JSON.parse(fault.message);
  if (renamedTo !== undefined) {
    follow(renamedTo);
    showing = showing.then(() => tellReader(`${name} is called ${renamedTo} now.`, false));
    return;
  }
  pages.classList.add('old');
  if (isBegun) say(`There is no report "${name}" any more. ${message}`, true);
  else {
    document.body.className = 'list';
    change(title, { textContent: name });
    change(document, { title: `${name} – Rapporteur` });
    await showList();
    say(`${message} ${remedy}`, true);
  }
}

/** Goes on with a record that has another name now, where the reader is. */
function follow(renamedTo) {
  id = encodeURIComponent(renamedTo);
  history.replaceState(history.state, '', `/report/${id}${location.hash}`);
  show();
}

/*
 * A browser keeps few connections to one address: of all tabs with the preview only one listens, and tells the others. When
 * it is closed, the next one takes its place.
 */
const tabs = new BroadcastChannel('rapporteur-preview');

function hear(event) {
  if (event === 'stopped') sayStopped();
  else show();
}

function tell(event) {
  tabs.postMessage(event);
  hear(event);
}

tabs.addEventListener('message', ({ data }) => hear(data));
show();
try {
  await navigator.locks.request('rapporteur-preview', listen);
} catch {
  // Where a browser has no locks, or refuses them together with cookies, each tab listens for itself.
  listen();
}

function listen() {
  const events = new EventSource('/events');
  events.addEventListener('change', () => tell('change'));
  events.addEventListener('open', () => tell('started'));
  events.addEventListener('error', () => {
    tell('stopped');
    // Where another program answers at this address in the meantime, a browser does not ask again by itself.
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, pause);
  });
  return new Promise(() => undefined);
}
