import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Place, startOfFile } from '../diagnostics/place.ts';
import { type PropertySchema, schemaAt } from './schema-at.ts';
import type { Path, SourceFile } from './source-file.ts';
import { suggestName } from './suggest.ts';
import { dayMeant } from './day-meant.ts';
import { meantKey } from './meant-key.ts';

interface Words {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** Whether the key, not the value, is what is wrong; a path below the fault's own where it is elsewhere. */
  readonly at?: 'key';
  readonly below?: string;
}

/** Says in an officer's words what a fault found by the schema is, where, and what to do. */
export function describeFault(
  fault: ErrorObject,
  path: Path,
  source: SourceFile,
  schema: PropertySchema,
): Diagnostic {
  const described = describe(schema, path);
  const words = (describers[fault.keyword] ?? describeOther)(fault, path, described);
  const full = words.below === undefined ? path : [...path, words.below];
  return {
    code: words.code,
    severity: 'error',
    message: words.message,
    remedy: words.remedy,
    place: placeOfFault(words, full, source),
  };
}

/** What an entry of a list is, the list says where the entry itself does not. */
function describe(schema: PropertySchema, path: Path): PropertySchema {
  const described = schemaAt(schema, path) ?? {};
  const isEntry = typeof path.at(-1) === 'number';
  const { description } = (isEntry ? schemaAt(schema, path.slice(0, -1)) : undefined) ?? {};
  return described.description !== undefined || description === undefined
    ? described
    : { ...described, description };
}

/** What is missing at the top of a file is missing everywhere in it: its beginning stands for that. */
function placeOfFault({ at }: Words, path: Path, source: SourceFile): Place {
  if (path.length === 0) return startOfFile(source.file);
  return at === 'key' ? source.placeOfKey(path) : source.placeOf(path);
}

type Describer = (fault: ErrorObject, path: Path, described: PropertySchema) => Words;

const describers: Readonly<Record<string, Describer>> = {
  additionalProperties(fault) {
    const key = String(fault.params.additionalProperty);
    const known = Object.keys(schemaOf(fault).properties ?? {});
    const meant = meantKey(fault);
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
      remedy: `Add it${exampleOf(wanted, key)}. ${wanted?.description ?? ''}`.trim(),
      at: 'key',
    };
  },
  type(fault, path, described) {
    const wanted = typeNames[String(fault.params.type)] ?? String(fault.params.type);
    if (path.length === 0)
      return {
        code: 'record/wrong-type',
        message: `The file must hold ${wanted}, but holds ${describeValue(fault.data)}.`,
        remedy: 'Write a key, a colon, a space and a value on each line; compare with another record.',
      };
    const quoted = fault.params.type === 'string' && ['number', 'boolean'].includes(typeof fault.data);
    return {
      code: 'record/wrong-type',
      message: `"${nameOf(path)}" must be ${wanted}, but ${describeValue(fault.data)} stands here.`,
      remedy: quoted ? `Put it in quotation marks: "${String(fault.data)}".` : remedyOf(described),
    };
  },
  enum(fault, path) {
    const allowed = (fault.params.allowedValues as unknown[]).map(String);
    if (typeof fault.data === 'object')
      return {
        code: 'record/wrong-type',
        message: `"${nameOf(path)}" must be a single word, but ${describeValue(fault.data)} stands here.`,
        remedy: `Write one of: ${allowed.join(', ')}.`,
      };
    const written = typeof fault.data === 'string' ? fault.data : JSON.stringify(fault.data);
    const meant = suggestName(written, allowed);
    return {
      code: 'record/unknown-value',
      message: `"${written}" is no possible "${nameOf(path)}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy: `Write one of: ${allowed.join(', ')}.`,
    };
  },
  format(fault, path) {
    const written = String(fault.data);
    const day = dayMeant(written);
    const [from, until] = written.split(/ ?(?:\.\.| [-–] |[–]| to ) ?/).map((one) => dayMeant(one));
    const range =
      from === undefined || until === undefined ? undefined : `{ from: ${from}, until: ${until} }`;
    return {
      code: 'record/impossible-date',
      message:
        day === undefined && range === undefined
          ? `"${written}" is no day of the calendar ("${nameOf(path)}").`
          : `"${written}" is not written as ${range === undefined ? 'a day' : 'days'} must be here ("${nameOf(path)}").`,
      remedy:
        range !== undefined
          ? `Write the first and the last day as ${range}.`
          : day === undefined
            ? 'Write the day as YYYY-MM-DD, for example 2019-09-26.'
            : `Write ${day}.`,
    };
  },
  pattern(fault, path, described) {
    const empty = String(fault.data).trim() === '';
    return {
      code: empty ? 'record/empty' : 'record/wrong-form',
      message: empty
        ? `"${nameOf(path)}" is empty.`
        : `"${String(fault.data)}" has not the form of "${nameOf(path)}".`,
      remedy: empty ? 'Write the text, or delete the line.' : remedyOf(described),
    };
  },
  minLength: (_, path) => ({
    code: 'record/empty',
    message: `"${nameOf(path)}" is empty.`,
    remedy: 'Write the text, or delete the line.',
  }),
  minItems: (_, path) => ({
    code: 'record/empty',
    message: `The list "${nameOf(path)}" is empty.`,
    remedy: 'Write an entry, or delete the line.',
  }),
  uniqueItems: (fault, path) => ({
    code: 'record/repeated-entry',
    message: `Entries ${Number(fault.params.j) + 1} and ${Number(fault.params.i) + 1} of "${nameOf(path)}" are the same.`,
    remedy: 'Delete one of them.',
  }),
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

function describeOther(fault: ErrorObject, path: Path, described: PropertySchema): Words {
  return {
    code: 'record/wrong-value',
    message: `${describeValue(fault.data)} cannot stand for "${nameOf(path)}": it ${fault.message ?? 'is not allowed'}.`,
    remedy: remedyOf(described),
  };
}

function schemaOf(fault: ErrorObject): PropertySchema {
  return (fault.parentSchema ?? {}) as PropertySchema;
}

function remedyOf(described: PropertySchema): string {
  const { description } = described;
  const example = exampleOf(described);
  const full = /[.!?]$/.test(example) ? '' : '.';
  return `${description ?? 'See the schema for what may stand here.'}${example === '' ? '' : ` Write it${example}${full}`}`;
}

function exampleOf(schema: PropertySchema | undefined, key?: string): string {
  const example = schema?.examples?.[0];
  if (example === undefined) return '';
  const written = typeof example === 'string' ? example : JSON.stringify(example);
  return `, for example: ${key === undefined ? '' : `${key}: `}${written}`;
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a set of keys';
  if (typeof value === 'string') return `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return `the ${typeof value === 'number' ? 'number' : 'value'} ${JSON.stringify(value)}`;
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return last;
  return `entry ${last + 1} of ${path.length > 1 ? String(path.at(-2)) : 'the list'}`;
}
