import type * as z from 'zod/mini';
import * as values from '../validate/schema/values.js';

/** What a member holds, as the steward's schema has it: what cells of a table are made of. */
export type Shape =
  | { kind: 'string'; format: StringFormat }
  | { kind: 'number' }
  | { kind: 'boolean' }
  | { kind: 'enum'; values: readonly string[] }
  /** One text for every language, or one for each with its state. */
  | { kind: 'text' }
  | { kind: 'list'; item: Shape }
  | { kind: 'members'; members: readonly Member[]; isKeyAllowed: boolean };

export interface Member {
  name: string;
  shape: Shape;
}

/** Strings a spreadsheet may turn into a number or a day. */
export type StringFormat = 'date' | 'partial-date' | 'date-time' | 'phone' | 'extension' | 'other';

const FORMATS = new Map<unknown, StringFormat>([
  [values.date, 'date'],
  [values.partialDate, 'partial-date'],
  [values.dateOrDateTime, 'date-time'],
  [values.phone, 'phone'],
  [values.extension, 'extension'],
]);

type Schema = z.ZodMiniType;
type Definition =
  | { type: 'optional' | 'nonoptional' | 'default'; innerType: Schema }
  | { type: 'pipe'; in: Schema; out: Schema }
  | { type: 'array'; element: Schema }
  | { type: 'object'; shape: Readonly<Record<string, Schema>> }
  | { type: 'union'; options: readonly Schema[] }
  | { type: 'enum'; entries: Readonly<Record<string, string | number>> }
  | { type: 'literal'; values: readonly unknown[] }
  | { type: 'number' | 'boolean' | 'string' };

/** The shape of a schema. Throws for a kind of schema no table can hold. */
export function shapeOf(schema: Schema): Shape {
  const format = FORMATS.get(schema);
  if (format) return { kind: 'string', format };
  // Several classes are optional members; what they are is in their definition.
  const definition = schema.def as unknown as Definition;
  switch (definition.type) {
    case 'optional':
    case 'nonoptional':
    case 'default':
      return shapeOf(definition.innerType);
    case 'pipe':
      // What is written may be made into what is kept, and the other way round.
      return shapeOf(definition.in.def.type === 'transform' ? definition.out : definition.in);
    case 'array':
      return { kind: 'list', item: shapeOf(definition.element) };
    case 'object':
      return membersOf(definition.shape);
    case 'union':
      return eitherOf(definition.options);
    case 'enum':
      return { kind: 'enum', values: Object.values(definition.entries).map(String) };
    case 'literal':
      return { kind: 'enum', values: definition.values.map(String) };
    case 'number':
    case 'boolean':
      return { kind: definition.type };
    case 'string':
      return { kind: 'string', format: 'other' };
  }
  throw new Error(`No cell holds a ${schema.def.type}.`);
}

/** The member of a shape at a path of names; `undefined` where there is none. Lists are walked through. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  let current: Shape | undefined = shape;
  for (const name of path) {
    while (current?.kind === 'list') current = current.item;
    current = current?.kind === 'members' ? current.members.find((member) => member.name === name)?.shape : undefined;
  }
  return current;
}

function membersOf(members: Readonly<Record<string, Schema>>): Shape {
  const list = Object.entries(members).map(([name, member]) => ({ name, shape: shapeOf(member) }));
  return { kind: 'members', members: list, isKeyAllowed: false };
}

/** A string or a number is a string; a string or its languages, a text; a key or members, members that a key may stand for. */
function eitherOf(options: readonly Schema[]): Shape {
  const shapes = options.map(shapeOf);
  const text = shapes.find(({ kind }) => kind === 'text');
  if (text) return text;
  const members = shapes.find((shape) => shape.kind === 'members');
  if (!members) return shapes.find(({ kind }) => kind !== 'number') ?? { kind: 'number' };
  const isText = members.members.some(({ name }) => name === 'states');
  return isText ? { kind: 'text' } : { ...members, isKeyAllowed: true };
}
