/** Works. */
import { type FormRow, listed, no, P2002, P2003, row, work } from './meaning.ts';

export const works: readonly FormRow[] = [
  row('⟦(EPSR Perspectives 2003)⟧', P2003()),
  row('the ⟦EPSR’s Perspectives 2002⟧', P2002()),
  row('the ⟦EPSR (Perspectives 2002)⟧', P2002()),
  row('⟦EPSR PERSPECTIVES 2002⟧', P2002()),
  row('⟦EPSR perspectives 2002⟧', P2002()),
  row('⟦Perspectives 2002 of the EPSR⟧', P2002()),
  row('⟦Perspectives 2002 (8 January 2002)⟧', P2002('2002-01-08')),
  row('⟦Perspectives 2002, Part 5⟧', P2002()),
  row('See ⟦Perspectives 2002⟧', P2002()),
  row('⟦Perspectives\n2002⟧', P2002()),
  row('⟦EPSR Perspectives 1999⟧', work('perspectives-1999', 'unknown')),
  row('⟦EPSR Books Vol. 15⟧', work('books-15')),
  row('⟦EPSR Books Vol15⟧', work('books-15')),
  row('⟦EPSR Books Vol XV⟧', work('books-15')),
  row('⟦EPSR Books Volume Fifteen⟧', work('books-15')),
  row('⟦(see EPSR books Volume 15)⟧', work('books-15')),
  row('⟦EPSR Books Vols 15 and 16⟧', listed(work('books-15'), work('books-16'))),
  row('⟦EPSR Books Vol 15 1979-88⟧', work('books-15')),
  row('⟦Perspectives 2002⟧ ⟦(EPSR 1118)⟧', P2002(), no(1118)),
  row('the ⟦EPSR’s ‘Perspectives 2002’⟧', P2002()),
  row('⟦Perspectives 2002 and 2003⟧', listed(P2002(), P2003())),
  row('⟦EPSR Books, Vol 15⟧', work('books-15')),
];
