/** A string of one line, as a title or a name: a line end would break text exports. */
import { z } from 'zod';
import { hasLineEnd } from '../../algorithms/text.ts';

export const lineSchema = z
  .string()
  .min(1)
  .refine((words) => !hasLineEnd(words), {
    error: 'there is a line end in a field of one line',
    params: { hint: 'write it on one line; of a folded text (>) the line end stays, (>-) has none' },
  });
