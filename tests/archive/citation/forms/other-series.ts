/** Series of other makes: `foreign.ts`. */
import { dated, type FormRow, list, meant, no, of, on, row } from './meaning.ts';

export const otherSeries: readonly FormRow[] = [
  row('as ⟦RFC 2119⟧ says', of('rfc', no(2119))),
  row('⟦RFC2119⟧', of('rfc', no(2119))),
  row('⟦RFC-2119⟧', of('rfc', no(2119))),
  row('⟦[RFC2119]⟧', of('rfc', no(2119))),
  row('⟦RFCs 2119 and 8174⟧', of('rfc', list(2119, 8174))),
  row('⟦RFC 2119, 8174 and 9110⟧', of('rfc', list(2119, 8174, 9110))),
  row('⟦RFC 2026⟧ describes', of('rfc', no(2026))),
  row('⟦RFC 2119 (March 1997)⟧', of('rfc', dated(2119, '1997-03'))),
  row('⟦RFC 2119, March 26, 1997⟧', of('rfc', dated(2119, '1997-03-26'))),
  row('⟦RFC 2119 03/26/97⟧', of('rfc', dated(2119, '1997-03-26'))),
  row('⟦Request for Comments 2119⟧', of('rfc', no(2119))),
  row('⟦RFC 2119⟧, section 6', of('rfc', no(2119))),
  row('⟦EIP-1559⟧', of('eip', no(1559))),
  row('⟦EIP 1559⟧', of('eip', no(1559))),
  row('an ⟦EIP-1559⟧-style fee', of('eip', no(1559))),
  row('⟦EIP-1967⟧ proxies', of('eip', no(1967))),
  row('⟦EIPs 1559 and 4844⟧', of('eip', list(1559, 4844))),
  row('⟦EIP-1559 (2019-04-13)⟧', of('eip', dated(1559, '2019-04-13'))),
  row('⟦EIP-1559 (19-04-13)⟧', of('eip', dated(1559, '2019-04-13'))),
  row('in ⟦Das Heft Nr. 12⟧', of('heft', no(12))),
  row('⟦Kleines Heft, Nummer 12⟧', of('heft', no(12))),
  row('die ⟦Beilage⟧', of('heft', [meant('work', { work: 'beilage' }, 'epsr/beilage')])),
  row('⟦The Letters of October 26, 2004⟧', of('letters', on('2004-10-26', 'unknown'))),
  row('⟦EPSR 1128⟧ and ⟦RFC 2119⟧', no(1128), of('rfc', no(2119))),
];
