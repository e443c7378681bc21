import { sayStopped, tell } from './say.js';

let token = tokenIn(document);

/** Tells a place of a file, and has it opened in the editor; where the sentence around it stands is told beside it. */
export async function openPlace({ file, line, column, sentence }) {
  const also = sentence === undefined ? '' : ` (in a sentence of ${sentence})`;
  tell(`${file}:${line}:${column}${also}`, false);
  const place = JSON.stringify({ file, line, column });
  try {
    let response = await ask(place);
    if (response.status === 403) {
      token = await fetchToken();
      response = await ask(place);
    }
    if (response.ok) tell((await response.json()).message + also, false);
    else tell(`The preview says ${response.status}: load this page again.`, true);
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    sayStopped();
  }
}

function ask(place) {
  const headers = { 'content-type': 'application/json', 'x-token': token };
  return fetch('/open', { method: 'POST', headers, body: place });
}

/** A preview that was started anew has another token. It stands in its pages, which only they themselves can read. */
async function fetchToken() {
  const response = await fetch('/');
  return tokenIn(new DOMParser().parseFromString(await response.text(), 'text/html'));
}

function tokenIn(page) {
  return page.querySelector('meta[name=token]')?.content ?? '';
}
