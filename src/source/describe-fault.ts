import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Place, startOfFile } from '../diagnostics/place.ts';
import { type PropertySchema, schemaAt } from './schema-at.ts';
import type { Path, SourceFile } from './source-file.ts';
import { describeDay, remedyForDays } from './describe-day.ts';
import { convert } from './convert.ts';
import { isRequired } from './is-required.ts';
import { wordsOfName } from './key-of-name.ts';
import { limitOf } from './limit-of.ts';
import { remedyWithKey } from './key-for-value.ts';
import { meantColour } from './meant-colour.ts';
import { meantKey } from './meant-key.ts';
import { meantName, meantTag } from './meant-name.ts';
import { meantWord } from './meant-word.ts';
import { nameOf } from './name-of-path.ts';
import { wordsOfRemark } from './remark-alone.ts';
import { type Words, wordsOfKey } from './words-of-key.ts';
import { beginsWithBullet, wordsOfBullet } from './word-bullet.ts';

/** Says in an officer's words what a fault found by the schema is, where, and what to do. */
export function describeFault(
  fault: ErrorObject,
  path: Path,
  source: SourceFile,
  schema: PropertySchema,
): Diagnostic {
  const described = describe(schema, path);
  const words =
    wordsOfKey(fault) ??
    wordsOfRemark(fault, path, source) ??
    (describers[fault.keyword] ?? describeOther)(fault, path, described, schema);
  const full = words.below === undefined ? path : [...path, words.below];
  return {
    code: words.code,
    severity: 'error',
    message: words.message,
    remedy: words.remedy,
    place: placeOfFault(words, full, source),
  };
}

/** What an entry of a list is, and an example of it, the list says where the entry itself does not. */
function describe(schema: PropertySchema, path: Path): PropertySchema {
  const described = schemaAt(schema, path) ?? {};
  if (typeof path.at(-1) !== 'number') return described;
  const { description, examples } = schemaAt(schema, path.slice(0, -1)) ?? {};
  const [entries] = examples ?? [];
  return {
    ...(description !== undefined && { description }),
    ...(Array.isArray(entries) && { examples: entries }),
    ...described,
  };
}

/** What is missing at the top of a file is missing everywhere in it: its beginning stands for that. */
function placeOfFault({ at }: Words, path: Path, source: SourceFile): Place {
  if (path.length === 0) return startOfFile(source.file);
  return at === 'key' ? source.placeOfKey(path) : source.placeOf(path);
}

type Describer = (fault: ErrorObject, path: Path, described: PropertySchema, schema: PropertySchema) => Words;

