/** Where and when something was measured. */
import { availableParallelism, cpus } from 'node:os';

export const describeMachine = (): { readonly day: string; readonly machine: string } => ({
  day: new Date().toISOString().slice(0, 10),
  machine: `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`,
});
