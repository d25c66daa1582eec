import { z } from 'zod';
import { objectionBody } from './objections.ts';
import { scriptBody } from './scripts.ts';

/** Scripts and objection cards as one JSON file: what goes out, and what comes in. */
export const scriptsFile = z.object({
  format: z.literal('handset scripts'),
  version: z.literal(1),
  scripts: z.array(scriptBody).max(200),
  objections: z.array(objectionBody).max(200).default([]),
});
export type ScriptsFile = z.infer<typeof scriptsFile>;

/** The published schema of the file: that of `docs/scripts.schema.json`. */
export function scriptsFileSchema(): unknown {
  const schema = z.toJSONSchema(scriptsFile, { io: 'input' });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: 'Scripts of Handset',
    description: 'One file of scripts and objection cards, as Handset exports and imports them.',
    ...rest,
  };
}
