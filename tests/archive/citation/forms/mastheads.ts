/** An issue's own masthead with the series' name is no citation of itself; a citation of another issue is. */
import { dated, type FormRow, no, rowFrom } from './meaning.ts';

export const mastheads: readonly FormRow[] = [
  rowFrom(1254, 'EPSR No 1254 October 26th 2004\n\nThe standfirst.'),
  rowFrom(1254, '# EPSR No 1254 October 26th 2004\n\nThe standfirst.'),
  rowFrom(1255, '⟦EPSR No 1254 October 26th 2004⟧\n\nThe standfirst.', dated(1254, '2004-10-26')),
  rowFrom(null, '⟦EPSR No 1254 October 26th 2004⟧', dated(1254, '2004-10-26')),
  rowFrom(1254, 'as this issue ⟦(EPSR 1254)⟧ says', no(1254)),
  rowFrom(1254, 'First.\n\n⟦EPSR No 1254⟧', no(1254)),
];
