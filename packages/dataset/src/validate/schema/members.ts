import * as z from 'zod/mini';
import type { Path } from '../../diagnostics/types.js';

/** The names a shape has at a path, for "did you mean". Walks through lists, options, unions and transforms. */
export function memberNames(schema: z.ZodMiniType, path: Path): string[] {
  const shapes = shapesAt(schema, path).flatMap(unwrap);
  return shapes.flatMap((shape) => (shape instanceof z.ZodMiniObject ? Object.keys(shape.shape) : []));
}

/** What a value at a path is held to: one shape, or several where a union leads there; none where the shape has no such path. */
export function shapesAt(schema: z.ZodMiniType, path: Path): z.ZodMiniType[] {
  return path.reduce<z.ZodMiniType[]>((shapes, step) => shapes.flatMap(unwrap).flatMap((shape) => inner(shape, step)), [schema]);
}

function inner(schema: z.ZodMiniType, step: string | number): z.ZodMiniType[] {
  if (typeof step === 'number') return schema instanceof z.ZodMiniArray ? [schema.def.element as z.ZodMiniType] : [];
  if (schema instanceof z.ZodMiniObject) {
    const member: unknown = schema.shape[step];
    return member instanceof z.ZodMiniType ? [member] : [];
  }
  return schema instanceof z.ZodMiniRecord ? [schema.def.valueType as z.ZodMiniType] : [];
}

function unwrap(schema: z.ZodMiniType): z.ZodMiniType[] {
  if (schema instanceof z.ZodMiniOptional) return unwrap(schema.def.innerType as z.ZodMiniType);
  if (schema instanceof z.ZodMiniPipe) return unwrap(schema.def.in as z.ZodMiniType);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap((option) => unwrap(option as z.ZodMiniType));
  return [schema];
}
