const status = document.getElementById('status');

/** Says something in the line at the top, which is read aloud too. */
export function say(words, isError) {
  status.classList.toggle('error', isError);
  if (status.textContent !== words) status.textContent = words;
}

export function sayStopped() {
  say('The preview has stopped; start it again.', true);
}
