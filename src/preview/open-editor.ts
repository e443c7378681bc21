import { spawn } from 'node:child_process';
import { basename } from 'node:path';

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

/** The words of the command that opens a file at a place; `editor` as `EDITOR` has it, with options if need be. */
export function editorCommand(editor: string, file: string, line: number, column: number): readonly string[] {
  const words = editor.trim().split(/\s+/);
  const name = basename(words[0] ?? '').replace(/\.(?:exe|cmd)$/i, '');
  const form = forms.find(([pattern]) => pattern.test(name))?.[1];
  return [...words, ...(form?.(file, line, column) ?? [file])];
}

/**
 * Starts an editor with a command (`editorCommand`), and does not wait for it. It is given the environment of the user, not what this
 * program made of it. Resolves to false where it cannot be started.
 */
export function startEditor(
  [program = '', ...words]: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'inherit', env: environment });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
  });
}
