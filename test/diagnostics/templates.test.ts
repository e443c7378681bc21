import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/index.ts';
import { composeReport, openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

/** What a run says after a change of a file of the house; without a replacement the file is deleted. */
async function afterChange(file: string, wrong?: readonly [find: string | RegExp, put: string]) {
  const files = projectFiles();
  const before = new TextDecoder().decode(files.templates.get(file)?.bytes);
  const templates = new Map(files.templates);
  templates.delete(file);
  if (wrong !== undefined) {
    const after = before.replace(...wrong);
    expect(after).not.toBe(before);
    templates.set(file, { path: `templates/${file}`, bytes: new TextEncoder().encode(after) });
  }
  const found: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const project = await openProject({ ...files, templates }, diagnose);
  await composeReport(project, 'cwg-cop-15', diagnose);
  // Findings of editorial rules are tried by their own examples.
  const faults = found.filter(({ code }) => !code.startsWith('check/'));
  return faults.map(
    ({ place, code, message }) =>
      `${place.file}:${place.start.line}:${place.start.column} ${code} ${message}`,
  );
}

describe('a faulty house', () => {
  it('with a misspelt name in a phrase is an error at the line of the phrase', async () => {
    expect(
      await afterChange('itu/en/outcome.yaml', ["'{{chair.role}}, {{group", "'{{chair.rolle}}, {{group"]),
    ).toEqual([
      expect.stringMatching(
        /^templates\/itu\/en\/outcome\.yaml:\d+:18 template\/unknown-name .*did you mean \{\{chair\.role\}\}\?$/,
      ),
    ]);
  });

  it('with a misspelt partial, phrase or style is an error that names what is near', async () => {
    const said = [
      await afterChange('itu/outcome.mustache', ['{{> signature}}', '{{> signatur}}']),
      await afterChange('itu/outcome.mustache', ['{{phrase.title}}', '{{phrase.titel}}']),
      await afterChange('itu/outcome.mustache', ['::title', '::titel']),
      await afterChange('itu/style.yaml', ['based-on: enumlev1', 'based-on: enumlew1']),
    ].flat();
    expect(said).toEqual([
      expect.stringContaining('did you mean "signature"?'),
      expect.stringContaining('did you mean "title"?'),
      expect.stringContaining('did you mean "title"?'),
      expect.stringContaining('did you mean "enumlev1"?'),
    ]);
  });

  it('with a section or a block that is not closed is an error where it begins', async () => {
    const open = await afterChange('itu/partials/sections.mustache', ['{{/sections}}', '']);
    expect(new Set(open)).toEqual(
      new Set([
        'templates/itu/partials/sections.mustache:2:1 template/syntax The section {{#sections}} is not closed.',
      ]),
    );
    expect(
      await afterChange('itu/partials/signature.mustache', [':::signature', '::::signature']),
    ).toContainEqual(
      expect.stringMatching(/^templates\/itu\/partials\/signature\.mustache:2:1 markup\/unclosed-block /),
    );
  });

  it('with a template that writes nothing is one error, whatever the emptiness consists of', async () => {
    for (const nothing of ['', ' \n\n', '{{! to do }}', '| | |\n|-|-|\n| | |\n', '# ', '> ', '\u200B'])
      expect(await afterChange('itu/outcome.mustache', [/[^]*/, nothing]), JSON.stringify(nothing)).toEqual([
        expect.stringMatching(/^templates\/itu\/outcome\.mustache:1:1 template\/writes-nothing /),
      ]);
    expect(await afterChange('itu/outcome.mustache', [/[^]*/, '.'])).toEqual([]);
  });

  it('that lacks a file is an error that names the file, once', async () => {
    expect(await afterChange('itu/en/outcome.yaml')).toEqual([
      expect.stringMatching(/^templates\/itu\/en\/outcome\.yaml:1:1 house\/missing-file /),
    ]);
    expect(await afterChange('itu/outcome.mustache')).toEqual([
      expect.stringMatching(/^templates\/itu\/outcome\.mustache:1:1 house\/missing-file /),
    ]);
    expect(await afterChange('itu/house.yaml')).toEqual([
      expect.stringMatching(/^templates\/itu\/house\.yaml:1:1 house\/missing-file /),
    ]);
  });

  it('with a wrong value is an error at the value, and nothing that follows from it is said', async () => {
    expect(await afterChange('itu/en/wording.yaml', [/^roles:/m, 'rolls:'])).toEqual([
      expect.stringMatching(/wording\.yaml:\d+:1 record\/unknown-key .*did you mean "roles"\?/),
    ]);
    expect(await afterChange('itu/style.yaml', ['  size: 12', '  size: twelve'])).toEqual([
      expect.stringMatching(/style\.yaml:\d+:9 record\/wrong-type /),
    ]);
  });
});