const describers: Readonly<Record<string, Describer>> = {
  additionalProperties(fault) {
    const key = String(fault.params.additionalProperty);
    const known = Object.keys(schemaOf(fault).properties ?? {});
    const [, name = '', value = ''] = /^([\w-]+):(.+)$/.exec(key) ?? [];
    if (known.includes(name))
      return {
        code: 'yaml/no-space',
        message: 'After the colon there is no space.',
        remedy: `Write "${name}: ${value}".`,
        at: 'key',
        below: key,
      };
    const meant = meantKey(fault);
    const named = meant === undefined ? wordsOfName(fault, known) : undefined;
    if (named !== undefined) return named;
    return {
      code: 'record/unknown-key',
      message: `"${key}" is not known here${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy:
        meant === undefined
          ? `Delete it, or write one of: ${known.join(', ')}.`
          : `Write "${meant}", or delete the line.`,
      at: 'key',
      below: key,
    };
  },
  required(fault, path) {
    const key = String(fault.params.missingProperty);
    const wanted = schemaOf(fault).properties?.[key];
    return {
      code: 'record/missing-key',
      message: `"${key}" is missing${path.length === 0 ? '' : ` in "${nameOf(path)}"`}.`,
      remedy: `${withFullStop(`Add it${exampleOf(wanted, key)}`)} ${wanted?.description ?? ''}`.trim(),
      at: 'key',
    };
  },
  type(fault, path, described, schema) {
    const wanted = typeNames[String(fault.params.type)] ?? String(fault.params.type);
    if (path.length === 0)
      return {
        code: 'record/wrong-type',
        message: `The file must hold ${wanted}, but holds ${describeValue(fault.data)}.`,
        remedy:
          'Write a key, a colon, a space and a value on each line; compare with another file of its kind.',
      };
    if (fault.params.type === 'array' && beginsWithBullet(fault.data)) return wordsOfBullet(fault.data);
    return {
      code: 'record/wrong-type',
      message: `"${nameOf(path)}" must be ${wanted}, but ${describeValue(fault.data)} stands here.`,
      remedy:
        convert(fault.data, String(fault.params.type)) ??
        remedyWithKey(fault.data, path, schema) ??
        remedyWithoutBar(fault.data, described, path.at(-1)) ??
        remedyOf(described),
    };
  },
  enum(fault, path) {
    const allowed = (fault.params.allowedValues as unknown[]).map(String);
    if (typeof fault.data === 'object')
      return {
        code: 'record/wrong-type',
        message: `"${nameOf(path)}" must be a single word, but ${describeValue(fault.data)} stands here.`,
        remedy:
          fault.data === null && allowed.includes('off')
            ? `Write "off" where it is not wanted, else one of: ${allowed.filter((one) => one !== 'off').join(', ')}.`
            : `Write one of: ${allowed.join(', ')}.`,
      };
    const written = typeof fault.data === 'string' ? fault.data : JSON.stringify(fault.data);
    const meant = meantWord(written, allowed);
    return {
      code: 'record/unknown-value',
      message: `"${written}" is no possible "${nameOf(path)}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy: `Write one of: ${allowed.join(', ')}.`,
    };
  },
  format: (fault, path, described) =>
    describeDay(String(fault.data), nameOf(path), described.oneOf !== undefined),
  pattern(fault, path, described, schema) {
    const written = String(fault.data);
    if (written.trim() === '')
      return {
        code: 'record/empty',
        message: `"${nameOf(path)}" is empty.`,
        remedy: fillIn('Write the text', path, schema),
      };
    const colour = described.$ref === '#/$defs/colour' ? meantColour(written) : undefined;
    if (described.$ref === '#/$defs/colour')
      return {
        code: 'record/wrong-form',
        message: `"${written}" is no colour as it is written here${colour === undefined ? '.' : `; did you mean '${colour}'?`}`,
        remedy: `${colour === undefined ? remedyOf(described) : `Write '${colour}'.`} A colour is six of the signs 0–9 and A–F, without #, in quotation marks.`,
      };
    const form = new RegExp(String(fault.params.pattern), 'u');
    const isLanguage = described.$ref === '#/$defs/language';
    const meant = isLanguage ? meantTag(written, form) : meantName(written, form);
    return {
      code: 'record/wrong-form',
      message: `"${written}" has not the form of "${nameOf(path)}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy:
        meant === undefined
          ? remedyOf(described)
          : isLanguage
            ? `Write "${meant}".`
            : `Write "${meant}": small letters, figures and hyphens, no other signs.`,
    };
  },
  minLength: (_, path, _described, schema) => ({
    code: 'record/empty',
    message: `"${nameOf(path)}" is empty.`,
    remedy: fillIn('Write the text', path, schema),
  }),
  minItems: (_, path, _described, schema) => ({
    code: 'record/empty',
    message: `The list "${nameOf(path)}" is empty.`,
    remedy: fillIn('Write an entry', path, schema),
  }),
  uniqueItems(fault, path) {
    const [first, second] = [Number(fault.params.j), Number(fault.params.i)];
    return {
      code: 'record/repeated-entry',
      message: `Entries ${first + 1} and ${second + 1} of "${nameOf(path)}" are the same.`,
      remedy: 'Delete one of them.',
      below: second,
    };
  },
  oneOf(fault, path, described, schema) {
    const branches = fault.schema as readonly PropertySchema[];
    const isDays = branches.some(({ $ref }) => $ref === '#/$defs/day');
    const wanted = isDays
      ? 'a day, or a first and a last day'
      : branches.map((branch) => kindOf(branch, schema)).join(' or ');
    return {
      code: 'record/wrong-type',
      message: `"${nameOf(path)}" must be ${wanted}, but ${describeValue(fault.data)} stands here.`,
      remedy: isDays ? remedyForDays(fault.data) : remedyOf(described),
    };
  },
  anyOf(fault, path) {
    const choices = (fault.schema as readonly { required?: readonly string[] }[])
      .map(({ required = [] }) => required.map((key) => `"${key}"`).join(' and '))
      .join(', or ');
    return {
      code: 'record/missing-key',
      message: `"${nameOf(path)}" needs ${choices}.`,
      remedy: `Add ${choices}.`,
    };
  },
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys with values',
};

/** What a branch of a choice asks for. */
function kindOf(branch: PropertySchema, { $defs }: PropertySchema): string {
  const { type, const: only } =
    branch.$ref === undefined ? branch : ($defs?.[branch.$ref.replace('#/$defs/', '')] ?? {});
  return type === undefined ? JSON.stringify(only) : (typeNames[type] ?? type);
}

function describeOther(fault: ErrorObject, path: Path, described: PropertySchema): Words {
  return {
    code: 'record/wrong-value',
    message: `${capital(describeValue(fault.data))} cannot stand for "${nameOf(path)}": it ${limitOf(fault) ?? fault.message ?? 'is not allowed'}.`,
    remedy: remedyOf(described),
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What to do about a value that is empty: a key that must be there cannot be taken out by itself. */
function fillIn(what: string, path: Path, schema: PropertySchema): string {
  const isEntry = typeof path.at(-1) === 'number';
  if (isEntry || typeof path.at(-2) === 'number')
    return isEntry || isRequired(schema, path)
      ? `${what}, or delete the whole entry.`
      : `${what}, or delete the line.`;
  return isRequired(schema, path) ? `${what}.` : `${what}, or delete the line.`;
}

function schemaOf(fault: ErrorObject): PropertySchema {
  return (fault.parentSchema ?? {}) as PropertySchema;
}

function remedyOf(described: PropertySchema): string {
  const { description } = described;
  const example = exampleOf(described);
  return `${description ?? 'See the schema for what may stand here.'}${example === '' ? '' : ` ${withFullStop(`Write it${example}`)}`}`;
}

/** A sentence that ends with an example may have its full stop from there. */
function withFullStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Lines with colons or dashes below a key that asks for a text are keys and lists to YAML, unless a `|` stands behind it. */
function remedyWithoutBar(
  data: unknown,
  { $ref }: PropertySchema,
  key: string | number | undefined,
): string | undefined {
  if (typeof data !== 'object' || data === null || $ref !== '#/$defs/prose') return undefined;
  if (Object.keys(data).length === 0) return undefined;
  return typeof key === 'string' ? `Write "${key}: |" if the lines below it are its text.` : undefined;
}

function exampleOf(schema: PropertySchema | undefined, key?: string): string {
  const example = schema?.examples?.[0];
  if (example === undefined) return '';
  const written = typeof example === 'string' ? example.trimEnd() : JSON.stringify(example);
  return `, for example: ${key === undefined ? '' : `${key}: `}${written}`;
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a set of keys';
  if (typeof value === 'string') return `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return `the ${typeof value === 'number' ? 'number' : 'value'} ${JSON.stringify(value)}`;
}
