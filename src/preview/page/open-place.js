import { say } from './say.js';

const token = document.querySelector('meta[name=token]').content;

/** Tells a place of a file, and has it opened in the editor. */
export async function openPlace({ file, line, column }) {
  say(`${file}:${line}:${column}`, false);
  const response = await fetch('/open', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-token': token },
    body: JSON.stringify({ file, line, column }),
  });
  if (response.ok) say((await response.json()).message, false);
  else if (response.status === 403) say('The preview was started anew: load this page again.', true);
}
