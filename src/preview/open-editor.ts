import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from '../build/error-code.ts';

/** How editors are told the line and column to begin at. */
const forms: readonly (readonly [
  RegExp,
  (file: string, line: number, column: number) => readonly string[],
])[] = [
  [
    /^(?:code|code-insiders|codium|vscodium|cursor)$/,
    (file, line, column) => ['--goto', `${file}:${line}:${column}`],
  ],
  [/^(?:subl|sublime_text|zed|hx|helix|micro)$/, (file, line, column) => [`${file}:${line}:${column}`]],
  [/^(?:emacs|emacsclient|kak|kakoune)$/, (file, line, column) => [`+${line}:${column}`, file]],
  [/^(?:nano|pico)$/, (file, line, column) => [`+${line},${column}`, file]],
  [/^(?:n?vim?|gvim|mvim|vi|gedit|joe|mcedit|kate)$/, (file, line) => [`+${line}`, file]],
];

/** Editors that have the terminal for themselves. */
const inTerminal = /^(?:n?vim?|nano|pico|hx|helix|micro|kak|kakoune|joe|mcedit)$/;

/** Editors with a window of their own: they go on when the preview ends. All others may need its terminal. */
const windowed =
  /^(?:code|code-insiders|codium|vscodium|cursor|subl|sublime_text|zed|gvim|mvim|gedit|kate|geany|gnome-text-editor|xdg-open|open|notepad|notepad\+\+)$/;

/** How long it is waited, in milliseconds, whether an editor ends at once because something is wrong. */
const timeToFail = 400;

/** Opens files in the editor of the user. */
export interface Editor {
  /**
   * Starts the editor with a command (`editorCommand`), and does not wait for its end. Returns what came of it, to be said after the
   * place.
   */
  readonly open: (command: readonly string[]) => Promise<string>;
}

/** The words of the command that opens a file at a place; `editor` as `EDITOR` has it, with options if need be. */
export function editorCommand(editor: string, file: string, line: number, column: number): readonly string[] {
  const words = wordsOf(editor);
  const form = forms.find(([pattern]) => pattern.test(nameOf(words)))?.[1];
  return [...words, ...(form?.(file, line, column) ?? [file])];
}

/**
 * The editor `editor`. It is given the environment of the user, not what this program made of it. One in the terminal has it for itself:
 * until it is closed no other is started there.
 */
export function userEditor(
  editor: string,
  environment: Readonly<Record<string, string | undefined>>,
): Editor {
  const name = nameOf(wordsOf(editor));
  const hasWindow = windowed.test(name);
  let running: ChildProcess | undefined;
  return {
    async open([program = '', ...words]) {
      if (running !== undefined) return `; "${editor}" is still open in the terminal, close it first`;
      const child = startProgram(program, words, {
        ...{ stdio: hasWindow ? 'ignore' : 'inherit', env: environment },
        // Ctrl-C in the terminal must not end an editor in which something is not saved yet.
        detached: hasWindow,
      });
      if (child === undefined) return `; "${editor}" cannot be started`;
      child.unref();
      if (inTerminal.test(name)) running = child;
      const ended = new Promise<string>((resolve) => {
        const end = (how: string): void => {
          running = undefined;
          resolve(how);
        };
        child.once('error', () => end(`; "${editor}" cannot be started`));
        child.once('exit', (number) =>
          end(number === 0 ? `, opened in ${editor}` : `; "${editor}" ended with ${number ?? 'a signal'}`),
        );
      });
      return Promise.race([ended, setTimeout(timeToFail, `, opened in ${editor}`, { ref: false })]);
    },
  };
}

/** Undefined where the system refuses at once; most of what it refuses it tells a little later, as an event. */
function startProgram(
  program: string,
  words: readonly string[],
  options: SpawnOptions,
): ChildProcess | undefined {
  if (program === '') return undefined;
  try {
    return spawn(program, words, options);
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    return undefined;
  }
}

function nameOf([program = '']: readonly string[]): string {
  return basename(program).replace(/\.(?:exe|cmd)$/i, '');
}

/** The words of a command; what stands between quotation marks is one, as in a shell. */
function wordsOf(command: string): readonly string[] {
  const words = command.match(/(?:"[^"]*"|'[^']*'|\S)+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
