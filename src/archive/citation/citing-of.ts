/**
 * The citations that lead to an issue or a work from elsewhere. What the only essay of an issue says of its own
 * number stands among its own 'cites'; of several essays each can cite the issue that they share.
 */
import type { Archive, Issue } from '../archive.ts';
import type { Work } from '../work.ts';
import type { Citation } from './graph.ts';

export function citationsFromElsewhere({ graph }: Archive, cited: Issue | Work): readonly Citation[] {
  if (!('number' in cited)) return graph.citingWork(cited.series, cited.id);
  const [only, ...others] = cited.essays;
  const citing = graph.citing(cited.series, cited.number);
  return only === undefined || others.length > 0 ? citing : citing.filter(({ essay }) => essay !== only);
}
