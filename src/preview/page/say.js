const state = document.getElementById('state');
const told = document.getElementById('told');

/** Says how the report is, in the line at the top, which is read aloud too. What was told before is over. */
export function say(words, isError) {
  change(state, words, isError);
  state.hidden = false;
  change(told, '', false);
}

/** Tells what came of a click. An error of the report stays in sight beside it. */
export function tell(words, isError) {
  change(told, words, isError);
  state.hidden = !state.classList.contains('error');
}

export function sayStopped() {
  say('The preview has stopped; start it again.', true);
}

function change(element, words, isError) {
  element.classList.toggle('error', isError);
  if (element.textContent !== words) element.textContent = words;
}
